// What one view of an archive costs, as the archive grows: node bench/slice.js
// [COMMODITIES…], 1, 10 and 100 if none are given, a million rows each. The
// largest is made with DuckDB, once, in build/; the others are its first folders.
// The bytes and requests are those that a host on this machine counts.

import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forget } from '../src/own/ranges.js'
import { fetchSlice } from '../src/own/remote.js'
import { serve } from '../test/ranges/host.js'
import { program } from '../test/ranges/program.js'
import { make } from './archive.js'

const build = fileURLToPath(new URL('../../build', import.meta.url))
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(1, 10, 100)
const most = Math.max(...sizes)
const whole = join(build, `archive-${most}`)
const here = process.cwd()

if (!existsSync(join(whole, 'archive/manifest.json'))) {
  const start = performance.now()
  const { rows, bytes, files } = await make(whole, most)
  console.log(`made ${rows} rows in ${files} files, ${megabytes(bytes)} MB, in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  process.chdir(here)
}
/** @type {{layout: string, files: {path: string, bytes: number, rows: number}[]}} */
const { files } = JSON.parse(readFileSync(join(whole, 'archive/manifest.json'), 'utf8'))

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2)
}

/** A folder of the first so many files. @param {number} n */
function first(n) {
  if (n === most) return `archive-${n}/archive/`
  const folder = join(build, `archive-${n}-of-${most}`)
  rmSync(folder, { recursive: true, force: true })
  for (const { path } of files.slice(0, n)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    linkSync(join(whole, 'archive', path), join(folder, path))
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ layout: 'hive', files: files.slice(0, n) }))
  return `archive-${n}-of-${most}/`
}

const host = await serve(build)
const slicer = await program()
/** @type {[string, import('../src/own/remote.js').Ask][]} */
const views = [
  ['one reporter, all partners and months', { commodity: '85051110', reporters: ['CHN'] }],
  ['the same, two years', { commodity: '85051110', reporters: ['CHN'], from: '2023-01', to: '2024-12' }],
  ['one partner of it', { commodity: '85051110', reporters: ['CHN'], partners: ['DEU'] }],
]
console.log('     rows       MB | view                                  |  rows | requests | manifest kB | files kB | chunks kB |   ms')
for (const n of sizes) {
  const path = first(n)
  const all = files.slice(0, n)
  const [rows, bytes] = [all.reduce((sum, file) => sum + Number(file.rows), 0), all.reduce((sum, file) => sum + Number(file.bytes), 0)]
  for (const [name, ask] of views) {
    host.log.length = 0
    forget(true)
    const start = performance.now()
    const got = await fetchSlice(`${host.address}${path}`, ask, slicer)
    const ms = performance.now() - start
    const sum = (/** @type {boolean} */ manifest) => host.log.filter((request) => request.path.endsWith('manifest.json') === manifest).reduce((total, request) => total + request.bytes, 0)
    console.log([String(rows).padStart(9), megabytes(bytes).padStart(8), '|', name.padEnd(37), '|', String(got.rows).padStart(5), '|', String(host.log.length).padStart(8), '|',
      (sum(true) / 1000).toFixed(1).padStart(11), '|', (sum(false) / 1000).toFixed(1).padStart(8), '|', (got.wanted / 1000).toFixed(1).padStart(9), '|', ms.toFixed(0).padStart(4)].join(' '))
  }
}
host.close()
process.exit()
