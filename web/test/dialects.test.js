// The SQL of the codebook is what other engines read. None of them is at hand
// here, but their grammars are: what each is told to run has to be a sentence of
// its language, and what is for all has to be one of each. That it does what it
// says is proven on DuckDB.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** @typedef {{message: string, startLine: number}} Fault */
/** @typedef {(sql: string) => Fault[]} Validate */

const codebook = readFileSync(new URL('../../dataset/README.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-dialects-'))
/** @type {Record<'Spark' | 'Trino', Validate>} */
let validate

before(async () => {
  // Its modules name each other as bundlers read them, and Node does not.
  const outfile = join(folder, 'grammars.mjs')
  await build({
    stdin: { contents: `export { SparkSQL, TrinoSQL } from 'dt-sql-parser'`, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error',
  })
  const { SparkSQL, TrinoSQL } = await import(pathToFileURL(outfile).href)
  const [spark, trino] = [new SparkSQL(), new TrinoSQL()]
  validate = { Spark: (sql) => spark.validate(sql), Trino: (sql) => trino.validate(sql) }
})

after(() => rmSync(folder, { recursive: true, force: true }))

/** @param {string} begin of the comment above it @returns {string} a statement of the codebook */
function statement(begin) {
  const block = codebook.split('```sql\n').find((block) => block.startsWith(`-- ${begin}`)) ?? ''
  const sql = block.split('```')[0].trim()
  assert.ok(sql.length > 0, `the codebook has no ${begin}`)
  return sql.endsWith(';') ? sql : `${sql};`
}

for (const [begin, names] of /** @type {[string, ('Spark' | 'Trino')[]][]} */ ([
  ['archive: observations', ['Spark', 'Trino']],
  ['Spark SQL', ['Spark']],
  ['Trino, with the Hive connector', ['Trino']],
])) {
  for (const name of names) {
    test(`"${begin}" is a sentence of ${name}'s SQL`, () => assert.deepEqual(validate[name](statement(begin)), []))
  }
}

test('what is for one of them is none of the other, and a slip is none of either', () => {
  assert.notDeepEqual(validate.Trino(statement('Spark SQL')), [])
  assert.notDeepEqual(validate.Spark(statement('Trino, with')), [])
  const slip = statement('archive: observations').replace('GROUP BY', 'GROUP')
  for (const name of /** @type {const} */ (['Spark', 'Trino'])) assert.notDeepEqual(validate[name](slip), [])
})
