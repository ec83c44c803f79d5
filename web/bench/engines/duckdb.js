// DuckDB brings a worker of its own.

import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { run } from '../page.js'

async function start() {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker('duckdb.worker.js'))
  await db.instantiate(new URL('duckdb.wasm', location.href).href)
  return { db, connection: await db.connect() }
}

const started = start()

run({
  async open(bytes) {
    const { db } = await started
    await db.dropFiles()
    await db.registerFileBuffer('file.parquet', bytes)
  },
  async sum(first, second, numbers) {
    const { connection } = await started
    return connection.query(`SELECT ${first}, ${second}, sum(${numbers})::DOUBLE FROM 'file.parquet' GROUP BY 1, 2`)
  },
}, (/** @type {any} */ table) => {
  const [first, second, sums] = [0, 1, 2].map((i) => [...table.getChildAt(i)])
  return { first, second, sums: Float64Array.from(sums, (sum) => sum ?? NaN) }
})
