// The file that holds everything, opened from a disk in browsers that reach nothing.

/** @import {Browser} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { browser as chromium, settled, textOf, until } from './page.js'
import { FIREFOX, close, dist, launchFirefox } from './site.js'

const file = pathToFileURL(join(dist, 'lodestone.html')).href
const TEXT = 'China’s exports of rare earth magnets to the United States fell 28.7% in September 2025 from August.'

after(close)

/**
 * Opens the file in a fresh page; a request for anything outside it, an error or
 * a warning fails the test at its end.
 *
 * @param {import('node:test').TestContext} t
 * @param {Browser} browser
 * @param {string} [link]
 * @param {() => void} [prepare]
 */
async function open(t, browser, link = '', prepare) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  /** @type {string[]} */
  const wrongs = []
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) wrongs.push(message.text()) })
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => { if (!request.url().startsWith(file) && !/^(data|blob):/.test(request.url())) wrongs.push(request.url()) })
  if (prepare) await page.evaluateOnNewDocument(prepare)
  t.after(async () => {
    await context.close()
    assert.deepEqual(wrongs, [])
  })
  await page.goto(file + link)
  await settled(page)
  return page
}

for (const [name, start] of Object.entries({ Chromium: () => chromium, Firefox: launchFirefox })) {
  const skip = name === 'Firefox' && !existsSync(FIREFOX) && `${FIREFOX} is not there`
  describe(`in ${name}`, { skip }, () => {
    /** @type {Browser} */
    let browser
    before(async () => { browser = await start() })

    test('views change, have an address, and what is loaded later is there', async (t) => {
      const page = await open(t, browser, '?country=DEU')
      assert.match(await textOf(page, 'h1'), /Germany/)
      assert.equal(await textOf(page, '[role=alert]'), '')
      await page.click('[data-do=show][value=yoy]')
      await until(page, /^\?country=DEU&show=yoy$/)
      await page.click('.history summary')
      await page.waitForSelector('.history div > *')
      assert.equal(await page.$('.history [role=alert]'), null)
      await page.reload()
      await settled(page)
      assert.equal(await page.$eval('[value=yoy]', (button) => button.getAttribute('aria-pressed')), 'true')
      await page.click('.mark')
      await until(page, /^$/)
    })

    test('an article is checked', async (t) => {
      const page = await open(t, browser)
      await page.click('.tabs a[href*=check]')
      await page.waitForSelector('#check-text')
      await page.$eval('#check-text', (area, text) => { /** @type {HTMLTextAreaElement} */ (area).value = text }, TEXT)
      await page.click('.main-act')
      await page.waitForSelector('.text mark')
      assert.match(await textOf(page, '.check header'), /1 exact/)
    })

    test('where no worker may start, the program runs in the page', async (t) => {
      const page = await open(t, browser, '', () => {
        Object.assign(globalThis, { Worker: class { constructor() { throw new DOMException('no', 'SecurityError') } } })
      })
      await page.click('[data-do=show][value=yoy]')
      await until(page, /show=yoy/)
    })

    test('a browser that cannot unpack says so, and the view stays', async (t) => {
      const page = await open(t, browser, '', () => {
        Reflect.deleteProperty(globalThis, 'DecompressionStream')
        Reflect.deleteProperty(globalThis, 'Worker') // in which there would be one
      })
      assert.match(await textOf(page, '[role=alert]'), /^This browser is too old to unpack .* What you see is the view made when the page was built\.$/)
      assert.match(await textOf(page, 'h1'), /United States .* tonnes/)
    })
  })
}
