// The built site: how soon it shows, and how soon it follows.

import { launch, withPage, within } from '../browser.js'
import { print, quantile, short } from '../table.js'

/** @import {Page} from 'puppeteer-core' */

/** How often a page is opened in a round, and how often each thing is changed. */
const STARTS = 5
const CHANGES = 20

/** How long a page is waited for, and how long all of its changes, in seconds. */
const PATIENCE = 60
const CHANGING = 180

/** What a reader changes: by a link as the page has them, or by controls in turn; and as little as can be, to compare with. */
const changes = {
  'a word alone': [{ word: true }],
  partner: ['DEU', 'KOR', 'USA', 'JPN', 'VNM', 'IND'].map((code) => ({ link: `?country=${code}` })),
  measure: [{ press: '[data-do=show]:not([aria-pressed=true]):not(:checked)' }],
  month: [{ press: 'button[data-do=month]:not([aria-disabled=true])' }],
}

/** What a reader presses with a mouse. The page asks for a view as the pointer comes onto what leads to it. */
const presses = {
  'partner, by mouse': '.ranking tbody a[href^="?country"]',
  'measure, by mouse': '[data-do=show]:not([aria-pressed=true])',
  'month, by mouse': 'button[data-do=month]:not([aria-disabled=true])',
}

/** How long a pointer rests on what is then pressed, and how long a press takes, in milliseconds: a quick hand. */
const REST = 80
const HELD = 60

/**
 * How long a window is left alone before a page is opened in it: the browser is
 * busy with its own begin for a while, which would be counted.
 */
const SETTLING = 1500

/** @param {import('./read.js').Bench} bench */
export async function page({ page: served, rounds }) {
  /** @type {Record<string, number[]>} by the page's name; the site has none */
  const paints = { 'empty.html': [], 'words.html': [], '': [] }
  /** @type {Record<'shown' | 'bytes' | 'longest', number[]>} */
  const starts = { shown: [], bytes: [], longest: [] }
  /** @type {Record<string, {engine: number[], paint: number[], longest: number[]}>} */
  const found = Object.fromEntries([...Object.keys(changes), ...Object.keys(presses)].map((name) => [name, { engine: [], paint: [], longest: [] }]))
  // Frames are drawn as soon as there is something new, so that no time is counted
  // in which the page waits for the screen.
  const browser = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync')
  try {
    for (let round = 0; round < rounds * STARTS; round++) {
      for (const [name, times] of Object.entries(paints)) times.push(await withPage(browser, (page) => painted(page, served.address + name)))
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
        for (const [name, selector] of Object.entries(presses)) await press(page, selector, found[name])
      })
    }
  } finally {
    await browser.close()
  }
  const [empty, words, site] = Object.values(paints).map((times) => quantile(times))
  print('The built site', ['', 'median'], [
    ['an empty page paints, ms', short(empty)],
    ['a page of a heading and a sentence, ms', `${short(words)} (${short(words / empty)})`],
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
  await pause(SETTLING)
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  const paint = page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
    }).observe({ type: 'paint', buffered: true })
  }))
  return within(PATIENCE, paint, `the first paint of ${address}`)
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
  /** @type {string[]} */
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
  await page.goto(address)
  try {
    return await within(PATIENCE, page.evaluate(() => /** @type {any} */ (globalThis).shown), `the answer of the program of ${address}`)
  } catch (error) {
    throw new Error([/** @type {Error} */ (error).message, ...errors].join('\n  '))
  }
}

/** @param {Page} page @param {{link?: string, press?: string, word?: boolean}[]} ways @param {{engine: number[], paint: number[], longest: number[]}} found */
async function change(page, ways, found) {
  const changing = page.evaluate(async (ways, count) => {
    const state = /** @type {any} */ (globalThis).longest
    const idle = () => new Promise((resolve) => { setTimeout(resolve, 60) })
    const link = document.body.appendChild(document.createElement('a'))
    const kicker = /** @type {Element} */ (document.querySelector('.kicker'))
    const out = { engine: /** @type {number[]} */ ([]), paint: /** @type {number[]} */ ([]), longest: 0 }
    await idle()
    state.longest = 0
    for (let i = 0; i < count + 2; i++) {
      const { link: href, press, word } = ways[i % ways.length]
      if (href) link.setAttribute('href', href)
      if (word) link.onclick = () => {
        kicker.textContent = String(i)
        document.dispatchEvent(new Event('shown'))
      }
      const targets = press ? [...document.querySelectorAll(press)] : [link]
      if (targets.length === 0) throw new Error(`the page has nothing that is ${press}`)
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
  const times = await within(CHANGING, changing, `the last of the changes by ${ways.map(({ link, press }) => link ?? press ?? 'a word').join(', ')}`)
  found.engine.push(...times.engine)
  found.paint.push(...times.paint)
  found.longest.push(times.longest)
}

/** @param {Page} page @param {string} selector of what can be pressed @param {{engine: number[], paint: number[], longest: number[]}} found */
async function press(page, selector, found) {
  await page.evaluate(() => {
    const state = /** @type {any} */ (globalThis)
    state.pressed = []
    addEventListener('click', () => {
      const begin = performance.now()
      document.addEventListener('shown', () => {
        const engine = performance.now() - begin
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => state.pressed.push({ engine, paint: performance.now() - begin })
          channel.port2.postMessage('')
        })
      }, { once: true })
    }, true)
    state.longest.longest = 0
  })
  for (let i = 0; i < CHANGES + 2; i++) {
    const targets = await page.$$(selector)
    const target = targets[i % targets.length]
    if (!target) throw new Error(`the page has nothing that is ${selector}`)
    await target.hover()
    await pause(REST)
    await page.mouse.down()
    await pause(HELD)
    await page.mouse.up()
    await within(PATIENCE, page.waitForFunction((count) => /** @type {any} */ (globalThis).pressed.length > count, {}, i), `what a press on ${selector} shows`)
    await page.mouse.move(0, 0)
    await pause(HELD)
  }
  const { pressed, longest } = await page.evaluate(() => ({ pressed: /** @type {any} */ (globalThis).pressed, longest: /** @type {any} */ (globalThis).longest.longest }))
  for (const { engine, paint } of pressed.slice(2)) { // after two to warm up
    found.engine.push(engine)
    found.paint.push(paint)
  }
  found.longest.push(longest)
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms) })
