import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, tabTo, textOf, until } from './page.js'
import { close, serve } from './site.js'

/** @import {KeyInput, Page} from 'puppeteer-core' */

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** Presses keys while others are down: "Shift+Tab". @param {Page} page @param {string[]} chords */
async function press(page, ...chords) {
  for (const chord of chords) {
    const keys = /** @type {KeyInput[]} */ (chord.split('+'))
    const last = keys.pop() ?? 'Tab'
    for (const key of keys) await page.keyboard.down(key)
    // A browser without a window does what editing keys stand for only when it is told.
    const commands = { 'Control+a': ['SelectAll'], 'Control+v': ['Paste'] }[chord]
    await page.keyboard.press(last, { commands })
    for (const key of keys.reverse()) await page.keyboard.up(key)
  }
}

/** What is wrong with the place of the focus, "" where a reader can see it; run in the page. */
function blemish() {
  const node = /** @type {HTMLElement} */ (document.activeElement)
  const ring = node.closest('label.claim') ?? (node.closest('.intake') && node.matches('[type=file]') ? node.nextElementSibling : node) ?? node
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring)
  const name = node.outerHTML.slice(0, 120)
  if (outlineStyle === 'none' || parseFloat(outlineWidth) === 0 || /^rgba.*, 0\)$/.test(outlineColor)) return `no ring around ${name}`
  const box = ring.getClientRects()[0]
  if (!box || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return `out of sight: ${name}`
  const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1))
  return top && !ring.contains(top) && !top.contains(ring) ? `covered by ${top.outerHTML.slice(0, 80)}: ${name}` : ''
}

/** Asserts where the focus is, and that a reader can see it. @param {Page} page @param {string} selector */
async function at(page, selector) {
  await page.waitForFunction((selector) => document.activeElement?.matches(selector), { timeout: 10_000 }, selector).catch(async () => {
    assert.fail(`the focus is not on ${selector} but on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`)
  })
  assert.equal(await page.evaluate(blemish), '')
}

test('the Tab key leads through the whole page once and out of it again, and its place can be seen', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU&time=2025-10`)
  /** @type {string[]} */
  const wrongs = []
  await press(page, 'Tab')
  await at(page, '.skip')
  let stops = 0
  for (; stops < 400; stops++) {
    const wrong = await page.evaluate(blemish)
    if (wrong) wrongs.push(wrong)
    await page.evaluate(() => document.activeElement?.setAttribute('data-passed', ''))
    await press(page, 'Tab')
    // A date has a stop for each of its parts.
    if (await page.evaluate(() => document.activeElement === document.body || document.activeElement?.matches('[data-passed]:not([type=date])'))) break
  }
  assert.deepEqual(wrongs, [])
  assert.ok(stops > 40 && stops < 400, `${stops} stops`)
  assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.matches('.skip')), 'after the last comes the browser or the first')
  assert.deepEqual(await page.$$eval('a[href], button, select, input, textarea, summary', (nodes) => nodes.filter((node) =>
    node.checkVisibility() && !node.matches('[data-passed], :disabled, [tabindex="-1"]') && !node.closest('[popover]')).map((node) => node.outerHTML.slice(0, 100))), [], 'nothing is passed over')
})

test('a reader without a mouse asks, copies, checks, corrects, and chooses a language', async (t) => {
  const page = await open(t, site)
  await page.browserContext().overridePermissions(new URL(site).origin, ['clipboard-read', 'clipboard-write'])

  await press(page, 'Tab')
  await at(page, '.skip')
  await press(page, 'Enter')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('main')))
  assert.equal(new URL(page.url()).hash, '')
  await press(page, 'Tab')
  await at(page, 'main :is(a, button)')

  await press(page, 'Shift+Tab')
  await at(page, '.tabs a:last-child')
  await press(page, 'Home', 'ArrowRight')
  await at(page, '.tabs a[href*="tab=season"]')
  await press(page, 'Enter')
  await until(page, /tab=season/)
  await page.waitForSelector('.season .chart')
  await at(page, '.tabs [aria-current]')
  await press(page, 'ArrowLeft', 'Enter')
  await until(page, /^$/)
  await page.waitForFunction(() => document.querySelector('.tabs [aria-current]')?.matches(':first-child'))
  await at(page, '.tabs [aria-current]')

  await tabTo(page, '#add')
  await at(page, '#add')
  await page.keyboard.type('Germ')
  await press(page, 'Enter')
  await until(page, /country=USA~DEU/)
  await tabTo(page, '[data-do=show][value=mom]')
  await at(page, '[data-do=show][value=mom]')
  await press(page, 'Enter')
  await until(page, /show=mom/)
  await page.waitForSelector('[data-do=show][value=mom][aria-pressed=true]')
  await at(page, '[data-do=show][value=mom]')

  await tabTo(page, '[data-chart=selection]')
  await at(page, '[data-chart=selection]')
  await press(page, 'End', 'ArrowLeft')
  const reading = await textOf(page, '.selection .reading')
  assert.match(reading, /United States/)
  await page.waitForFunction((text) => document.querySelector('#spoken')?.textContent === text, {}, reading)
  await press(page, 'w')
  await page.waitForSelector('#origin-note:popover-open')
  await at(page, '#origin-note')
  await press(page, 'Tab')
  assert.ok(await page.evaluate(() => document.activeElement?.closest('#origin-note')), 'the note is next')
  await at(page, '#origin-note *')
  await press(page, 'Escape')
  await page.waitForFunction(() => !document.querySelector('#origin-note:popover-open'))
  await at(page, '[data-chart=selection]')

  await tabTo(page, '[data-do=show][value=level]')
  await press(page, 'Enter')
  await until(page, /^\?country=USA~DEU$/)
  await tabTo(page, '.share')
  await at(page, '.share')
  await press(page, 'Enter')
  await page.waitForSelector('dialog.share[open]')
  await tabTo(page, '[data-take=sentence][value=headline]')
  await at(page, '[data-take=sentence][value=headline]')
  await press(page, 'Enter')
  await page.waitForFunction(() => /copied/.test(document.querySelector('dialog .status')?.textContent ?? ''))
  await press(page, 'Escape')
  await page.waitForFunction(() => !document.querySelector('dialog'))
  await at(page, '.share')

  await tabTo(page, '.tabs a')
  await press(page, 'End')
  await at(page, '.tabs a[href*="tab=check"]')
  await press(page, 'Enter')
  await until(page, /tab=check/)
  await tabTo(page, '#check-text')
  await at(page, '#check-text')
  await press(page, 'Control+v')
  const pasted = await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value)
  assert.match(pasted, /United States/)
  await page.keyboard.type(' Exports to the United States fell 48.7% in September 2025 from August.')
  await press(page, 'Tab', 'Shift+Tab')
  await at(page, '#check-text')
  await press(page, 'Control+Enter')
  await page.waitForSelector('.text mark')
  const spoken = (/** @type {RegExp} */ words) => page.waitForFunction((source) => new RegExp(source).test(document.querySelector('#spoken')?.textContent ?? ''), {}, words.source)
  await spoken(/^\d of \d: contradicted/)
  await press(page, 'p')
  await spoken(/^\d of \d: (?!contradicted)/)
  await at(page, 'mark:not(.contradicted)')
  await press(page, 'n')
  await spoken(/^\d of \d: contradicted/)
  await at(page, 'mark.contradicted')
  await press(page, 'Enter')
  await at(page, '.card :is(summary, a, button)')
  await press(page, 'Escape')
  await at(page, 'mark.contradicted')
  await tabTo(page, '[data-do=edit]')
  await at(page, '[data-do=edit]')
  await press(page, 'Enter')
  await at(page, '#check-text')
  await press(page, 'Control+a')
  await page.keyboard.type('Exports to the United States fell 28.7% in September 2025 from August.')
  await press(page, 'Control+Enter')
  await page.waitForFunction(() => document.querySelector('.text mark') && !document.querySelector('mark.contradicted'))

  await tabTo(page, '.own-open')
  await at(page, '.own-open')
  await press(page, 'Enter')
  await page.waitForSelector('dialog.own[open]')
  await press(page, 'Tab')
  await at(page, 'dialog.own :is(button, input)')
  await press(page, 'Escape')
  await page.waitForFunction(() => !document.querySelector('dialog'))
  await at(page, '.own-open')

  await tabTo(page, '.language')
  await at(page, '.language')
  await press(page, 'ArrowDown')
  assert.equal(await page.$eval('html', (root) => root.lang), 'en', 'an arrow alone changes nothing')
  await press(page, 'Enter')
  await page.waitForFunction(() => document.documentElement.lang === 'de' && document.querySelector('.skip')?.textContent === 'Zum Inhalt springen')
})
