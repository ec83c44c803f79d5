// What is left of the page where a browser or a host takes something away. On
// every rung the headline can be read, and one line says what is missing.

/** @import {Browser} from './browsers.js' */
/** @import {Options} from '../host.js' */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { host } from '../host.js'
import { dist, filesOf } from '../site.js'
import { run, until } from './browsers.js'
import { ready, textOf, unstartedLine } from './journeys.js'
import { HEADLINE } from './ways.js'

const POLICY = "default-src 'self' 'unsafe-inline' data: blob:"
const AS_BUILT = / What you see is the view made when the page was built\.$/
const [engine] = filesOf(dist, 'assets/engine').map((path) => path.slice(dist.length + 1))

/**
 * What is taken away, and what the page then says.
 *
 * @typedef {object} Rung
 * @property {boolean} works whether another view can be had
 * @property {RegExp} says
 * @property {Options} [host] how the site is served; without it this rung is one of the file alone
 * @property {(text: string) => string} [file] how the file is changed; without it this rung is one of the site alone
 * @property {() => void} [prepare] run before all else in the page
 * @property {RegExp} [foot] what is said below the page of the site after a while
 */

/** @type {Record<string, Rung>} */
export const rungs = {
  'nothing is missing': { works: true, says: /^$/, host: {}, file: (text) => text },
  'workers are forbidden': {
    works: true, says: /^The program runs in the page itself, as no worker can run here: [^.]*\.$/,
    host: { headers: { 'Content-Security-Policy': `${POLICY} 'wasm-unsafe-eval'; worker-src 'none'` } },
    file: (text) => text.replace('worker-src blob:', "worker-src 'none'"),
  },
  'there are no workers': {
    works: true, says: /^The program runs in the page itself/, host: {}, file: (text) => text,
    prepare: () => { Reflect.deleteProperty(globalThis, 'Worker') },
  },
  'storage is blocked': {
    works: true, says: /^$/, host: {}, file: (text) => text, foot: /^This browser does not keep the page/,
    prepare: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError') } })
      }
    },
  },
  'the program has the wrong type': { works: true, says: /^$/, host: { types: { '.wasm': 'text/html', '.parquet': 'text/html', '.json': 'text/plain' } } },
  'the program is missing': { works: false, says: /^The file engine\.wasm is missing on the server \(HTTP 404\)\./, host: { files: { [engine]: null } } },
  'WebAssembly is forbidden': {
    works: false, says: /^This browser cannot run WebAssembly here, /,
    host: { headers: { 'Content-Security-Policy': POLICY } },
    file: (text) => text.replace(" 'wasm-unsafe-eval'", ''),
  },
  'there is no WebAssembly': {
    works: false, says: /^This browser cannot run WebAssembly here, /, host: {}, file: (text) => text,
    prepare: () => { Reflect.deleteProperty(globalThis, 'WebAssembly') },
  },
  'nothing can be unpacked': {
    works: false, says: /^This browser is too old to unpack the program and the data in this file\./, file: (text) => text,
    prepare: () => {
      Reflect.deleteProperty(globalThis, 'DecompressionStream')
      Reflect.deleteProperty(globalThis, 'Worker') // in which there would be one
    },
  },
  'scripts are forbidden': {
    works: false, says: /^The program of this page has not started, so you see the view made when the page was built\./,
    host: { headers: { 'Content-Security-Policy': "default-src 'self' data:; script-src 'none'" } },
    file: (text) => text.replace(/script-src [^;]*/, "script-src 'none'"),
  },
}

/**
 * Stands on a rung, with the site and with the file.
 *
 * @param {Browser} browser
 * @param {Rung} rung
 */
export async function stand(browser, rung) {
  if (rung.host) {
    const server = await host({ ...rung.host, files: { ...rung.host.files, ...prepared(rung.prepare) } })
    try {
      await look(browser, server.address, rung, rung.foot)
    } finally {
      server.stop()
    }
  }
  if (rung.file) {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-rung-'))
    try {
      const path = join(folder, 'file.html')
      writeFileSync(path, begun(rung.file(readFileSync(join(dist, 'lodestone.html'), 'utf8')), rung.prepare))
      await look(browser, pathToFileURL(path).href, rung)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** @param {(() => void) | undefined} prepare @returns {Record<string, string>} files of a site that begins with it */
function prepared(prepare) {
  if (!prepare) return {}
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  return { 'index.html': page.replace('<title>', '<script src="prepare.js"></script><title>'), 'prepare.js': `(${prepare})()` }
}

/** @param {string} file @param {(() => void) | undefined} prepare @returns {string} one that begins with it, as its policy allows */
function begun(file, prepare) {
  if (!prepare) return file
  const script = `(${prepare})()`
  const digest = createHash('sha256').update(script).digest('base64')
  return file.replace('script-src ', `script-src 'sha256-${digest}' `).replace('<title>', () => `<script>${script}</script><title>`)
}

/** @param {Browser} browser @param {string} address @param {Rung} rung @param {RegExp} [foot] */
async function look(browser, address, { works, says }, foot) {
  const tab = await browser.open()
  await tab.go(address)
  const scriptless = says.test('The program of this page has not started, so you see the view made when the page was built.')
  if (!scriptless) await ready(tab)
  const said = scriptless ? await unstartedLine(tab) : await run(tab, () => [...document.querySelectorAll('.standing p, .message')]
    .filter((line) => line.checkVisibility({ visibilityProperty: true })).map((line) => line.textContent).join(''))
  assert.match(said, says, address)
  if (!works && !scriptless) assert.match(said, AS_BUILT, address)
  assert.equal(await textOf(tab, 'h1'), HEADLINE, address)
  assert.ok(await run(tab, () => document.querySelector('h1')?.checkVisibility()))
  if (works) {
    await tab.press('[data-do=show][value=yoy]')
    await until(tab, () => location.search.includes('show=yoy'))
  }
  if (foot) await until(tab, (source) => new RegExp(source).test(document.querySelector('.kept')?.textContent ?? ''), foot.source)
}
