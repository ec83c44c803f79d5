// What is left of the page where a browser or a host takes something away. On
// every rung the headline can be read, and one line says what is missing.

/** @import {Browser, Page} from 'puppeteer-core' */
/** @import {Options} from './host.js' */

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { host } from './host.js'
import { browser as chromium, settled, textOf, until } from './page.js'
import { FIREFOX, close, dist, launchFirefox } from './site.js'

const HEADLINE = readFileSync(join(dist, 'index.html'), 'utf8').match(/<title>(.*?) · /)?.[1]
const POLICY = "default-src 'self' 'unsafe-inline' data: blob:"
const scratch = mkdtempSync(join(tmpdir(), 'lodestone-ladder-'))

after(() => rmSync(scratch, { recursive: true, force: true }))
after(close)

/** @param {() => void} change @returns {(page: Page) => Promise<unknown>} */
const first = (change) => (page) => page.evaluateOnNewDocument(change)

/**
 * What is taken away, where, and what the page then says.
 *
 * @type {{name: string, host?: Options, file?: (text: string) => string, prepare?: (page: Page) => Promise<unknown>, says: RegExp, works: boolean}[]}
 */
const rungs = [
  {
    name: 'workers are forbidden', works: true, says: /^The program runs in the page itself/,
    host: { headers: { 'Content-Security-Policy': `${POLICY} 'wasm-unsafe-eval'; worker-src 'none'` } },
    file: (text) => text.replace("worker-src blob:", "worker-src 'none'"),
  },
  {
    name: 'storage is blocked', works: true, says: /^$/, file: (text) => text,
    prepare: first(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError') } })
      }
    }),
  },
  {
    name: 'WebAssembly is forbidden', works: false,
    says: /^This browser cannot run WebAssembly here, .* What you see is the view made when the page was built\.$/,
    host: { headers: { 'Content-Security-Policy': POLICY } },
    file: (text) => text.replace(" 'wasm-unsafe-eval'", ''),
  },
  {
    name: 'scripts are forbidden', works: false, says: /^The program of this page has not started, so you see the view made when the page was built\./,
    host: { headers: { 'Content-Security-Policy': "default-src 'self' data:; script-src 'none'" } },
    file: (text) => text.replace(/script-src [^;]*/, "script-src 'none'"),
    // The line comes after ten seconds.
    prepare: (page) => new Promise((resolve) => {
      page.once('load', () => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish())).then(resolve))
      setTimeout(resolve)
    }),
  },
]

for (const [engine, start] of Object.entries({ Chromium: () => chromium, Firefox: launchFirefox })) {
  describe(`in ${engine}`, { skip: engine === 'Firefox' && !existsSync(FIREFOX) && `${FIREFOX} is not there` }, () => {
    /** @type {Browser} */
    let browser
    before(async () => { browser = await start() })

    for (const { name, says, works, prepare, ...rung } of rungs) {
      test(`where ${name}, the site and the file show the headline and say so`, async (t) => {
        const server = await host(rung.host)
        t.after(server.stop)
        const file = join(scratch, 'file.html')
        const whole = readFileSync(join(dist, 'lodestone.html'), 'utf8')
        writeFileSync(file, rung.file?.(whole) ?? whole)
        for (const address of [server.address, pathToFileURL(file).href]) {
          const context = await browser.createBrowserContext()
          const page = await context.newPage()
          await prepare?.(page)
          await page.goto(address)
          const said = () => page.$$eval('.standing p, .message', (lines) => lines.filter((line) => line.checkVisibility({ visibilityProperty: true }))
            .map((line) => line.textContent).join(''))
          if (works) await settled(page)
          assert.equal(await textOf(page, 'h1'), HEADLINE, address)
          assert.ok(await page.$eval('h1', (h1) => h1.checkVisibility()))
          if (works) {
            await page.click('[data-do=show][value=yoy]')
            await until(page, /show=yoy/)
          } else await page.waitForFunction(() => [...document.querySelectorAll('.unstarted, .message')].some((line) => line.checkVisibility({ visibilityProperty: true }) && line.textContent))
          assert.match(await said(), says, address)
          // What storage is for is said in the foot, after a while.
          if (name === 'storage is blocked' && address === server.address) {
            await page.waitForFunction(() => /^This browser does not keep the page/.test(document.querySelector('.kept')?.textContent ?? ''))
          }
          await context.close()
        }
      })
    }
  })
}
