import { run } from '../page.js'
import { call } from './worker.js'

// The program is fetched and compiled here while the worker starts.
const ask = call('lodestone.worker.js')
const started = WebAssembly.compileStreaming(fetch('lodestone.wasm')).then((module) => ask('start', [module]))

run({
  async open(bytes) {
    await started
    return ask('open', [bytes], [bytes.buffer])
  },
  sum: (...columns) => ask('sum', columns),
})
