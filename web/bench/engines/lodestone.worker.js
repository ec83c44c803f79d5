import 'wasm_exec'
import { serve } from './worker.js'

async function start() {
  const go = new Go()
  const { instance } = await WebAssembly.instantiateStreaming(fetch('lodestone.wasm'), go.importObject)
  const ready = new Promise((resolve) => { Object.assign(globalThis, { lodestoneReady: resolve }) })
  await Promise.race([ready, go.run(instance).then(() => { throw new Error('the program has ended') })])
  /** @param {any} reply */
  const checked = (reply) => {
    if (typeof reply === 'string') throw new Error(reply)
    return reply
  }
  return {
    open: (bytes) => checked(lodestone.open(bytes)),
    sum: (...columns) => {
      const { first, second, sums } = checked(lodestone.sum(...columns))
      return { first: first.split('\n'), second: second.split('\n'), sums: new Float64Array(sums.buffer) }
    },
  }
}

serve(start())
