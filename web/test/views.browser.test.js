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

// One page a colour scheme goes through all of them: a browser is dear.
for (const scheme of ['light', 'dark']) {
  test(`each view in ${scheme} colours holds 320 px, and axe finds nothing wrong with it`, async (t) => {
    const page = await open(t, `${site}?tab=bar&time=2025-10`, { scheme, width: 320 })
    await page.evaluate(AXE)
    for (const tab of ['bar', 'heat', 'map', 'table', 'events']) {
      await page.$eval(`.tabs a[href*="tab=${tab}"]`, (anchor) => /** @type {HTMLElement} */ (anchor).click())
      await page.waitForFunction((tab) => document.querySelector('main')?.dataset.panel === tab && document.querySelector('.panel h2') && location.search.includes(`tab=${tab}`), {}, tab)
      await page.waitForFunction((drawn) => document.querySelector(drawn), {}, { bar: '.bars', heat: '.heat', map: '.world', table: '.tall', events: '.happenings' }[tab] ?? '')
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, tab)
      const found = /** @type {any} */ (await page.evaluate('axe.run(document.querySelector(".panel"))'))
      assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [tab, id, nodes[0].html]), [])
    }
  })
}

test('a number of the ranking tells where it comes from, by keys, and the focus comes back', async (t) => {
  const page = await open(t, `${site}?tab=bar&time=2025-10`)
  await page.waitForSelector('.bars')
  await tabTo(page, '[data-origin="USA 2025-10 mom"]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#origin-note:popover-open')
  const note = await textOf(page, '#origin-note')
  assert.match(note, /United States, October 2025/)
  assert.match(note, /56\.1%/)
  assert.match(note, /÷/)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'origin-note')
  await page.evaluate(() => { for (const details of document.querySelectorAll('#origin-note details')) /** @type {HTMLDetailsElement} */ (details).open = true })
  await page.waitForFunction(() => document.querySelector('#origin-note table'))
  assert.match(await textOf(page, '#origin-note table'), /2025/)
  await page.evaluate(AXE)
  const found = /** @type {any} */ (await page.evaluate('axe.run(document.querySelector("#origin-note"))'))
  assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('#origin-note:popover-open'))
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.origin), 'USA 2025-10 mom')
})

test('the table is sorted, the events narrowed, and the map walked, by keys', async (t) => {
  const page = await open(t, `${site}?tab=table&country=USA~DEU&time=2025-01..2025-12`)
  const first = () => page.$eval('.tall tbody tr', (row) => row.textContent)
  const sorted = (/** @type {string} */ way) => page.waitForSelector(`.tall th:nth-child(3)[aria-sort=${way}]`)
  await page.waitForSelector('.tall')
  assert.match(await first() ?? '', /^December 2025/)
  await tabTo(page, '.tall th:nth-child(3) .sort')
  await page.keyboard.press('Enter')
  await sorted('descending')
  assert.match(await first() ?? '', /^August 2025.*1,341/)
  await until(page, /sort=-DEU/)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.sort')), 'the focus stays')
  await page.keyboard.press('Enter')
  await sorted('ascending')
  assert.match(await first() ?? '', /^May 2025/)
  assert.match(await page.$eval('.tall tbody tr:last-child', (row) => row.textContent) ?? '', /–/, 'what is missing stays last')
  await page.goBack()
  await sorted('descending')
  assert.match(await first() ?? '', /^August 2025.*1,341/, 'back leads back')
  await page.click('.tabs a[href*="tab=events"]')
  await tabTo(page, '[data-kind=talks]')
  await page.keyboard.press('Enter')
  await until(page, /tableFilter=talks/)
  const kinds = await page.$$eval('.happenings li', (rows) => rows.map((row) => /** @type {HTMLElement} */ (row).dataset.of))
  assert.ok(kinds.length > 1 && kinds.every((kind) => kind === 'talks'))
  await page.click('.tabs a[href*="tab=map"]')
  await tabTo(page, '.world a')
  assert.match(await textOf(page, '.panel .reading'), /^United States/)
  await page.keyboard.press('Home')
  const reading = await textOf(page, '.panel .reading')
  assert.equal(reading, await page.$eval('.world a:focus', (anchor) => anchor.getAttribute('aria-label')))
  await page.keyboard.press('Enter')
  await until(page, /tab=map&country=(?!USA)/)
})

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
