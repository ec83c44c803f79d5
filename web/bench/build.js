// Builds a page for each engine, in the form in which a site would serve it:
// minified, and compressed once by Brotli at its highest level.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

/**
 * The engines, in the order of the table, by the name of their page.
 *
 * @type {Record<string, string>}
 */
export const engines = {
  lodestone: 'Lodestone',
  duckdb: 'DuckDB-WASM 1.28.0',
  hyparquet: 'hyparquet',
  arrow: 'parquet-wasm + Arrow',
  arquero: 'parquet-wasm + Arquero',
}

const here = import.meta.dirname
const root = resolve(here, '../..')
const packages = join(here, 'node_modules')

/** @param {string} folder that is made anew, but for what has been compressed before */
export async function buildPages(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const go = (/** @type {string[]} */ arguments_) => execFileSync('go', arguments_, { cwd: root, encoding: 'utf8' }).trim()
  for (const [source, name] of [['./tools/bench', 'lodestone.wasm'], ['./wasm/own', 'slice.wasm']]) {
    go(['run', './tools/site', '-program', source, '-out', name]) // compiled as the programs of the page are
    renameSync(join(root, 'build', name), join(folder, name))
  }
  const duckdb = join(packages, '@duckdb/duckdb-wasm/dist')
  copyFileSync(join(duckdb, 'duckdb-eh.wasm'), join(folder, 'duckdb.wasm'))
  copyFileSync(join(duckdb, 'duckdb-browser-eh.worker.js'), join(folder, 'duckdb.worker.js'))
  copyFileSync(join(packages, 'parquet-wasm/esm/parquet_wasm_bg.wasm'), join(folder, 'parquet.wasm'))
  await build({
    absWorkingDir: here,
    entryPoints: ['engines/*.js'],
    outdir: folder,
    entryNames: '[name]',
    alias: { wasm_exec: join(go(['env', 'GOROOT']), 'lib/wasm/wasm_exec.js') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    logLevel: 'error',
  })
  for (const name of [...Object.keys(engines), 'slice', 'remote']) writeFileSync(join(folder, `${name}.html`), page(`<script type="module" src="${name}.js"></script>`))
  writeFileSync(join(folder, 'empty.html'), page('<p>Nothing</p>'))
  writeFileSync(join(folder, 'words.html'), page('<h1>A heading</h1><p style="font-family: sans-serif">A sentence in <b>another face</b>.</p>'))
  for (const name of readdirSync(folder)) compress(join(folder, name), resolve(folder, '../compressed'))
}

/** @param {string} body */
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">${body}</html>\n`

/** @param {string} path @param {string} kept folder of what was compressed before, by digest */
function compress(path, kept) {
  const bytes = readFileSync(path)
  mkdirSync(kept, { recursive: true })
  const known = join(kept, createHash('sha256').update(bytes).digest('hex'))
  if (!existsSync(known)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
    writeFileSync(known, brotliCompressSync(bytes, { params }))
  }
  copyFileSync(known, `${path}.br`)
}
