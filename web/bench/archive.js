// Archives in Hive's layout, made with DuckDB by the statements of the codebook.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

const root = fileURLToPath(new URL('../..', import.meta.url))
const codebook = readFileSync(join(root, 'dataset/README.md'), 'utf8')
const lists = readFileSync(join(root, 'dataset/published/partners.csv'), 'utf8')

export const PARTNERS = 200
export const REPORTERS = 42
export const MONTHS = 120
export const ROWS = PARTNERS * REPORTERS * MONTHS // of a commodity

/**
 * A statement of the codebook, as it stands there.
 *
 * @param {string} name as the statement's first line has it
 */
export function statement(name) {
  const found = codebook.split('```sql\n').find((block) => block.startsWith(`-- archive: ${name}\n`))
  if (!found) throw Error(`the codebook has no statement ${name}`)
  return found.split('```')[0]
}

/** Codes of countries, each once. */
const countries = [...new Set(lists.split('\n').map((line) => line.split(',')[0]).filter((code) => /^[A-Z]{3}$/.test(code) && code !== 'WLD'))]

/**
 * Raw rows of a commodity, of which a few have no mass: two for each month,
 * reporter and partner.
 *
 * @param {string} code
 * @param {number} months
 */
const customs = (code, months) => `CREATE OR REPLACE TEMP VIEW customs AS
  SELECT (DATE '2015-01-01' + to_months((i // ${2 * PARTNERS} % ${months})::INTEGER))::DATE + (i % 2 * 14)::INTEGER AS trade_date,
    ${list}[(i // ${2 * PARTNERS * months} + 1)] AS reporter, ${list}[i // 2 % ${PARTNERS} + 1] AS partner,
    'X' AS flow, '${code}' AS hs_code, CASE WHEN hash(i, '${code}') % 97 > 0 THEN (hash(i, 7, '${code}') % 50000)::BIGINT END AS kg,
    (hash(i, 7, '${code}') % 50000 * 31)::BIGINT AS value
  FROM range(${2 * PARTNERS * months * REPORTERS}) AS rows(i)`

const list = `['CHN', ${countries.filter((code) => code !== 'CHN').slice(0, PARTNERS - 1).map((code) => `'${code}'`).join(', ')}]`

/**
 * Makes an archive of some commodities in a folder named archive, the magnets
 * among them. It changes the current folder.
 *
 * @param {string} folder that archive is in
 * @param {number} commodities
 * @param {number} [months]
 * @returns {Promise<{rows: number, bytes: number, files: number}>}
 */
export async function make(folder, commodities, months = MONTHS) {
  mkdirSync(join(folder, 'archive'), { recursive: true })
  process.chdir(folder)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    for (let i = 0; i < commodities; i++) {
      await connection.run(customs(String(85051110 + i), months))
      await connection.run(statement('observations').replace('CREATE', 'CREATE OR REPLACE TEMP'))
      await connection.run(statement('DuckDB'))
    }
    await connection.run(statement('manifest'))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
  const { files } = JSON.parse(readFileSync('archive/manifest.json', 'utf8'))
  const sum = (/** @type {'rows' | 'bytes'} */ of) => files.reduce((/** @type {number} */ n, /** @type {any} */ file) => n + Number(file[of]), 0)
  return { rows: sum('rows'), bytes: sum('bytes'), files: files.length }
}
