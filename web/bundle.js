// Bundles the page's scripts and styles into FOLDER/site, the scripts of the file
// that holds everything into FOLDER/file, the service worker into FOLDER/service, the style of the pages
// for articles into FOLDER/embed, and lists the packages in them, with
// their licences, in FOLDER/packages.json: node bundle.js FOLDER
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
  bundle: true,
  minify: true,
  target: ['es2022', 'chrome120', 'firefox121', 'safari17.2'],
  legalComments: 'none',
  logLevel: 'warning',
}
const wasm_exec = resolve(process.env.WASM_EXEC ?? join(here, '../build/wasm_exec.js'))
const site = join(resolve(folder), 'site')
const { metafile } = await build({
  ...common,
  outdir: site,
  entryPoints: [
    { in: 'src/main.js', out: 'main' },
    { in: 'src/worker.js', out: 'worker' },
    { in: 'src/check/panel.js', out: 'check' },
    { in: 'src/views/panel.js', out: 'views' },
    { in: 'src/share/panel.js', out: 'share' },
    { in: 'src/own/panel.js', out: 'own' },
    { in: 'src/own/worker.js', out: 'own-worker' },
    { in: 'src/views/world.js', out: 'world' },
    { in: 'src/style/first.css', out: 'first' },
    { in: 'src/style/main.css', out: 'main' },
  ],
  alias: { wasm_exec, parts: join(here, 'src/parts.js') },
  metafile: true,
  format: 'esm',
})
await build({ ...common, outdir: site, entryPoints: ['src/mark.js', 'src/embed/first.js'], entryNames: '[name]', format: 'iife' })
await build({ ...common, outdir: join(resolve(folder), 'embed'), entryPoints: ['src/embed/page.css'] })
await build({
  ...common,
  outdir: join(resolve(folder), 'service'),
  entryPoints: [{ in: 'src/offline/service.js', out: 'sw' }, { in: 'src/offline/withdraw.js', out: 'sw-off' }],
  format: 'iife',
})
const file = join(resolve(folder), 'file')
const packed = { wasm_exec, parts: join(here, 'src/offline/parts.js') }
await build({ ...common, outdir: file, entryPoints: ['src/main.js'], alias: packed, format: 'iife' })
await build({ ...common, outdir: file, entryPoints: ['src/worker.js'], alias: packed, format: 'iife', globalName: 'lodestoneProgram' })
await build({ ...common, outdir: file, entryPoints: [{ in: 'src/own/worker.js', out: 'own-worker' }], alias: packed, format: 'iife' })
// Not to be run: its bytes tell whether the cards must be drawn anew.
await build({
  ...common, outdir: join(resolve(folder), 'cards'), entryPoints: ['cards.js'], platform: 'node', format: 'esm',
  external: ['happy-dom', '@resvg/resvg-wasm'],
})
writeFileSync(join(resolve(folder), 'packages.json'), JSON.stringify(packages(Object.keys(metafile.inputs)), null, 2))

/**
 * The packages that the inputs of a bundle belong to, with their licences.
 *
 * @param {string[]} inputs
 */
function packages(inputs) {
  const names = new Set(inputs.flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []))
  if (inputs.includes('src/views/world.js')) names.add('world-atlas') // it was made from that
  return [...names].sort().map((name) => {
    const root = join(here, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const file = readdirSync(root).find((file) => /^licen[cs]e/i.test(file))
    if (!file) throw new Error(`bundle: ${name} has no licence file`)
    const address = `pkg:npm/${name.replace('@', '%40')}@${version}`
    return { name, version, address, licence: license, text: readFileSync(join(root, file), 'utf8').trim() }
  })
}
