import 'wasm_exec'
import { serve } from './worker.js'

/** @param {any} reply */
function checked(reply) {
  if (typeof reply === 'string') throw new Error(reply)
  return reply
}

serve(/** @type {import('./worker.js').Engine & {start: (module: WebAssembly.Module) => Promise<void>}} */ ({
  async start(module) {
    const go = new Go()
    const instance = await WebAssembly.instantiate(module, go.importObject)
    const ready = new Promise((resolve) => { Object.assign(globalThis, { lodestoneReady: resolve }) })
    await Promise.race([ready, go.run(instance).then(() => { throw new Error('the program has ended') })])
  },
  open: (bytes) => checked(lodestone.open(bytes)),
  sum: (...columns) => {
    const { first, second, sums } = checked(lodestone.sum(...columns))
    return { first: first.split('\n'), second: second.split('\n'), sums: new Float64Array(sums.buffer) }
  },
}))
