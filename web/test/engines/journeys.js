// What readers do, whatever the browser and the way in which they meet the
// explorer.

/** @import {Browser, Tab} from './browsers.js' */
/** @import {Hosts, Place} from './ways.js' */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { csv } from '../own/write.js'
import { shownHere } from '../shown.js'
import { run, saved, until } from './browsers.js'
import { HEADLINE } from './ways.js'

/**
 * @typedef {object} Reader
 * @property {Browser} browser
 * @property {Hosts} hosts
 * @property {(link: string) => Promise<Place>} open a view in one of the ways
 */

/** What was the same for every reader before: words and rows by journey. @type {Map<string, string>} */
const before = new Map()

/** @param {string} what @param {string} value */
function sameForAll(what, value) {
  assert.equal(value, before.get(what) ?? value, what)
  before.set(what, value)
}

/** @param {Tab} tab waits until it can be operated or says why not */
export function ready(tab) {
  return until(tab, () => document.readyState === 'complete' && !Object.hasOwn(globalThis, 'leaving')
    && (!document.querySelector('fieldset')?.disabled || document.querySelector('[role=alert]')?.textContent !== ''))
}

/** @param {Tab} tab @param {string} selector @returns {Promise<string>} */
export function textOf(tab, selector) {
  return run(tab, (selector) => (document.querySelector(selector)?.textContent ?? '').trim(), selector)
}

/** @param {Tab} tab @param {string} words of its address */
function addressed(tab, words) {
  return until(tab, (words) => location.search.includes(words), words)
}

/** @param {Tab} tab @param {string} selector @param {string} value */
function choose(tab, selector, value) {
  return run(tab, (selector, value) => {
    const control = /** @type {HTMLSelectElement} */ (document.querySelector(selector))
    control.value = value
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }, selector, value)
}

/** @param {Reader} reader */
async function firstView({ hosts, open }) {
  let release = () => {}
  const held = new Promise((resolve) => { release = () => resolve(undefined) })
  hosts.site.options.before = (name) => name.endsWith('.wasm') && held
  try {
    const { tab } = await open('')
    assert.equal(await textOf(tab, 'h1'), HEADLINE)
    assert.ok(await run(tab, () => document.querySelector('h1')?.checkVisibility() && document.querySelector('.chart svg') !== null))
    await wholeStyle(tab)
    release()
    await ready(tab)
    assert.equal(await textOf(tab, 'h1'), HEADLINE)
    assert.equal(await textOf(tab, '[role=alert]'), '')
    assert.equal(await textOf(tab, '.standing'), '', 'a worker runs')
    assert.match(await run(tab, () => getComputedStyle(/** @type {Element} */ (document.querySelector('h1 .claim, .lede .claim'))).textDecorationLine), /underline/, 'claims are marked')
  } finally {
    release()
    delete hosts.site.options.before
  }
}

/** @param {Reader} reader */
async function builtView({ open }) {
  const { tab } = await open('')
  assert.equal(await textOf(tab, 'h1'), HEADLINE)
  assert.ok(await run(tab, () => document.querySelector('h1')?.checkVisibility() && document.querySelector('.chart svg') !== null))
}

/** @param {Reader} reader */
async function unstarted(reader) {
  await builtView(reader)
  const { tab } = await reader.open('')
  await wholeStyle(tab)
  assert.match(await unstartedLine(tab), /^The program of this page has not started, so you see the view made when the page was built\./)
}

/** Waits until what follows the paragraph has its look too. @param {Tab} tab */
function wholeStyle(tab) {
  return until(tab, () => getComputedStyle(/** @type {Element} */ (document.querySelector('.figures'))).display === 'grid')
}

/** @param {Tab} tab @returns {Promise<string>} what the page says after ten seconds without its program, without the wait */
export function unstartedLine(tab) {
  return until(tab, () => {
    for (const animation of document.getAnimations()) animation.finish()
    const line = /** @type {HTMLElement | null} */ (document.querySelector('.unstarted'))
    return line?.checkVisibility({ visibilityProperty: true }) ? line.innerText : ''
  })
}

/** @param {Reader} reader */
async function partnerAndMonth({ open }) {
  const { tab } = await open('?time=2025-10')
  await ready(tab)
  await choose(tab, '#add', 'DEU')
  await addressed(tab, 'country=USA~DEU')
  assert.match(await textOf(tab, '.partners'), /Germany/)
  await tab.press('[aria-label="Month before"]')
  await addressed(tab, 'time=2025-09')
  assert.match(await textOf(tab, 'h1'), /September.* 420\.5 tonnes/)
  await tab.press('.partners [value=USA]')
  await until(tab, () => /Germany/.test(document.querySelector('h1')?.textContent ?? ''))
  await tab.press('.history summary') // for which more is loaded
  await until(tab, () => document.querySelector('.history div > *') !== null)
  assert.equal(await run(tab, () => document.querySelector('.history [role=alert]')?.textContent ?? ''), '')
}

/** @param {Reader} reader */
async function reloadAndBack({ open }) {
  const { tab, top } = await open('?country=DEU&time=2025-10&show=yoy')
  await ready(tab)
  const first = await run(tab, shownHere)
  assert.match(first, /Germany/)
  await run(tab, () => {
    Object.assign(globalThis, { leaving: true })
    setTimeout(() => location.reload())
  })
  await ready(tab)
  assert.equal(await run(tab, shownHere), first)
  await tab.press('[data-do=show][value=level]')
  await until(tab, () => !location.search.includes('show='))
  await top.back()
  await until(tab, () => location.search.includes('show=yoy') && document.querySelector('[value=yoy]')?.getAttribute('aria-pressed') === 'true')
  assert.equal(await run(tab, shownHere), first)
}

/** @param {Reader} reader */
async function checker({ open }) {
  const { tab } = await open('')
  await ready(tab)
  await tab.press('.tabs a[href*=check]')
  await until(tab, () => document.querySelector('.check [data-do=sample]')?.checkVisibility())
  await tab.press('.check [data-do=sample]')
  const marks = await until(tab, () => [...document.querySelectorAll('.check .text mark')].map((mark) => mark.textContent).join('|'))
  const looks = await run(tab, () => [...document.querySelectorAll('.check .text mark')].map((mark) => getComputedStyle(mark)).map((style) => `${style.textDecorationLine} ${style.textDecorationStyle}`))
  assert.ok(looks.every((look) => look.startsWith('underline')) && looks.includes('underline wavy'), `${looks}: not by colour alone`)
  const head = await textOf(tab, '.check header')
  assert.match(head, /contradicted/)
  sameForAll('the check', `${head} ${marks}`)
}

/** @param {Reader} reader */
async function download({ browser, open }) {
  const { tab } = await open('?country=DEU&time=2025-01..2025-10')
  await ready(tab)
  await tab.press('[data-do=share]')
  await until(tab, () => /** @type {HTMLTextAreaElement | null} */ (document.querySelector('dialog[open] [name=coded]'))?.value)
  const table = await saved(browser, () => tab.press('dialog [value=csv]'))
  assert.match(table.name, /\.csv$/)
  const rows = table.content.toString().split('\r\n').filter((line) => line !== '' && !line.startsWith('#'))
  assert.ok(rows.some((row) => /2025-10.*1118/.test(row)), 'Germany took 1,118 t in October 2025')
  sameForAll('the table', rows.join('\n'))
  const picture = await saved(browser, () => tab.press('dialog [value=png]'))
  const { width, colours, inked } = await run(tab, decoded, picture.content.toString('base64'))
  assert.equal(width, 860)
  assert.ok(colours > 50 && inked > 0.01, `${colours} colours, ${inked} of it inked`)
}

/** @param {string} bytes of a PNG, in base64 */
async function decoded(bytes) {
  const image = new Image()
  image.src = `data:image/png;base64,${bytes}`
  await image.decode()
  const { width, height } = image
  const context = /** @type {CanvasRenderingContext2D} */ (Object.assign(document.createElement('canvas'), { width, height }).getContext('2d'))
  context.drawImage(image, 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  return { width, colours: new Set(pixels).size, inked: pixels.filter((pixel) => pixel !== 0xffffffff).length / pixels.length }
}

/** @param {Reader} reader */
async function refusedDownload({ open }) {
  const { tab } = await open('')
  await ready(tab)
  await tab.press('[data-do=share]')
  await until(tab, () => document.querySelector('dialog[open]') !== null)
  await tab.press('dialog [value=csv]')
  await until(tab, () => /allows no downloads/.test(document.querySelector('dialog .status')?.textContent ?? ''))
  assert.match(await run(tab, () => /** @type {HTMLTextAreaElement} */ (document.querySelector('dialog .spare')).value), /USA/)
}

/** @param {Reader} reader */
async function savedFile(reader) {
  const { tab } = await reader.open('?country=USA~DEU&time=2025-01..2025-10&show=yoy')
  await ready(tab)
  const { again, content: first } = await reopened(reader, tab)
  assert.equal(await run(again, shownHere), await run(tab, shownHere))
  await addressed(again, '?country=USA~DEU&')
  if (await run(tab, () => location.protocol !== 'file:')) return
  const { content } = await saved(reader.browser, () => again.press('.whole'))
  assert.ok(content.equals(first), 'it saves the same file')
}

const TEXT = 'China’s shipments of rare earth magnets to America fell 28.7% in September 2025 from August.'

/** @param {Reader} reader */
async function savedCheck(reader) {
  // The figures of September were not out yet on that day.
  const { tab } = await reader.open(`?tab=check&text=${encodeURIComponent(TEXT)}&asof=2025-10-10&country=DEU`)
  const outcome = (/** @type {Tab} */ tab) => until(tab, () => document.querySelector('.check .text') ? document.querySelector('.check header')?.textContent ?? '' : '')
  await ready(tab)
  const head = await outcome(tab)
  assert.doesNotMatch(head, /exact/)
  sameForAll('the check on an earlier day', head)
  const { again } = await reopened(reader, tab)
  assert.equal(await outcome(again), head)
  assert.equal(await run(again, () => /** @type {HTMLInputElement} */ (document.querySelector('#check-asof')).value), '2025-10-10')
  assert.match(await textOf(again, 'main > h1'), /Germany/, 'the view behind it is the one that was there')
}

/** A file of the reader's own, which no driver can drop. @param {Tab} tab */
async function bring(tab) {
  await ready(tab)
  await tab.press('.own-open')
  await until(tab, () => document.querySelector('dialog.own[open] input[type=file]') !== null)
  await run(tab, (text) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector('dialog.own input[type=file]'))
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'trade.csv'))
    input.files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, csv())
  assert.match(await until(tab, () => document.querySelector('dialog.own .own-body h3') ? document.querySelector('dialog.own')?.textContent ?? '' : ''), /72 figures, 24 months: 2024-01 to 2025-12/)
  await tab.press('dialog.own [value=close]')
  await until(tab, () => /in December .*423\.0/.test(document.querySelector('h1')?.textContent ?? ''))
  sameForAll('a file of one’s own', await run(tab, shownHere))
}

/** @param {Reader} reader */
async function ownFile({ open }) {
  const { tab } = await open('')
  await bring(tab)
}

/** @param {Reader} reader */
async function ownFileSaved(reader) {
  const { tab } = await reader.open('')
  await bring(tab)
  const { again } = await reopened(reader, tab)
  assert.match(await textOf(again, '.own-told'), /trade\.csv/)
  assert.equal(await run(again, shownHere), await run(tab, shownHere))
}

/** @param {Reader} reader @param {Tab} tab @returns {Promise<{again: Tab, content: Buffer}>} the file that it saves, opened from a disk */
async function reopened({ browser }, tab) {
  const { name, content } = await saved(browser, () => tab.press('.whole'))
  assert.match(name, /^lodestone.*\.html$/)
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-reopened-'))
  try {
    writeFileSync(join(folder, 'view.html'), content)
    const again = await browser.open()
    await again.go(pathToFileURL(join(folder, 'view.html')).href)
    await ready(again)
    return { again, content }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {(reader: Reader) => Promise<void>} Journey */

const STILL = 'it has nothing to operate'
const UNSTARTED = 'a frame without an origin loads no modules, so the program does not start'
const NO_DOWNLOADS = 'a sandboxed frame saves nothing; that the page says so is tested under download'

/**
 * Every journey in every way, or why there is none.
 *
 * @type {Record<string, Record<string, Journey | string>>}
 */
export const matrix = {
  'the page': {
    'first view': firstView, 'partner and month': partnerAndMonth, 'reload and back': reloadAndBack, checker, download, 'saved file': savedFile, 'saved check': savedCheck, 'own file': ownFileSaved,
  },
  'the page in a frame': {
    'first view': firstView, 'partner and month': partnerAndMonth, 'reload and back': reloadAndBack, checker, download, 'saved file': savedFile, 'saved check': savedCheck, 'own file': ownFileSaved,
  },
  'the page in a sandboxed frame': {
    'first view': unstarted, 'partner and month': UNSTARTED, 'reload and back': UNSTARTED, checker: UNSTARTED, download: UNSTARTED, 'saved file': UNSTARTED, 'saved check': UNSTARTED, 'own file': UNSTARTED,
  },
  'the file from a disk': {
    'first view': firstView, 'partner and month': partnerAndMonth, 'reload and back': reloadAndBack, checker, download, 'saved file': savedFile, 'saved check': savedCheck, 'own file': ownFileSaved,
  },
  'the file in a sandboxed frame': {
    'first view': firstView, 'partner and month': partnerAndMonth, 'reload and back': reloadAndBack, checker, download: refusedDownload, 'saved file': NO_DOWNLOADS, 'saved check': NO_DOWNLOADS, 'own file': ownFile,
  },
  'a page for articles in a frame': {
    'first view': builtView, 'partner and month': STILL, 'reload and back': STILL, checker: STILL, download: STILL, 'saved file': STILL, 'saved check': STILL, 'own file': STILL,
  },
  'a page for articles in a sandboxed frame': {
    'first view': builtView, 'partner and month': STILL, 'reload and back': STILL, checker: STILL, download: STILL, 'saved file': STILL, 'saved check': STILL, 'own file': STILL,
  },
}
