import { fromArrow, op } from 'arquero'
import start, { readParquet } from 'parquet-wasm'
import { serve } from './worker.js'

/** @type {Uint8Array} */
let file

serve(start({ module_or_path: 'parquet.wasm' }).then(() => ({
  open: (bytes) => { file = bytes },
  sum(first, second, numbers) {
    const columns = [first, second, numbers]
    const table = fromArrow(readParquet(file, { columns, batchSize: 1 << 17 }).intoIPCStream())
    const sums = table.groupby(first, second).rollup({ sum: op.sum(numbers), count: op.valid(numbers) })
    const counts = sums.array('count')
    return {
      first: sums.array(first),
      second: sums.array(second),
      sums: Float64Array.from(sums.array('sum'), (sum, i) => counts[i] ? sum : NaN),
    }
  },
})))
