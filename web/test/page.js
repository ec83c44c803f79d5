// A page of the built site as a reader has it, watched for what it must never do.

/** @import {Page} from 'puppeteer-core' */
/** @import {Report} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { shownHere } from './shown.js'
import { launch } from './site.js'

const PATIENCE = { timeout: 60_000 }
export const browser = await launch()

/**
 * Opens an address in a fresh page and waits until the page can be operated or
 * says why not. What the page must never do fails the test at its end.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} address
 * @param {{width?: number, scheme?: string, script?: boolean, prepare?: () => void, errors?: RegExp, report?: Report, ready?: string}} [options]
 * ready is a selector of what is waited for, if not the controls; errors are those of the console that the test is about; report is what the program answers to every check
 */
export async function open(t, address, { width = 1280, scheme = 'light', script = true, prepare, errors, report, ready } = {}) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE.timeout)
  /** @type {string[]} */
  const wrongs = []
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url ?? ''}`
    if (['error', 'warn'].includes(message.type()) && !errors?.test(text)) wrongs.push(text)
  })
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => { if (!/^(https?:\/\/(127\.0\.0\.1|lodestone\.test):|data:|blob:)/.test(request.url())) wrongs.push(request.url()) })
  await page.setViewport({ width, height: 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setJavaScriptEnabled(script)
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => console.error('policy', event.violatedDirective, event.blockedURI))
  })
  if (prepare) await page.evaluateOnNewDocument(prepare)
  if (report) await page.evaluateOnNewDocument(answerChecks, JSON.stringify({ value: report }))
  t.after(async () => {
    await context.close()
    assert.deepEqual(wrongs, [])
  })
  await page.goto(address)
  if (ready) await page.waitForSelector(ready)
  else if (script) await settled(page)
  return page
}

/** @param {string} reply */
function answerChecks(reply) {
  const Original = Worker
  Object.assign(globalThis, { Worker: class extends Original {
    /** @param {any} message */
    postMessage(message) {
      if (message.method === 'check') this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, reply } }))
      else super.postMessage(message)
    }
  } })
}

/** @param {Page} page */
export function settled(page) {
  return page.waitForFunction(() => !document.querySelector('fieldset')?.disabled || document.querySelector('[role=alert]')?.textContent)
}

/** @param {Page} page @returns {Promise<string>} what main holds, but for what shows whether it can be operated */
export function shown(page) {
  return page.evaluate(shownHere)
}

/** @param {Page} page @param {string} selector */
export function textOf(page, selector) {
  return page.$eval(selector, (node) => {
    const words = /** @type {Element} */ (node.cloneNode(true))
    words.querySelectorAll('style').forEach((style) => style.remove())
    return words.textContent ?? ''
  })
}

/** @param {Page} page @param {string} selector of the element that the Tab key shall lead to */
export async function tabTo(page, selector) {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the Tab key does not lead to ${selector}`)
}

/** @param {Page} page @param {RegExp} search */
export function until(page, search) {
  return page.waitForFunction((source) => new RegExp(source).test(location.search), {}, search.source)
}
