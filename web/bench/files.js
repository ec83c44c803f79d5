// The Parquet files that the readers are compared on, in the columns of our
// schema, written by DuckDB: equal bytes for all, and the same rows in each way
// to write them.

import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{name: string, rows: number, page: 'V1' | 'V2', codec: string, mass?: string, dictionary?: number}} Kind */

const MILLION = 1_000_000
/** Of more distinct values than these a column chunk has no dictionary. */
const ALL = 2 * MILLION
const HALF = "CASE WHEN hash(i, 5) % 5 > 0 THEN mass::DOUBLE END"

/** @type {Kind[]} ways to write a million rows */
export const encodings = [
  { name: 'plain doubles', page: 'V1', codec: 'uncompressed', mass: 'mass::DOUBLE' },
  { name: 'plain', page: 'V1', codec: 'uncompressed' },
  { name: 'delta', page: 'V2', codec: 'uncompressed' },
  { name: 'delta, Snappy', page: 'V2', codec: 'snappy' },
  { name: 'delta, Zstandard', page: 'V2', codec: 'zstd' },
  { name: 'byte streams, Zstandard', page: 'V2', codec: 'zstd', mass: 'mass::DOUBLE' },
  { name: 'dictionary', page: 'V1', codec: 'uncompressed', dictionary: ALL },
  { name: 'plain, Snappy', page: 'V1', codec: 'snappy' },
  { name: 'plain, Zstandard', page: 'V1', codec: 'zstd' },
  { name: 'plain, gzip', page: 'V1', codec: 'gzip' },
  { name: 'plain, LZ4', page: 'V1', codec: 'lz4_raw' },
  { name: 'plain text', page: 'V1', codec: 'uncompressed', dictionary: 0 },
  { name: 'missing values', page: 'V1', codec: 'uncompressed', mass: HALF },
].map((kind) => ({ rows: MILLION, .../** @type {any} */ (kind) }))

/** @type {Kind} */
export const small = { name: 'fifty thousand rows', rows: 50_000, page: 'V2', codec: 'zstd' }

/** @type {Kind} */
export const large = { name: 'ten million rows', rows: 10 * MILLION, page: 'V2', codec: 'zstd' }

/** @param {Kind} kind @returns {string} the name of its file */
export const fileOf = ({ name, rows }) => `${name.replace(/\W+/g, '-')}-${rows}.parquet`

/**
 * Writes the files that are not there.
 *
 * @param {string} folder
 * @param {Kind[]} kinds
 */
export async function write(folder, kinds) {
  mkdirSync(folder, { recursive: true })
  const missing = kinds.filter((kind) => !existsSync(join(folder, fileOf(kind))))
  if (missing.length === 0) return
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const rows of new Set(missing.map((kind) => kind.rows))) {
    await connection.run(`CREATE OR REPLACE TABLE rows AS ${select(rows)}`)
    for (const kind of missing.filter((kind) => kind.rows === rows)) {
      const path = join(folder, fileOf(kind))
      await connection.run(copy(kind, `${path}.part`))
      renameSync(`${path}.part`, path)
      console.error(`  ${fileOf(kind)}: ${statSync(path).size} bytes`)
    }
  }
  connection.closeSync()
  instance.closeSync()
}

/**
 * Months one after the other, partners in no order within them, as customs write
 * them down.
 *
 * @param {number} rows
 */
function select(rows) {
  return `SELECT i,
    strftime(DATE '2015-01-01' + to_months((i * 120 // ${rows})::INTEGER), '%Y-%m') AS period,
    chr((65 + hash(i, 1) % 20)::INTEGER) || chr((65 + hash(i, 1) // 20 % 10)::INTEGER) || 'X' AS partner,
    (hash(i, 2) % 1000000)::BIGINT AS mass,
    mass * 40 + (hash(i, 3) % 100000)::BIGINT AS value
    FROM range(${rows}) t(i)`
}

/** @param {Kind} kind @param {string} path */
function copy({ page, codec, mass = 'mass', dictionary }, path) {
  const limit = dictionary === undefined ? '' : `, DICTIONARY_SIZE_LIMIT ${dictionary}`
  return `COPY (SELECT period, 'M' AS freq, 'CHN' AS reporter, partner, 'X' AS flow, '85051110' AS commodity,
    ${mass} AS net_mass_kg, value AS value_usd, 'A' AS status FROM rows ORDER BY i)
    TO '${path.replaceAll("'", "''")}' (FORMAT parquet, CODEC '${codec}', PARQUET_VERSION '${page}'${limit})`
}
