// A worker that fetches from other hosts, under a page whose policy allows none.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { serve as serveFiles } from './ranges/host.js'
import { build } from './ranges/program.js'
import { close, launch } from './site.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-far-'))
const source = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }

after(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page with the policy of index.html, and the worker. */
async function site() {
  const wasm_exec = build(join(folder, 'own.wasm'))
  const policy = /content="(default-src [^"]*)"/.exec(readFileSync(source('../index.html'), 'utf8'))?.[1] ?? ''
  assert.match(policy, /connect-src 'self';/)
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>`)
  const options = /** @type {const} */ ({ bundle: true, format: 'esm', outdir: folder, alias: { wasm_exec }, logLevel: 'error' })
  await bundle({ ...options, entryPoints: [source('src/own/worker.js')] })
  await bundle({ ...options, stdin: { contents: `export { fetched } from './far.js'\nglobalThis.far = import(document.scripts[0].src)`, resolveDir: source('src/own') }, outdir: undefined, outfile: join(folder, 'page.js') })
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url?.slice(1) ?? ''
    try {
      const bytes = readFileSync(join(folder, name))
      response.writeHead(200, { 'Content-Type': types[/** @type {'.js'} */ (extname(name))] }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  return { address: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`, end: () => server.close() }
}

test('the worker of an address fetches a slice from another host, where the page may fetch nothing', async () => {
  const n = 20_000
  /** @param {(i: number) => any} value */
  const column = (value) => Array.from({ length: n }, (_, i) => value(i))
  writeFileSync(join(folder, 'far.parquet'), new Uint8Array(parquetWriteBuffer({
    columnData: [
      { name: 'period', data: column((i) => 202401 + Math.floor(i / 2000)), type: 'INT32' },
      { name: 'partner', data: column((i) => ['DEU', 'USA'][i % 2]), type: 'STRING' },
      { name: 'net_mass_kg', data: column((i) => i), type: 'DOUBLE' },
      { name: 'remark', data: column((i) => `nobody asks for this ${(i * 104_729) % 1_000_003}`), type: 'STRING' },
    ],
    rowGroupSize: 2000, statistics: true,
  })))
  const { address, end } = await site()
  const [open, shut] = [await serveFiles(folder), await serveFiles(folder, { cors: false })]
  try {
    const page = await (await launch()).newPage()
    await page.goto(address)
    /** @param {string} from @param {object} ask */
    const get = (from, ask) => page.evaluate(async (/** @type {string} */ from, /** @type {any} */ ask) => {
      const { fetched } = await /** @type {any} */ (globalThis).far
      const program = { worker: () => new Worker('worker.js', { type: 'module' }), engine: new URL('own.wasm', location.href).href }
      try {
        const { file } = await fetched(program, from, ask, new AbortController().signal, () => {})
        return { name: file.name, magic: (await file.text()).slice(0, 4) }
      } catch (/** @type {any} */ { code, message }) {
        return { code, message }
      }
    }, from, ask)
    assert.equal(await page.evaluate((/** @type {string} */ from) => fetch(from).then(() => 'fetched', () => 'refused'), `${open.address}far.parquet`), 'refused')
    assert.deepEqual(open.log, [])

    assert.deepEqual(await get(`${open.address}far.parquet`, { from: '2024-03', to: '2024-03' }), { name: 'far.parquet', magic: 'PAR1' })
    const sent = open.log.reduce((sum, { bytes }) => sum + bytes, 0)
    assert.ok(open.log.every(({ method }) => method !== 'OPTIONS') && open.log.some(({ range }) => range), JSON.stringify(open.log))
    assert.ok(sent < readFileSync(join(folder, 'far.parquet')).length / 3, `${sent} bytes`)

    const before = open.log.length
    await get(`${open.address}far.parquet`, { from: '2024-03', to: '2024-03' })
    assert.equal(open.log.length, before + 1, 'only HEAD, the second time')

    const { code, message } = await get(`${shut.address}far.parquet`, {})
    assert.equal(code, 'refused')
    assert.match(message ?? '', /^127\.0\.0\.1:\d+ did not let this page read the file, because .* \(CORS\) .*\.$/)
  } finally {
    open.close()
    shut.close()
    end()
  }
})
