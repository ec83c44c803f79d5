// The bundled Parquet files as other programs read them: what they find has to be
// what the project's own reader finds, which a Go command prints.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'

/** @typedef {{rows: number, columns: Record<string, {missing: number, sum: number}>}} Tally */

const root = fileURLToPath(new URL('../..', import.meta.url))
/** @type {Record<string, Tally>} */
const expected = JSON.parse(execFileSync('go', ['run', './tools/mkdataset', '-tally'], { cwd: root, encoding: 'utf8' }))
const manifest = JSON.parse(readFileSync(join(root, 'dataset', 'manifest.json'), 'utf8'))

/** @param {string} name */
const pathOf = (name) => join(root, 'dataset', name)

/** @param {Tally} found @param {Tally} wanted */
function same(found, wanted) {
  assert.equal(found.rows, wanted.rows)
  assert.deepEqual(Object.keys(found.columns).sort(), Object.keys(wanted.columns).sort())
  for (const [name, { missing, sum }] of Object.entries(wanted.columns)) {
    assert.equal(found.columns[name].missing, missing, `missing values of ${name}`)
    // the order in which numbers are added is the reader's own
    assert.ok(Math.abs(found.columns[name].sum - sum) <= 1e-9 * Math.abs(sum), `sum of ${name}: ${found.columns[name].sum}, not ${sum}`)
  }
}

/**
 * @param {string} name
 * @returns {Promise<Tally>} as hyparquet reads the file
 */
async function byHyparquet(name) {
  const bytes = readFileSync(pathOf(name))
  const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) })
  /** @type {Tally['columns']} */
  const columns = {}
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      const tally = columns[column] ??= { missing: 0, sum: 0 }
      if (value === null || value === undefined) tally.missing++
      else tally.sum += typeof value === 'number' ? value : [...value].length
    }
  }
  return { rows: rows.length, columns }
}

/**
 * @param {import('@duckdb/node-api').DuckDBConnection} connection
 * @param {string} name
 * @returns {Promise<Tally>} as DuckDB reads the file
 */
async function byDuckDB(connection, name) {
  const from = `read_parquet('${pathOf(name).replaceAll("'", "''")}')`
  const described = await (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRowObjects()
  const sums = described.map(({ column_name: column, column_type: type }) =>
    `count(*) - count("${column}"), coalesce(sum(${type === 'DOUBLE' ? `"${column}"` : `length("${column}")`}), 0)::DOUBLE`)
  const [[rows, ...values]] = (await connection.runAndReadAll(`SELECT count(*), ${sums.join(', ')} FROM ${from}`)).getRows()
  const columns = described.map(({ column_name: column }, i) =>
    [String(column), { missing: Number(values[2 * i]), sum: Number(values[2 * i + 1]) }])
  return { rows: Number(rows), columns: Object.fromEntries(columns) }
}

test('the manifest counts the rows that are there', () => {
  const counted = manifest.files.map((/** @type {{name: string, rows: number}} */ { name, rows }) => [name, rows])
  assert.deepEqual(Object.fromEntries(counted), Object.fromEntries(Object.entries(expected).map(([name, { rows }]) => [name, rows])))
})

test('masses are there to be summed, and some are missing', () => {
  const { missing, sum } = expected['exports.parquet'].columns.net_mass_kg
  assert.ok(missing > 0 && sum > 1e8, `${missing} missing, ${sum} kg`)
})

for (const name of Object.keys(expected)) {
  test(`hyparquet reads ${name} as the engine does`, async () => same(await byHyparquet(name), expected[name]))

  test(`DuckDB reads ${name} as the engine does`, async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    try {
      same(await byDuckDB(connection, name), expected[name])
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  })
}
