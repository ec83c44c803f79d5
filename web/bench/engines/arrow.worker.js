import { tableFromIPC } from 'apache-arrow'
import start, { readParquet } from 'parquet-wasm'
import { serve } from './worker.js'
import { tally } from './tally.js'

/** @type {Uint8Array} */
let file

serve(start({ module_or_path: 'parquet.wasm' }).then(() => ({
  open: (bytes) => { file = bytes },
  sum(...columns) {
    const table = tableFromIPC(readParquet(file, { columns, batchSize: 1 << 17 }).intoIPCStream())
    const sums = tally()
    for (const batch of table.batches) {
      const [firsts, seconds, values] = columns.map((name) => /** @type {import('apache-arrow').Vector} */ (batch.getChild(name)))
      for (let i = 0; i < batch.numRows; i++) {
        const value = values.get(i)
        if (value !== null) sums.add(firsts.get(i), seconds.get(i), Number(value))
      }
    }
    return sums.result()
  },
})))
