import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, textOf } from './page.js'
import { close, serve } from './site.js'

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** @type {[string, string, string, RegExp][]} what, in which view, is asked by a press on what, and what the note says */
const NUMBERS = [
  ['a number of the headline', '?time=2025-09', 'h1 .claim button', /United States, September 2025.*28\.7%/s],
  ['a number of the table beside the chart', '?time=2025-09', '.ranking [data-origin="USA 2025-09 yoy"]', /United States, September 2025.*29\.5%/s],
  ['what the table does not break down', '?time=2025-09', '.ranking [data-origin="REST 2025-09 level"]', /Not broken down, September 2025/],
  ['a point of the chart', '?time=2025-09', 'figure.selection .asking [data-origin]', /United States, September 2025.*420\.5 t/s],
  ['a month of the chart’s table', '?time=2025-09', '.selection .months [data-origin="USA 2025-08"]', /United States, August 2025.*590 t/s],
  ['a point of small charts', '?country=USA~DEU&facet=country&time=2025-09', 'figure.selection .asking [data-origin]', /United States, September 2025/],
  ['a bar', '?tab=bar&time=2025-10', '.bars [data-origin="DEU 2025-10 share"]', /Germany, October 2025.*20\.4%/s],
  ['a cell of the table', '?tab=table&time=2025-01..2025-10&show=mom', '.grid [data-origin="USA 2025-10 mom"]', /United States, October 2025.*56\.1%/s],
  ['a cell of the heat map', '?tab=heat&country=DEU&time=2025-10', '.panel .asking [data-origin]', /Germany, October 2025.*1,119 t/s],
  ['a country of the map', '?tab=map&country=KOR&time=2025-10', '.panel .asking [data-origin]', /South Korea, October 2025.*569 t/s],
  ['a country in the list beside the map', '?tab=map&time=2025-10', '.atlas [data-origin="VNM 2025-10 level"]', /Vietnam, October 2025.*444 t/s],
  ['a month of another year', '?tab=season&time=2025-10', '.season .months [data-origin="USA 2025-05 level"]', /United States, May 2025.*46\.4 t/s],
  ['a place in a sentence of the month', '?tab=month&time=2025-10', '.month .claim button[aria-label="largest destination"]', /Germany, October 2025.*1,119 t/s],
  ['a number of the analysis', '?tab=analysis&time=2025-09', '.analysis .claim button', /September 2025/],
  ['a number of the past', '?time=2025-09&asof=2025-12-01', '.ranking [data-origin="USA 2025-09 level"]', /United States, September 2025.*420\.5 t/s],
  ['a number of the other side', '?reporter=GBR&time=2025-10', '.ranking [data-origin="CHN 2025-10 mom"]', /China, October 2025.*61\.3%/s],
]

test('on every tab a number tells where it comes from: its status, its figures, and what was known when', async (t) => {
  const page = await open(t, site)
  for (const [what, link, selector, says] of NUMBERS) {
    await page.goto(`${site}${link}`)
    await page.waitForFunction(() => !document.querySelector('fieldset')?.disabled)
    await page.waitForSelector(selector)
    await page.$eval(selector, (node) => /** @type {HTMLElement} */ (node).click())
    if (selector.includes('.claim')) await page.$eval('.claim-note:popover-open [data-origin]', (node) => /** @type {HTMLElement} */ (node).click())
    await page.waitForSelector('#origin-note:popover-open')
    const note = await textOf(page, '#origin-note')
    assert.match(note, says, what)
    assert.match(note, /Reported|Derived|Known only as a range/, what)
    assert.match(note, /What was known when/, what)
    const pages = await page.$$eval('#origin-note a[href^="http"]', (links) => links.length)
    assert.ok(pages > 0, `${what}: no page is named that printed it`)
  }
})

test('the button beside a map or a heat map asks for what is under the pointer', async (t) => {
  const page = await open(t, `${site}?tab=heat&time=2025-10`)
  for (const [link, cell, place] of [['?tab=heat&time=2025-10', '.heat [data-place="DEU 2025-06"]', 'DEU 2025-06'], ['?tab=map&time=2025-10', '.world [data-place="KOR 2025-10"]', 'KOR 2025-10']]) {
    await page.goto(`${site}${link}`)
    await page.waitForSelector(cell)
    await page.evaluate((cell) => document.querySelector(cell)?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })), cell)
    assert.equal(await page.$eval('.panel .asking [data-origin]', (node) => node.getAttribute('data-origin')), place)
  }
})
