// A point of a chart tells where it comes from, however a reader gets to it.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, settled, tabTo, textOf } from './page.js'
import { close, serve } from './site.js'

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** @param {Page} page @returns {Promise<string>} what the note says that opens */
async function note(page) {
  await page.waitForSelector('#origin-note:popover-open')
  return textOf(page, '#origin-note')
}

/** @param {Page} page closes the note */
async function leave(page) {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('#origin-note:popover-open'))
}

/** Where a month lies on the screen. @param {Page} page @param {string} words of its reading @returns {Promise<{x: number, y: number}>} */
async function placeOf(page, words) {
  const frame = await page.evaluate(() => {
    const svg = [.../** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('[data-chart=selection] svg'))].find((node) => node.checkVisibility())
    svg?.scrollIntoView({ block: 'center' })
    const box = /** @type {SVGElement} */ (svg).getBoundingClientRect()
    const scale = box.width / /** @type {any} */ (svg).viewBox.baseVal.width
    const [left, right] = (svg?.dataset.frame ?? '').split(' ').map(Number)
    return { left: box.left + left * scale, right: box.left + right * scale, y: box.top + box.height / 2 }
  })
  for (let x = frame.right - 1; x > frame.left; x -= 3) {
    await page.evaluate((x, y) => {
      const chart = document.querySelector('[data-chart=selection] svg:not([hidden])')
      chart?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' }))
    }, x, frame.y)
    if ((await textOf(page, '.selection .reading')).includes(words)) return { x, y: frame.y }
  }
  throw Error(`no place reads ${words}`)
}

test('by the button, by the W key and by a click, the note is of the point that is read', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU&time=2024-01..2025-10`)
  const button = '.selection [data-origin]'
  await page.click(button)
  assert.match(await note(page), /United States, October 2025.*656\.3/)
  await leave(page)

  await tabTo(page, '[data-chart=selection]')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  assert.match(await textOf(page, '.selection .reading'), /Germany.*September 2025/)
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  const asked = await note(page)
  assert.match(asked, /Germany, September 2025/)
  await leave(page)
  assert.ok(await page.evaluate((button) => document.activeElement?.matches(button), button), 'the focus comes back')

  await tabTo(page, '[data-chart=selection]')
  for (const key of /** @type {const} */ (['End', 'ArrowLeft', 'w'])) await page.keyboard.press(key)
  assert.equal(await note(page), asked)
  await leave(page)

  const { x, y } = await placeOf(page, 'September 2025')
  await page.mouse.click(x, y)
  assert.match(await note(page), /September 2025/)
})

test('a finger reads a point, which stays when it lifts, and the button beside it asks', async (t) => {
  const page = await open(t, `${site}?country=USA&time=2024-01..2025-10`)
  await page.setViewport({ width: 360, height: 800, hasTouch: true, isMobile: true })
  await settled(page)
  const { x, y } = await placeOf(page, 'September 2025')
  await page.evaluate(() => document.querySelector('.selection .reading')?.replaceChildren())
  await page.touchscreen.tap(x, y)
  await page.waitForFunction(() => /September 2025/.test(document.querySelector('.selection .reading')?.textContent ?? ''))
  assert.equal(await page.$('#origin-note:popover-open'), null, 'a press alone opens nothing')
  const button = await page.$eval('.selection [data-origin]', (node) => {
    node.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = node.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.touchscreen.tap(button.x, button.y)
  const words = await note(page)
  assert.match(words, /United States, September 2025/)
  assert.match(words, /420\.5/)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
})

test('a month without a figure tells what is known around it, in the table of a chart and in the ranking', async (t) => {
  const page = await open(t, `${site}?country=KOR&time=2025-01..2025-11`)
  await page.$eval('.selection .months', (node) => node.setAttribute('open', ''))
  const cell = '.selection .months [data-origin="KOR 2025-11"]'
  assert.deepEqual(await page.$eval(cell, (node) => [node.textContent, node.getAttribute('aria-label')]), ['–', 'not available: where from?'])
  await tabTo(page, cell)
  await page.keyboard.press('Enter')
  assert.match(await note(page), /not zero.*569 t in October 2025 and 815 t in December 2025.*at most/s)
  await leave(page)
  const unasked = await page.$$eval('.ranking td:not(.rank), .months td', (cells) => cells.filter((cell) => cell.textContent !== '' && !cell.querySelector('button') && !cell.closest('tr.rest')).map((cell) => `${cell.parentElement?.textContent}: ${cell.textContent}`))
  assert.deepEqual(unasked, [], 'each other cell is asked')
})

/** Places of numbers that need no answer, each with the reason. @type {Record<string, string>} */
const ANSWERED = {
  'button, a, summary, select, option, label, input': 'a control, or what leads elsewhere',
  'h1, h2, h3, h4, caption, th, dt, figcaption, .kicker, .unit': 'a name or a date of what stands below',
  'svg': 'a drawing, whose points answer to the keys and to the button below it',
  '.reading': 'a point, which the button beside it asks',
  '.summary': 'the words for a chart, whose points and table answer',
  '.claim-note': 'a note that is itself the answer',
  '.copy': 'a control',
  '.events, .happenings, .date': 'what happened and when, with its page',
  '.rank': 'a place, which is counted in the column of tonnages',
  '.legend, .marks, .sub, .seen, .notes, .note, .earlier, .empty, .missing': 'what is said of a whole view, whose numbers answer below',
  'details, .sources, .cite, .background, .share, footer': 'folded away: methods, sources and what is cited',
  '.analysis dd': 'an answer, which has a button of its own',
}

/** Numbers, but for years, that neither answer nor are among those that need not. @param {Page} page @param {string[]} answered @returns {Promise<string[]>} */
function unanswered(page, answered) {
  return page.evaluate((answered) => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'))
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const out = []
    while (texts.nextNode()) {
      const text = texts.currentNode.nodeValue ?? ''
      const holder = texts.currentNode.parentElement
      if (!/\d/.test(text.replace(/\b20\d\d\b(?!,\d)/g, '')) || !holder || !holder.checkVisibility()) continue
      if (answered.some((selector) => holder.closest(selector))) continue
      out.push(`${holder.parentElement?.className} > ${holder.localName}.${holder.className}: ${text.slice(0, 80)}`)
    }
    return out
  }, answered)
}

test('each number of each view answers where it comes from, or need not', async (t) => {
  const page = await open(t, site)
  const answered = Object.keys(ANSWERED)
  /** @type {string[]} */
  const silent = []
  for (const link of ['?', '?country=USA~DEU&facet=country', '?country=USA&show=index&base=2025-01', '?country=USA&show=yoy', '?tab=bar&time=2025-09', '?tab=heat', '?tab=map',
    '?tab=table&country=USA~DEU', '?tab=season&country=USA', '?tab=analysis&country=USA&time=2024-05..2025-09', '?tab=events', '?tab=month&time=2025-10', '?reporter=GBR']) {
    await page.goto(site + link)
    await settled(page)
    await page.waitForFunction(() => document.querySelector('main')?.dataset.panel !== undefined ? document.querySelector('#panel-title') : true)
    for (const one of await unanswered(page, answered)) silent.push(`${link} ${one}`)
    const undone = await page.$$eval('.picture td, .months td', (cells) => cells.filter((cell) => /\d/.test(cell.textContent ?? '') && !cell.querySelector('[data-origin]')).length)
    assert.equal(undone, 0, `${link}: cells of tables that are folded`)
    assert.equal(await page.$$eval('.analysis dd:not(.refused)', (all) => all.filter((one) => !one.querySelector('[data-origin^=ANALYSIS]')).length), 0, `${link}: answers without a button`)
  }
  assert.deepEqual(silent, [])
  await page.$eval('main', (main) => main.insertAdjacentHTML('beforeend', '<p>A number nobody asked: 4711</p>'))
  assert.match((await unanswered(page, answered)).join(), /4711/, 'a number that does not answer is found')
})

test('a slope and a cell of the analysis tell their method and their inputs, by keys, narrow and dark', async (t) => {
  const page = await open(t, `${site}?tab=analysis&country=USA&time=2024-05..2025-09`, { width: 360, scheme: 'dark' })
  const trend = '.analysis [data-origin="ANALYSIS 2025-09 finding:1"]'
  await page.focus(trend)
  await page.keyboard.press('Enter')
  assert.match(await note(page), /Trend.*Computed.*interval.*Mann–Kendall.*published figure.*Inputs: United States; May 2024 to September 2025\. Months reported: 10; derived: 7/s)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
  await leave(page)
  assert.ok(await page.evaluate((trend) => document.activeElement?.matches(trend), trend), 'the focus comes back')
  const cell = '.picture [data-origin="ANALYSIS 2025-09 trend:3:2"]'
  await page.$eval(cell, (node) => node.closest('details')?.setAttribute('open', ''))
  const shown = await textOf(page, cell)
  await page.focus(cell)
  await page.keyboard.press('Enter')
  assert.match(await note(page), new RegExp(`Trend of exports to the United States, August 2024.*${shown}.*Computed.*Theil–Sen`, 's'))
})
