// Writes the small files of the writers from npm that dataset/parquet/testdata
// keeps, from which the reader's fuzzing starts: node test/parquet/keep.js

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import * as write from './write.js'

const to = fileURLToPath(new URL('../../../dataset/parquet/testdata', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'parquet-'))
const kept = /duckdb-(empty|v1-(snappy|zstd|lz4_raw)-missing|v2-(gzip|brotli|zstd)-missing|v1-uncompressed-whole|v2-uncompressed-whole)|hyparquet-(snappy|gzip|brotli|required)|arrow-v[12]-(lz4|lz4_raw|gzip|zstd|brotli|uncompressed)-encodings|arrow-v[12]-(snappy)-dictionary/
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const files = [...await write.byDuckDB(connection, dir, 40), ...write.byHyparquet(dir, 30), ...write.byArrow(dir, 25)]
for (const path of files) {
  if (kept.test(path)) copyFileSync(path, join(to, basename(path)))
}
rmSync(dir, { recursive: true })
