// Bundles the page's scripts and styles, and the licences of the software in
// them: node bundle.js FOLDER
// WASM_EXEC is the Go toolchain's wasm_exec.js, if not ../build/wasm_exec.js.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = process.argv[2] ?? process.env.OUTDIR
if (!folder) {
  console.error('usage: node bundle.js FOLDER')
  process.exit(2)
}
/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: here,
  outdir: resolve(folder),
  bundle: true,
  minify: true,
  target: ['es2022', 'chrome120', 'firefox121', 'safari17.2'],
  legalComments: 'none',
  logLevel: 'warning',
}
const { metafile } = await build({
  ...common,
  entryPoints: [
    { in: 'src/main.js', out: 'main' },
    { in: 'src/worker.js', out: 'worker' },
    { in: 'src/check/panel.js', out: 'check' },
    { in: 'src/style/main.css', out: 'main' },
  ],
  alias: { wasm_exec: resolve(process.env.WASM_EXEC ?? join(here, '../build/wasm_exec.js')) },
  metafile: true,
  // Plot moves lines by half a pixel on coarse screens; a view must be drawn the same everywhere.
  define: { 'window.devicePixelRatio': '2' },
  format: 'esm',
})
await build({ ...common, entryPoints: ['src/mark.js'], format: 'iife' })
writeFileSync(join(folder, 'licences.txt'), licences(Object.keys(metafile.inputs)))

/**
 * The licences of the packages that the inputs of a bundle belong to.
 *
 * @param {string[]} inputs
 * @returns {string}
 */
function licences(inputs) {
  const packages = new Set(inputs.flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []))
  return [...packages].sort().map((name) => {
    const root = join(here, 'node_modules', name)
    const file = readdirSync(root).find((file) => /^licen[cs]e/i.test(file))
    if (!file) throw new Error(`bundle: ${name} has no licence file`)
    return `${name}\n\n${readFileSync(join(root, file), 'utf8').trim()}\n`
  }).join(`\n${'-'.repeat(72)}\n\n`)
}
