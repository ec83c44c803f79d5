// The built site: how soon it shows, and how soon it follows.

import { launch, withPage } from '../browser.js'
import { print, quantile, short } from '../table.js'

/** @import {Browser, Page} from 'puppeteer-core' */

/** How often a page is opened in a round, and how often each thing is changed. */
const STARTS = 5
const CHANGES = 20

/** What a reader changes: by a link as the page has them, or by controls in turn. */
const changes = {
  partner: ['DEU', 'KOR', 'USA', 'JPN', 'VNM', 'IND'].map((code) => ({ link: `?country=${code}` })),
  measure: [{ press: '[data-do=show]:not([aria-pressed=true]):not(:checked)' }],
  month: [{ press: 'button[data-do=month]:not([aria-disabled=true])' }],
}

/** @param {import('./read.js').Bench} bench */
export async function page({ page: served, rounds }) {
  const paints = { empty: [], site: [] }
  const starts = { shown: [], bytes: [], longest: [] }
  /** @type {Record<string, {engine: number[], paint: number[], longest: number[]}>} */
  const found = Object.fromEntries(Object.keys(changes).map((name) => [name, { engine: [], paint: [], longest: [] }]))
  // Frames are drawn as soon as there is something new, so that no time is counted
  // in which the page waits for the screen.
  const browser = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync')
  try {
    for (let round = 0; round < rounds * STARTS; round++) {
      paints.empty.push(await withPage(browser, (page) => painted(page, `${served.address}empty.html`)))
      paints.site.push(await withPage(browser, (page) => painted(page, served.address)))
    }
    for (let round = 0; round < rounds; round++) {
      await withPage(browser, async (page) => {
        served.sent()
        const { shown, first, last, longest } = await opened(page, served.address)
        if (first !== last) throw new Error(`the page says “${first}” before its program has started, and then “${last}”`)
        starts.shown.push(shown)
        starts.bytes.push(served.sent().bytes)
        starts.longest.push(longest)
        for (const [name, ways] of Object.entries(changes)) await change(page, ways, found[name])
      })
    }
  } finally {
    await browser.close()
  }
  const [empty, site] = [quantile(paints.empty), quantile(paints.site)]
  print('The built site', ['', 'median'], [
    ['an empty page paints, ms', short(empty)],
    ['the site paints its first numbers, ms', `${short(site)} (${short(site / empty)})`],
    ['its program has answered, ms', short(quantile(starts.shown))],
    ['transferred until then, kB', (quantile(starts.bytes) / 1e3).toFixed(0)],
    ['longest task of the page until then, ms', task(starts.longest)],
  ])
  print('A change, from the press to what is painted (ms)',
    ['', 'median', '99 of 100', 'engine and script', 'longest task'],
    Object.entries(found).map(([name, { engine, paint, longest }]) =>
      [name, short(quantile(paint)), short(quantile(paint, 0.99)), short(quantile(engine)), task(longest)]))
}

/** @param {number[]} longest */
const task = (longest) => Math.max(...longest) > 0 ? short(Math.max(...longest)) : 'below 50'

/** @param {Page} page @param {string} address @returns {Promise<number>} milliseconds to the first paint of content */
async function painted(page, address) {
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
    }).observe({ type: 'paint', buffered: true })
  }))
}

/** @param {Page} page @param {string} address */
async function opened(page, address) {
  await page.evaluateOnNewDocument(() => {
    const longest = { longest: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.longest = Math.max(longest.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    const said = () => document.querySelector('h1')?.textContent ?? ''
    addEventListener('DOMContentLoaded', () => Object.assign(longest, { first: said() }))
    const shown = new Promise((resolve) => {
      document.addEventListener('shown', () => resolve({ ...longest, shown: performance.now(), last: said() }), { once: true })
    })
    Object.assign(globalThis, { longest, shown })
  })
  await page.goto(address)
  return page.evaluate(() => /** @type {any} */ (globalThis).shown)
}

/** @param {Page} page @param {{link?: string, press?: string}[]} ways @param {{engine: number[], paint: number[], longest: number[]}} found */
async function change(page, ways, found) {
  const times = await page.evaluate(async (ways, count) => {
    const state = /** @type {any} */ (globalThis).longest
    const idle = () => new Promise((resolve) => { setTimeout(resolve, 60) })
    const link = document.body.appendChild(document.createElement('a'))
    const out = { engine: /** @type {number[]} */ ([]), paint: /** @type {number[]} */ ([]), longest: 0 }
    await idle()
    state.longest = 0
    for (let i = 0; i < count + 2; i++) {
      const { link: href, press } = ways[i % ways.length]
      if (href) link.setAttribute('href', href)
      const targets = press ? [...document.querySelectorAll(press)] : [link]
      const begin = performance.now()
      const shown = new Promise((resolve, reject) => {
        document.addEventListener('shown', resolve, { once: true })
        setTimeout(() => reject(new Error('nothing has changed')), 10_000)
      })
      ;/** @type {HTMLElement} */ (targets[i % targets.length]).click()
      await shown
      const engine = performance.now() - begin
      await new Promise((resolve) => requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = resolve
        channel.port2.postMessage('')
      }))
      const paint = performance.now() - begin
      await idle()
      if (i < 2) continue // to warm up
      out.engine.push(engine)
      out.paint.push(paint)
    }
    link.remove()
    await idle()
    return { ...out, longest: state.longest }
  }, ways, CHANGES)
  found.engine.push(...times.engine)
  found.paint.push(...times.paint)
  found.longest.push(times.longest)
}
