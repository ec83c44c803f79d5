// The file that holds everything, opened from a disk; engines/ has what is done
// with it in every browser.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { browser, settled, until } from './page.js'
import { close, dist } from './site.js'

const file = pathToFileURL(join(dist, 'lodestone.html')).href

after(close)

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

test('a file that is saved holds nothing of the views before', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  await page.goto(file)
  await settled(page)
  const first = await saved(page)
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
  assert.ok(await saved(page) !== first)
  await page.click('.mark')
  await until(page, /^$/)
  assert.ok(await saved(page) === first, 'the same file')
})
