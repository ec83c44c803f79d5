// Every view in every mode that a reader may need: narrow, dark, printed, in
// colours of the reader's own, without motion, and from right to left.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { open } from './page.js'
import { close, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TEXT = encodeURIComponent('Exports to the U.S. fell 28.7% in September 2025 from August to 420.5 tonnes. Germany bought 2,118 tonnes in October 2025.')

/** Each view by its address, and what is there once it is drawn. */
const VIEWS = {
  '?country=USA~DEU&time=2024-01..2025-10': '.figures .selection .chart .line',
  '?tab=season&country=DEU': '.figures .season .chart .line',
  '?country=USA~DEU~JPN&facet=country&yScale=log': '.figures .small .chart .line, .figures .chart .line',
  '?tab=month&time=2025-10': '.month .passages li',
  '?tab=bar&time=2025-10': '.panel .bars',
  '?tab=heat': '.panel .heat',
  '?tab=map&time=2025-10': '.panel .world',
  '?tab=table&country=USA~DEU': '.panel .tall tbody tr',
  '?tab=events': '.panel .happenings',
  '?tab=analysis': '.analysis .drawing svg',
  [`?tab=check&text=${TEXT}`]: '.check .text mark',
}

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/**
 * Leads a page through all views, without loading it anew.
 *
 * @param {Page} page
 * @param {(link: string) => Promise<unknown>} look at each view
 */
async function through(page, look) {
  for (const [link, drawn] of Object.entries(VIEWS)) {
    await page.evaluate((link) => {
      document.querySelector('.seen-before')?.classList.remove('seen-before')
      document.dispatchEvent(new CustomEvent('asked', { detail: link }))
    }, link)
    const tab = new URLSearchParams(link).get('tab') ?? 'line'
    await page.waitForFunction((tab, drawn) => {
      const current = document.querySelector('.tabs [aria-current]')?.getAttribute('href') ?? ''
      const node = [...document.querySelectorAll(drawn)].find((node) => node.checkVisibility())
      return (/[?&]tab=(\w+)/.exec(current)?.[1] ?? 'line') === tab && node && !document.querySelector('.busy')?.textContent
    }, {}, tab, drawn)
    await look(link)
  }
}

/** What is wider than the page, where something is. @param {Page} page @returns {Promise<string[]>} */
function wide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter((node) => {
      const { left, right } = node.getBoundingClientRect()
      return (right > clientWidth + 1 || left < -1) && node.checkVisibility() && !node.closest('.visually-hidden')
    })
    return [`${scrollWidth} px`, ...out.slice(-3).map((node) => node.outerHTML.slice(0, 120))]
  })
}

/**
 * Numbers that break over lines within their button: none may itself, a single
 * one not from its unit, and a range only around the word between its ends.
 * What is said in words, part by part, may break between any two.
 *
 * @param {Page} page @returns {Promise<string[]>}
 */
function broken(page) {
  return page.evaluate(() => {
    const lines = (/** @type {Range} */ range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    return [...document.querySelectorAll('.figure-button')].filter((button) => {
      if (!button.checkVisibility()) return false
      const text = button.textContent ?? ''
      const range = document.createRange()
      range.selectNodeContents(button)
      const all = lines(range)
      const numbers = [...text.matchAll(/\d[\d.,]*(?<![.,])(?:\u00a0?%)?/g)]
      const node = button.firstChild
      const split = numbers.some(({ index, 0: number }) => {
        if (!(node instanceof Text) || node.data !== text) return true
        range.setStart(node, index)
        range.setEnd(node, index + number.length)
        return lines(range) > 1
      })
      return split || (!/, /.test(text) && all > (numbers.length > 1 ? 3 : 1))
    }).map((button) => button.textContent ?? '')
  })
}

for (const [scheme, lang] of [['light', 'en'], ['dark', 'de']]) {
  test(`each view in ${lang} and ${scheme} colours holds 320 px, and axe finds nothing wrong with it`, async (t) => {
    const page = await open(t, `${site}?lang=${lang}`, { scheme, width: 320 })
    await page.evaluate(AXE)
    /** @type {unknown[]} */
    const wrongs = []
    await through(page, async (link) => {
      wrongs.push(...(await wide(page)).map((what) => [link, what]))
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
      const { violations } = /** @type {any} */ (await page.evaluate(`axe.run({ exclude: ['.heat tr:nth-child(n + 12)', '.tall tr:nth-child(n + 12)', '.sources li:nth-child(n + 6)', '.happenings li:nth-child(n + 9)'] }, { resultTypes: ['violations'] })`))
      wrongs.push(...violations.map((/** @type {any} */ { id, nodes }) => [link, id, nodes[0].html.slice(0, 200)]))
      for (const width of [320, 360]) {
        await page.setViewport({ width, height: 900 })
        wrongs.push(...(await wide(page)).map((what) => [link, width, 'unfolded', what]), ...(await broken(page)).map((what) => [link, width, 'broken', what]))
      }
      await page.setViewport({ width: 320, height: 900 })
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = false })
    })
    assert.deepEqual(wrongs, [])
  })
}

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing wrong with what stands in articles in ${scheme} colours`, async (t) => {
    for (const link of ['?ui=plain&country=DEU', '?ui=static&tab=bar&time=2025-10', '?ui=plain&lang=ja&tab=month&time=2025-10', 'e/DEU-2025-10.html']) {
      const page = await open(t, site + link, { scheme, width: 480 })
      await page.evaluate(AXE)
      const { violations } = /** @type {any} */ (await page.evaluate('axe.run()'))
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => [link, id, nodes[0].html.slice(0, 200)]), [])
    }
  })
}

/** Has the reader's own settings hold. @param {Page} page @param {Record<string, string>} features */
async function prefer(page, features) {
  const client = await page.createCDPSession()
  await client.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) })
}

for (const scheme of ['light', 'dark']) {
  test(`in ${scheme} colours of the reader's own nothing that is drawn or pressed disappears`, async (t) => {
    const page = await open(t, site)
    await prefer(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme })
    /** @type {unknown[]} */
    const wrongs = []
    await through(page, async (link) => {
      wrongs.push(...(await page.evaluate(unseen)).map((what) => [link, what]))
    })
    assert.deepEqual(wrongs, [])
  })
}

/**
 * What is drawn in the colour of what lies behind it, and controls that look
 * alike whether they are chosen or not; run in the page.
 */
function unseen() {
  const paper = getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : getComputedStyle(document.body).backgroundColor
  const gone = (/** @type {string} */ colour, /** @type {string} */ opacity) => colour === 'none' || colour === paper || colour === 'transparent' || /^rgba.*, 0\)$/.test(colour) || Number(opacity) < 0.1
  const shapes = [.../** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('main svg :is(path, line, rect, circle, text, polygon)'))]
  const lost = shapes.filter((node) => {
    if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('defs, clipPath')) return false
    const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, opacity } = getComputedStyle(node)
    const outline = gone(stroke, strokeOpacity) || parseFloat(strokeWidth) === 0
    return node.nodeName === 'text' || node.nodeName === 'line' ? gone(node.nodeName === 'text' ? fill : stroke, node.nodeName === 'text' ? fillOpacity : strokeOpacity) : gone(fill, fillOpacity) && outline || Number(opacity) < 0.1
  }).map((node) => `drawn: ${node.closest('[class]')?.parentElement?.getAttribute('class')} ${node.closest('[class]')?.getAttribute('class')} ${node.outerHTML.slice(0, 80)}`)
  const look = (/** @type {Element} */ node) => {
    const own = getComputedStyle(node)
    const before = getComputedStyle(node, '::before')
    return [own.borderBottomWidth, own.borderBottomColor, own.borderBottomStyle, own.backgroundColor, own.outlineStyle, own.outlineWidth, own.textDecorationLine, own.fontWeight, before.content].join()
  }
  const groups = [...document.querySelectorAll('.shows, .options, .tally, .kinds, .tabs, .styles')].filter((node) => node.checkVisibility())
  const alike = groups.flatMap((group) => {
    const controls = [...group.querySelectorAll('button, a')]
    const chosen = controls.filter((node) => node.matches('[aria-pressed=true], [aria-current]'))
    const others = controls.filter((node) => !chosen.includes(node) && !node.matches('.share'))
    return chosen.length > 0 && others.some((other) => chosen.some((one) => look(one) === look(other))) ? [`chosen: ${group.className}`] : []
  })
  return [...new Set([...lost, ...alike])].slice(0, 12)
}

test('where a reader wants no motion, nothing moves', async (t) => {
  const page = await open(t, site)
  await prefer(page, { 'prefers-reduced-motion': 'reduce' })
  await through(page, async (link) => {
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('*')].filter((node) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(node)
      const moves = transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none' && parseFloat(animationDuration) > 0
      return moves || scrollBehavior === 'smooth'
    }).map((node) => node.outerHTML.slice(0, 100))), [], link)
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, link)
  })
})

const SHEET = 680 // px between the margins of A4

test('each view fits on paper: nothing is cut off, and no control is printed', async (t) => {
  const page = await open(t, site, { width: SHEET })
  /** @type {unknown[]} */
  const wrongs = []
  await through(page, async (link) => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMediaType('print')
    wrongs.push(...(await wide(page)).map((what) => [link, what]))
    wrongs.push(...(await page.evaluate(() => [...document.querySelectorAll('body *')].filter((node) => {
      if (!node.checkVisibility() || node.matches('.visually-hidden, .visually-hidden *, svg, svg *')) return false
      const { overflowX, overflowY } = getComputedStyle(node)
      const cut = overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1 || overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1
      return cut || node.matches('button, select, input, textarea') && !node.closest('label.claim, .figure-button') && !node.matches('.figure-button')
    }).map((node) => node.outerHTML.slice(0, 120)))).slice(0, 6).map((what) => [link, what]))
    await page.emulateMediaType('screen')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })
  assert.deepEqual(wrongs, [])
})

test('from right to left the page is mirrored, and charts and numbers are not', async (t) => {
  const page = await open(t, site, { width: 1280 })
  await page.evaluate(() => { document.documentElement.dir = 'rtl' })
  /** @type {unknown[]} */
  const wrongs = []
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 900 })
    await through(page, async (link) => {
      wrongs.push(...(await wide(page)).map((what) => [width, link, what]))
      wrongs.push(...(await page.evaluate(turned)).map((what) => [width, link, what]))
    })
  }
  assert.deepEqual(wrongs, [])
})

/** What is the wrong way round on a page from right to left; run in the page. */
function turned() {
  const left = (/** @type {Element | null} */ node) => node && node.checkVisibility() ? node.getBoundingClientRect().left : null
  /** @type {string[]} */
  const out = []
  const [mark, tongue] = [left(document.querySelector('.mark')), left(document.querySelector('.language'))]
  if (innerWidth > 1000 && (mark ?? 0) < (tongue ?? 0)) out.push('the head is not mirrored')
  for (const svg of document.querySelectorAll('main svg')) {
    if (svg.checkVisibility() && svg.querySelector('text') && getComputedStyle(svg).direction !== 'ltr') out.push(`drawing ${svg.parentElement?.className}`)
  }
  // A sign stands before its digits.
  const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector('main')), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node && out.length < 6; node = walker.nextNode()) {
    const found = /[+−]\d/.exec(node.nodeValue ?? '')
    if (!found || !node.parentElement?.checkVisibility()) continue
    const place = (/** @type {number} */ at) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    const [sign, digit] = [place(found.index), place(found.index + 1)]
    if (sign.width > 0 && digit.width > 0 && sign.top === digit.top && sign.left > digit.left) out.push(`sign of ${node.nodeValue} in ${node.parentElement.outerHTML.slice(0, 80)}`)
  }
  return out
}
