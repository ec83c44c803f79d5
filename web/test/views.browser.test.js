import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { open, tabTo, textOf, until } from './page.js'
import { close, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

for (const tab of ['heat']) {
  for (const scheme of ['light', 'dark']) {
    test(`${tab} in ${scheme} colours holds 320 px, and axe finds nothing wrong`, async (t) => {
      const page = await open(t, `${site}?tab=${tab}&time=earliest..latest`, { scheme, width: 320 })
      await page.waitForSelector('.panel h2')
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
      await page.evaluate(AXE)
      const found = /** @type {any} */ (await page.evaluate('axe.run()'))
      assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
    })
  }
}

test('the heat map is reached, walked and left by keys, and Enter shows the month of a cell', async (t) => {
  const page = await open(t, site)
  await tabTo(page, '.tabs a[href="?tab=heat"]')
  await page.keyboard.press('Enter')
  await until(page, /tab=heat$/)
  await page.waitForSelector('.heat')
  assert.equal(await page.$eval('.figures', (node) => node.checkVisibility()), false)
  await tabTo(page, '.heat td a')
  assert.match(await textOf(page, '.panel .reading'), /^United States, March 2026/)
  for (const key of /** @type {const} */ (['ArrowUp', 'ArrowUp', 'ArrowUp', 'PageUp', 'ArrowLeft', 'ArrowDown'])) await page.keyboard.press(key)
  assert.match(await textOf(page, '.panel .reading'), /^Germany, February 2025: no figure/)
  await page.keyboard.press('Home')
  assert.match(await textOf(page, '.panel .reading'), /^Germany, January 2024/)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.matches('td a')), false, 'one tab stop')
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  for (let i = 0; i < 19; i++) await page.keyboard.press('ArrowRight')
  assert.match(await textOf(page, '.panel .reading'), /^Germany, August 2025: 1,341 tonnes/)
  await page.keyboard.press('Enter')
  await until(page, /tab=heat&country=DEU&time=2025-08/)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Germany'))
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-current')), 'true', 'the focus stays')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('United States'))
  await page.click('.tabs a')
  await page.waitForFunction(() => !document.querySelector('main')?.dataset.panel)
  assert.equal(await page.$eval('.figures', (node) => node.checkVisibility()), true)
})
