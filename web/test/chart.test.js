// What a reader does to a chart: by keys, by mouse and by its handles.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, tabTo, textOf, until } from './page.js'
import { close, serve } from './site.js'

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

test('a line stands out by its label and by a key, and the scale and the small charts are in the address', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU~JPN~KOR~VNM&time=2025-01..2025-10`)
  await page.$$eval('.layout-wide .label.name text', (nodes) => {
    nodes.find(({ textContent }) => textContent === 'Vietnam')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })
  await until(page, /focus=VNM/)
  assert.equal(await page.$$eval('.layout-wide .line:not(.series-rest)', (nodes) => nodes.length), 1)
  await tabTo(page, '.chart')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('f')
  await until(page, /focus=VNM~DEU/)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.chart')), 'the focus stays')
  await page.click('[data-do=unfocus]')
  await page.waitForFunction(() => !location.search.includes('focus'))
  await page.click('[data-do=yScale]')
  await until(page, /yScale=log/)
  await page.click('[data-do=facet]')
  await until(page, /facet=country/)
  assert.equal(await page.$$eval('.facets svg', (nodes) => nodes.filter((node) => node.getBoundingClientRect().width > 0).length), 5)
  const [few] = await page.$$eval('.facets svg', (nodes) => nodes.filter((node) => node.getBoundingClientRect().width > 0).map((node) => node.getBoundingClientRect().x))
  await page.mouse.move(few + 120, (await page.$eval('.facets', (node) => node.getBoundingClientRect().y)) + 80)
  assert.ok(await page.$$eval('.facets .cursor', (nodes) => nodes.length) >= 10, 'the month is marked in every small chart')
})

test('the months shown are chosen by the handles, by drawing and by keys, and the base of an index by a click', async (t) => {
  const page = await open(t, `${site}?time=2024-01..2025-10`)
  await tabTo(page, '[data-end=first]')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  assert.equal(await page.$eval('[data-end=first]', (node) => node.getAttribute('aria-valuetext')), 'April 2024')
  await until(page, /time=2024-04\.\.2025-10/)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-end=first]')), 'the focus stays')
  const box = await page.$eval('.layout-wide', (svg) => {
    const { x, y, width, height } = svg.getBoundingClientRect()
    return { x, y: y + height / 2, width }
  })
  await page.evaluate(() => document.querySelector('.chart')?.scrollIntoView({ block: 'center' }))
  const y = await page.$eval('.layout-wide', (svg) => svg.getBoundingClientRect().y + 200)
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 })
  assert.ok(await page.$('.layout-wide .brush'), 'what is drawn is shaded')
  await page.mouse.up()
  await page.waitForFunction(() => !location.search.includes('2024-04'))
  assert.equal(await page.$('.brush'), null)
  const drawn = await page.evaluate(() => location.search)
  await tabTo(page, '.chart')
  await page.keyboard.press('-')
  await page.waitForFunction((before) => location.search !== before, {}, drawn)
  await page.goto(`${site}?time=2025-01..2025-10&show=index`)
  await page.waitForFunction(() => !document.querySelector('fieldset')?.disabled)
  await tabTo(page, '.chart')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('b')
  await until(page, /base=2025-02/)
  assert.match(await textOf(page, '.selection figcaption'), /February 2025 = 100/)
})

test('the page of a month copies a sentence, leads to the month before, and fits on one sheet', async (t) => {
  const page = await open(t, `${site}?tab=month&time=2025-10`, {
    prepare: () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (/** @type {string} */ words) => { document.title = words } } }),
  })
  await page.$eval('.passages [data-copy]', (node) => /** @type {HTMLElement} */ (node).click())
  await page.waitForFunction(() => document.getElementById('spoken')?.textContent === 'Copied.')
  assert.match(await page.title(), /^China exported 5,473 tonnes/)
  assert.equal(await textOf(page, '[role=alert]'), '')
  const sheets = String(Buffer.from(await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } }))).match(/\/Type\s*\/Page\b/g)?.length
  assert.equal(sheets, 1)
  await page.click('.month-head a')
  await until(page, /time=2025-09/)
  assert.match(await textOf(page, '.month h2'), /September 2025/)
})
