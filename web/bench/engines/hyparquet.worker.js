import { parquetRead } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { serve } from './worker.js'
import { tally } from './tally.js'

/** @type {ArrayBuffer} */
let file

serve({
  open: (bytes) => { file = bytes.buffer },
  async sum(first, second, numbers) {
    /** @type {Map<number, Record<string, any>>} of each row group, by its first row */
    const groups = new Map()
    const sums = tally()
    await parquetRead({
      file,
      compressors,
      columns: [first, second, numbers],
      onChunk({ columnName, columnData, rowStart }) {
        const group = groups.get(rowStart) ?? {}
        group[columnName] = columnData
        groups.set(rowStart, group)
        if (Object.keys(group).length < 3) return
        groups.delete(rowStart)
        add(sums, group[first], group[second], group[numbers])
      },
    })
    if (groups.size > 0) throw new Error('chunks that do not begin at the same row')
    return sums.result()
  },
})

/** @param {ReturnType<typeof tally>} sums @param {string[]} firsts @param {string[]} seconds @param {any} values */
function add(sums, firsts, seconds, values) {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value !== null && value !== undefined) sums.add(firsts[i], seconds[i], Number(value))
  }
}
