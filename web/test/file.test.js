// The file that holds everything, opened from a disk; engines/ has what is done
// with it in every browser.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { byHyparquet, csv } from './own/write.js'
import { browser, settled, textOf, until } from './page.js'
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

test('without a connection it reads the files of a reader', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  /** @type {string[]} */
  const asked = []
  page.on('request', (request) => asked.push(request.url().slice(0, 80)))
  await page.goto(file)
  await settled(page)
  await page.click('.own-open')
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.waitForSelector('dialog.own input[type=file]'))
  assert.equal(await page.$('dialog.own input[name=address]'), null, 'it cannot fetch what lies elsewhere')
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-file-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of /** @type {[string, Uint8Array | string][]} */ ([['bad.csv', 'period,partner\n'], ['trade.csv', csv()], ['trade.parquet', byHyparquet()]])) {
    writeFileSync(join(folder, name), content)
    await page.evaluate(() => document.querySelector('dialog.own .own-body h3')?.remove())
    await input.uploadFile(join(folder, name))
    await page.waitForFunction(() => document.querySelector('dialog.own .refused')?.textContent || document.querySelector('dialog.own .own-body h3'))
    if (name === 'bad.csv') assert.match(await textOf(page, 'dialog.own .refused'), /bad\.csv.*no column of net mass|Which column/)
    else assert.match(await textOf(page, 'dialog.own'), /72 figures, 24 months: 2024-01 to 2025-12, 2 partner countries/, name)
  }
  await page.click('dialog.own button[value=close]')
  assert.match(await textOf(page, '.own-told'), /trade\.parquet/)
  assert.match(await textOf(page, 'h1'), /423/)
  assert.deepEqual(asked.filter((address) => !/^(file|blob|data):/.test(address)), [])
})
