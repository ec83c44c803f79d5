// Files of many writers, value by value: what tools/inspect prints of them has to
// be what DuckDB and hyparquet read.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { agrees, agreesWithHyparquet, byDuckDB, byHyparquet, byInspect, parseCSV } from './parquet/read.js'
import * as write from './parquet/write.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'parquet-'))
const inspect = join(dir, 'inspect')
/** @type {DuckDBInstance} */
let instance
/** @type {import('@duckdb/node-api').DuckDBConnection} */
let connection

before(async () => {
  execFileSync('go', ['build', '-o', inspect, './tools/inspect'], { cwd: root })
  instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
})

after(() => {
  connection.closeSync()
  instance.closeSync()
  rmSync(dir, { recursive: true })
})

/** @param {string} path */
async function compare(path) {
  const file = basename(path)
  const { report, rows } = byInspect(inspect, path)
  const duckdb = await byDuckDB(connection, path, report.columns)
  const hyparquet = await byHyparquet(path, report.columns)
  assert.deepEqual(report.columns.map(({ name }) => name), duckdb.names, `columns of ${file}`)
  assert.deepEqual([rows.length, hyparquet.length], [report.rows, report.rows], `rows of ${file}`)
  report.columns.forEach((column, i) => {
    const { name } = column
    const values = duckdb.values.get(name)
    const known = hyparquet.length > 0 && name in hyparquet[0]
    assert.ok(values || known || !report.rows, `nobody else reads ${name} of ${file}`)
    rows.forEach((row, r) => {
      if (values && !agrees(row[i], values[r], column)) assert.fail(`${file}, ${name} of row ${r}: ${row[i].text}, DuckDB has ${values[r]}`)
      if (known && !agreesWithHyparquet(row[i], hyparquet[r][name], column)) assert.fail(`${file}, ${name} of row ${r}: ${row[i].text}, hyparquet has ${hyparquet[r][name]}`)
    })
  })
  return report
}

test('a CSV with quotes, empty texts and missing values is read as it is written', () => {
  assert.deepEqual(parseCSV('"a","b"\r\n"x ""y""\r\nz",\r\n"",1\r\n'), [
    [{ text: 'a', quoted: true }, { text: 'b', quoted: true }],
    [{ text: 'x "y"\r\nz', quoted: true }, { text: '', quoted: false }],
    [{ text: '', quoted: true }, { text: '1', quoted: false }],
  ])
})

test('files of DuckDB read as DuckDB and hyparquet read them', async () => {
  const files = await write.byDuckDB(connection, dir, 2100)
  assert.equal(files.length, 25)
  for (const path of files) {
    const report = await compare(path)
    if (report.rows) assert.deepEqual(report.skipped.map(({ name }) => name), ['list', 'struct', 'map'])
  }
})

test('files of hyparquet-writer read as DuckDB and hyparquet read them', async () => {
  const files = write.byHyparquet(dir, 1000)
  assert.equal(files.length, 5)
  for (const path of files) await compare(path)
})

test('files of parquet-wasm and Apache Arrow read as DuckDB and hyparquet read them', async () => {
  const files = write.byArrow(dir, 1000)
  assert.equal(files.length, 28)
  for (const path of files) await compare(path)
})

test('the kept files of many writers read as DuckDB and hyparquet read them', async () => {
  const corpus = join(root, 'dataset', 'parquet', 'testdata')
  for (const name of readdirSync(corpus).filter((name) => name.endsWith('.parquet'))) await compare(join(corpus, name))
})
