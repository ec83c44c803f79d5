// DuckDB at a file elsewhere.

import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'

/** @param {string} method @param {any[]} argument */
async function call(method, [file, { partners, from, to }, columns]) {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker('duckdb.worker.js'))
  await db.instantiate(new URL('duckdb.wasm', location.href).href)
  const connection = await db.connect()
  if (method === 'open') return
  await db.registerFileURL('file.parquet', new URL(file, location.href).href, DuckDBDataProtocol.HTTP, false)
  const begin = performance.now()
  const table = await connection.query(`SELECT ${columns.join(', ')} FROM 'file.parquet'
    WHERE partner IN ('${partners.join("', '")}') AND period BETWEEN '${from}' AND '${to}'`)
  const ms = performance.now() - begin
  const mass = [...table.getChild('net_mass_kg')].reduce((sum, kg) => sum + Number(kg), 0)
  return { ms, rows: table.numRows, mass }
}

Object.assign(globalThis, { remote: call })
