import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, textOf } from './page.js'
import { close, serve } from './site.js'
import { soak } from './soaking.js'

/** @import {CDPSession, Page} from 'puppeteer-core' */

const ACTS = Number(process.env.SOAK ?? 10_000)
const WARM = ACTS / 5 // acts after which everything has been loaded once
const PIECE = 250
const seed = Number(process.env.SEED ?? 20261122)

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

// Each act starts its view anew, so what was asked for before may be refused with a sentence; that is no error.
test(`${ACTS} acts without a plan (SEED=${seed}) leave the page working, without an error and without growing memory`, { timeout: 900_000 }, async (t) => {
  // With a text to check, so that both programs run from the start. Whether the
  // build made a page for a view in a frame is asked of the site.
  const page = await open(t, `${site}?tab=check&text=Exports%20to%20Germany%20fell%205%25%20in%20October%202025.`, { errors: /404 .*\/e\/[\w-]+\.html$/ })
  await page.waitForSelector('.text mark')
  const tell = async (/** @type {unknown} */ wrong) => t.diagnostic(`${wrong} after\n${await page.evaluate('globalThis.acted?.slice(-8).join("\\n")').catch(String)}`)
  page.on('pageerror', tell)
  page.on('console', (message) => { if (message.type() === 'error') tell(message.text()) })
  const client = await page.createCDPSession()
  await client.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId: page.browserContext().id })
  let state = seed
  /** @type {number[]} */
  const kinds = []
  const act = async (/** @type {number} */ count) => {
    for (let done = 0; done < count; done += PIECE) {
      const acts = await page.evaluate(soak, state, Math.min(PIECE, count - done))
      state = acts.state
      acts.done.forEach((times, kind) => { kinds[kind] = (kinds[kind] ?? 0) + times })
    }
    await home(page)
  }
  await act(WARM)
  const warm = await measure(page, client)
  await act(ACTS - WARM)
  const end = await measure(page, client)
  for (const language of ['de', 'ja', 'ko', 'zh']) {
    await speak(page, language)
    await act(Math.ceil(ACTS / 50))
  }
  t.diagnostic(JSON.stringify({ seed, acts: ACTS, kinds, warm, end }))
  for (const [name, slack] of Object.entries({ heap: 3e6, nodes: 2000, listeners: 60, workers: 0, program: 16e6, programHeap: 3e6 })) {
    const [before, after] = [warm, end].map((measured) => measured[/** @type {keyof typeof warm} */ (name)])
    assert.ok(after <= before * 1.3 + slack, `${name} grows from ${before} to ${after}`)
  }
  assert.ok(ACTS < 5000 || kinds.every((times) => times > 0), `of each kind something is done: ${kinds}`)
  assert.doesNotMatch(await textOf(page, '.message'), /Something went wrong|has stopped/)
  assert.match(await textOf(page, 'h1'), /\S/)
})

/** Leads to the first tab, where nothing is under way. @param {Page} page */
async function home(page) {
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    for (const type of ['afterprint', 'afterprint']) dispatchEvent(new Event(type))
    ;/** @type {HTMLElement} */ (document.querySelector('.tabs a')).click()
  })
  await page.waitForFunction(() => document.querySelector('.tabs [aria-current]') === document.querySelector('.tabs a') && !document.querySelector('.busy')?.textContent)
}

/** Has the page speak a language by its chooser. @param {Page} page @param {string} language */
async function speak(page, language) {
  await page.select('.language', language)
  await page.waitForFunction((language) => document.documentElement.lang.startsWith(language) && !(/** @type {HTMLFieldSetElement | null} */ (document.querySelector('.controls')))?.disabled, {}, language)
}

/** What the page and its programs hold, in bytes and counts, after all garbage is gone. @param {Page} page @param {CDPSession} client */
async function measure(page, client) {
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000) }))
  await client.send('Performance.enable')
  await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  const named = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN
  let [program, programHeap] = [0, 0]
  for (const { client: inside } of page.workers()) {
    await inside.send('HeapProfiler.collectGarbage')
    program += await memoryOf(inside)
    programHeap += (await inside.send('Runtime.getHeapUsage')).usedSize
  }
  return { heap: named('JSHeapUsedSize'), nodes: named('Nodes'), listeners: named('JSEventListeners'), workers: page.workers().length, program, programHeap }
}

/** The bytes of the memories of WebAssembly that a worker holds. @param {CDPSession} worker @returns {Promise<number>} */
async function memoryOf(worker) {
  const { result } = await worker.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' })
  const { objects } = await worker.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
  const { result: { value } } = await worker.send('Runtime.callFunctionOn', {
    objectId: objects.objectId, functionDeclaration: 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }', returnByValue: true,
  })
  return value
}
