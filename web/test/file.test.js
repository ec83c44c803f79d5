// The file that holds everything, opened from a disk in browsers that reach nothing.

/** @import {Browser, Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { browser as chromium, settled, shown, textOf, until } from './page.js'
import { FIREFOX, close, dist, launchFirefox, serve } from './site.js'

const file = pathToFileURL(join(dist, 'lodestone.html')).href
const TEXT = 'China’s exports of rare earth magnets to the United States fell 28.7% in September 2025 from August.'

const scratch = mkdtempSync(join(tmpdir(), 'lodestone-file-'))

after(() => rmSync(scratch, { recursive: true, force: true }))
after(close)

/**
 * Opens a page; a request that leaves its place, an error or a warning fails the
 * test at its end.
 *
 * @param {import('node:test').TestContext} t
 * @param {Browser} browser
 * @param {string} [address]
 * @param {{prepare?: () => void, place?: string}} [options] place is what every address begins with that it may load
 */
async function open(t, browser, address = file, { prepare, place = address.replace(/[?#].*/, '') } = {}) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  /** @type {string[]} */
  const wrongs = []
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) wrongs.push(message.text()) })
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => { if (!request.url().startsWith(place) && !/^(data|blob):/.test(request.url())) wrongs.push(request.url()) })
  if (prepare) await page.evaluateOnNewDocument(prepare)
  t.after(async () => {
    await context.close()
    assert.deepEqual(wrongs, [])
  })
  await page.goto(address)
  await settled(page)
  return page
}

/** @param {Page} page @returns {Promise<string>} the file that it offers of its view */
async function saved(page) {
  await page.evaluate(() => {
    const original = URL.createObjectURL
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      URL.createObjectURL = original
      Object.assign(globalThis, { saved: blob.text() })
      return '#' // where the click of a link does nothing
    }
  })
  await page.click('.whole')
  await page.waitForFunction('globalThis.saved')
  return /** @type {Promise<string>} */ (page.evaluate('globalThis.saved'))
}

/** @param {string} name @param {string} text @returns {string} its address */
function onDisk(name, text) {
  writeFileSync(join(scratch, name), text)
  return pathToFileURL(join(scratch, name)).href
}

for (const [name, start] of Object.entries({ Chromium: () => chromium, Firefox: launchFirefox })) {
  const skip = name === 'Firefox' && !existsSync(FIREFOX) && `${FIREFOX} is not there`
  describe(`in ${name}`, { skip }, () => {
    /** @type {Browser} */
    let browser
    before(async () => { browser = await start() })

    test('views change, have an address, and what is loaded later is there', async (t) => {
      const page = await open(t, browser, `${file}?country=DEU`)
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

    test('a view is saved as such a file, which opens with it, and saves the same', async (t) => {
      const page = await open(t, browser, `${file}?country=USA~DEU&time=2025-01..2025-10&show=yoy`)
      const view = await shown(page)
      const text = await saved(page)
      const again = await open(t, browser, onDisk('view.html', text))
      assert.equal(await shown(again), view)
      assert.equal(await again.title(), await page.title())
      assert.match(await again.evaluate(() => location.search), /^\?country=USA~DEU/)
      assert.ok(await saved(again) === text, 'the same file')
      await again.click('.mark')
      await until(again, /^$/)
      assert.ok(await saved(again) === await saved(await open(t, browser)), 'nothing of the view before is left')
    })

    test('a check is saved with the text in the form', async (t) => {
      const page = await open(t, browser, `${file}?tab=check&country=DEU`)
      await page.waitForSelector('#check-text')
      await page.$eval('#check-text', (area, text) => { /** @type {HTMLTextAreaElement} */ (area).value = text }, TEXT)
      const again = await open(t, browser, onDisk('check.html', await saved(page)))
      await again.waitForSelector('.text mark')
      assert.match(await textOf(again, '.text'), /fell 28\.7% in September/)
      assert.match(await textOf(again, 'h1'), /Germany/, 'the view behind it is the one that was there')
    })

    test('the site saves a view as such a file too', async (t) => {
      const site = await serve()
      const page = await open(t, browser, `${site}?country=DEU&time=2025-10`, { place: site })
      const again = await open(t, browser, onDisk('site.html', await saved(page)))
      assert.equal(await shown(again), await shown(page))
    })

    test('a browser that cannot unpack says so, and the view stays', async (t) => {
      const page = await open(t, browser, file, { prepare: () => {
        Reflect.deleteProperty(globalThis, 'DecompressionStream')
        Reflect.deleteProperty(globalThis, 'Worker') // in which there would be one
      } })
      assert.match(await textOf(page, '[role=alert]'), /^This browser is too old to unpack .* What you see is the view made when the page was built\.$/)
      assert.match(await textOf(page, 'h1'), /United States .* tonnes/)
    })
  })
}
