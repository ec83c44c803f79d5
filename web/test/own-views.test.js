// Another desk's file of other goods, in every view and in the checker.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { drop, leave } from './own/page.js'
import { open, textOf } from './page.js'
import { close, serve } from './site.js'

/** @import {Page} from 'puppeteer-core' */

const site = await serve()
after(close)

/** @returns {string} 24 months of a metal of which a few tonnes are traded */
function gallium() {
  const lines = ['period,reporter,flow,partner,hs_code,product_name,net_mass_kg,value_usd']
  for (let i = 0; i < 24; i++) {
    const month = `20${24 + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`
    const masses = { JPN: 4000 + 100 * i, DEU: 900 - 10 * i, KOR: i % 5 === 0 ? 0 : 700, WLD: 0 }
    masses.WLD = masses.JPN + masses.DEU + masses.KOR
    for (const [partner, kilograms] of Object.entries(masses)) lines.push(`${month},CHN,X,${partner},81129210,"Gallium, unwrought",${kilograms},${kilograms * 250}`)
  }
  return lines.join('\n')
}

/** Leads the page to a view, and waits for it. @param {Page} page @param {string} link @param {string} selector of what it shows */
async function go(page, link, selector) {
  await page.evaluate((link) => document.dispatchEvent(new CustomEvent('asked', { detail: link })), link)
  await page.waitForFunction((tab, selector) => new URLSearchParams(document.querySelector('.tabs [aria-current]')?.getAttribute('href') ?? '').get('tab') === tab
    && [...document.querySelectorAll(selector)].some((node) => node.checkVisibility()), {}, new URLSearchParams(link).get('tab'), selector)
}

test('every view shows other goods in their own words and on their own scale', async (t) => {
  const page = await open(t, site)
  await drop(page, ['gallium.csv', gallium()])
  await leave(page)
  for (const [link, selector, shown] of /** @type {[string, string, RegExp][]} */ ([
    ['?tab=season&country=JPN', '.figures .season .chart .line', /gallium/],
    ['?tab=month&time=2025-12', '.month .passages li', /Exports of gallium \(HS 81129210\) to Germany fell 1\.5% in December from November, to 670 kilograms/],
    ['?tab=bar&time=2025-12', '.panel .bars', /670|0\.670/],
    ['?tab=heat', '.panel .heat', /2025/],
    ['?tab=map', '.panel .world', /Japan/],
    ['?tab=table&country=KOR', '.panel .tall tbody tr', /(^|\s)0(\s|$)/],
    ['?tab=events', '.panel .notes', /The data have no dated events\./],
    ['?tab=analysis&country=JPN', '.analysis dl', /Trend|trend/],
  ])) {
    await go(page, link, selector)
    const words = await textOf(page, 'main')
    assert.match(words, shown, link)
    assert.doesNotMatch(words, /\bour\b|magnet|NaN|undefined|0\.000/, link)
  }
  await go(page, '?tab=events', '.panel .notes')
  assert.deepEqual(await page.$$eval('.panel :is(.kinds, .empty)', (nodes) => nodes.map(({ textContent }) => textContent)), [])
})

test('an article about other goods is checked against them', async (t) => {
  const page = await open(t, site)
  await drop(page, ['gallium.csv', gallium()])
  await leave(page)
  const text = 'Exports of gallium to Japan rose 1.6% in December 2025 from November, to 6.3 tonnes. China’s gallium exports to Germany came to 1.7 tonnes in December 2025. Its exports of germanium fell 20%.'
  await go(page, `?tab=check&text=${encodeURIComponent(text)}`, '.check .text mark')
  assert.deepEqual(await page.$$eval('.check .text mark', (nodes) => nodes.map((node) => [node.textContent?.replace(/[✓✗].*/, ''), node.classList[0]])), [
    ['rose 1.6% in December 2025 from November', 'exact'], ['6.3 tonnes', 'exact'], ['1.7 tonnes', 'contradicted'],
  ])
  assert.match(await textOf(page, 'main'), /left aside: “20%”/)
})
