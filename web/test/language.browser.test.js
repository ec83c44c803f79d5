// The built page in other languages, in one browser.

import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, test } from 'node:test'
import { browser, open, settled, tabTo, textOf } from './page.js'
import { close, dist, filesOf, serve } from './site.js'

/** @import {Page} from 'puppeteer-core' */

const MONTHS = { de: /März 2026/, ja: /2026年3月/, ko: /2026년 3월/, zh: /2026年3月/ }
/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** @param {Page} page */
const languageOf = (page) => page.evaluate(() => [document.documentElement.lang, /** @type {HTMLSelectElement} */ (document.querySelector('select.language')).value])

/** @param {string} code @returns {Set<string>} the phrases that the table of a language has */
function worded(code) {
  const [name] = filesOf(dist, `words/${code}`)
  return new Set(readFileSync(name, 'utf8').split('\n'))
}

/**
 * Tells a text that is an English phrase which the language has other words for.
 * A phrase with slots is one only with so many letters of its own that another
 * language has them not by chance.
 *
 * @param {string} code
 * @returns {(text: string) => boolean}
 */
function englishOf(code) {
  const lines = readFileSync(filesOf(dist, `words/${code}`)[0], 'utf8').split('\n')
  const literal = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const patterns = lines.flatMap((line, i) => {
    if (/^[@#\t]|^$/.test(line) || !lines[i + 1]?.startsWith('\t')) return []
    const forms = line.replace(/^[^{}[\]^]*\^/, '').replace(/[[\]]/g, '').split('|')
    return forms.flatMap((form) => {
      const own = form.split(/\{[^}]*\}/)
      const letters = own.join('').replace(/[^A-Za-z]/g, '').length
      if (form === lines[i + 1].trim() || letters < (own.length === 1 ? 3 : 8)) return []
      return [new RegExp(`^${own.map(literal).join('.+')}$`)]
    })
  })
  assert.ok(patterns.length > 1000, `${code} has only ${patterns.length} phrases to look for`)
  return (text) => patterns.some((pattern) => pattern.test(text))
}

/** What the page says to the eye and the ear, but for what it marks as English: names of publishers and their words. */
function saidHere() {
  const shown = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && !node.closest('script, style, textarea, select.language, [lang="en"]'))
  const texts = shown.flatMap((node) => [
    ...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? ''),
    ...[...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).flatMap(({ nodeValue }) => [nodeValue ?? '', node.textContent ?? '']),
  ])
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
}

test('an English phrase is told from the words of a language', () => {
  for (const code of Object.keys(MONTHS)) {
    const english = englishOf(code)
    for (const text of ['Share and cite', 'Where from?', 'Events', 'Compared with figures published up to 2026-08.']) assert.ok(english(text), `${code}: ${text}`)
    for (const text of ['Lodestone', 'Reuters', '2026-08', 'Ereignisse', '出来事']) assert.ok(!english(text), `${code}: ${text}`)
  }
})

for (const [lang, month] of Object.entries(MONTHS)) {
  test(`the views open in ${lang}`, async (t) => {
    const page = await open(t, `${site}?lang=${lang}&time=2026-03`, { width: 320 })
    assert.deepEqual(await languageOf(page), [lang, lang])
    if (worded(lang).has('Month before')) assert.notEqual(await page.$eval('.step', (node) => node.ariaLabel), 'Month before')
    const name = await page.$eval('#month option:checked', (node) => node.textContent ?? '')
    if (worded(lang).has('{month} {year}')) assert.match(name, month)
    const english = englishOf(lang)
    for (const tab of ['season', 'month', 'bar', 'heat', 'map', 'table', 'events', 'analysis', 'check']) {
      await page.$eval(`.tabs a[href*="tab=${tab}"]`, (node) => /** @type {HTMLElement} */ (node).click())
      await page.waitForFunction((tab) => document.querySelector('.tabs [aria-current]')?.getAttribute('href')?.includes(`tab=${tab}`), {}, tab)
      assert.equal(await textOf(page, '.message'), '')
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${tab} is wider than the screen`)
      assert.match(await page.evaluate(() => location.search), new RegExp(`lang=${lang}`))
      assert.deepEqual((await page.evaluate(saidHere)).filter(english), [], `${tab} says it in English`)
    }
    await page.$eval('.tabs a', (node) => /** @type {HTMLElement} */ (node).click())
    for (const [opener, dialog] of [['[data-do="share"]', 'dialog.share'], ['.own-open', 'dialog.own']]) {
      await page.waitForSelector(opener)
      await page.$eval(opener, (node) => /** @type {HTMLElement} */ (node).click())
      await page.waitForSelector(`${dialog}[open]`)
      assert.deepEqual((await page.evaluate(saidHere)).filter(english), [], `${dialog} says it in English`)
      await page.$eval(dialog, (node) => /** @type {HTMLDialogElement} */ (node).close())
    }
  })
}

test('a reader chooses a language by keyboard and goes back', async (t) => {
  const page = await open(t, `${site}?country=DEU`)
  assert.deepEqual(await languageOf(page), ['en', 'en'])
  await tabTo(page, 'select.language')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.evaluate(() => location.search), '?country=DEU')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await settled(page)
  assert.deepEqual(await languageOf(page), ['de', 'de'])
  assert.equal(await page.evaluate(() => location.search), '?country=DEU&lang=de')
  await page.goBack()
  await settled(page)
  assert.deepEqual(await languageOf(page), ['en', 'en'])
})

test('the language is the reader’s at top level, and English in a frame', async (t) => {
  const german = () => Object.defineProperty(navigator, 'languages', { value: ['fr', 'de-AT', 'en'] })
  const page = await open(t, `${site}?country=DEU`, { prepare: german })
  assert.deepEqual(await languageOf(page), ['de', 'de'])
  assert.doesNotMatch(await page.$eval('.shows button', (node) => node.closest('main')?.querySelector('a[href^="?"]')?.getAttribute('href') ?? ''), /lang=/)
  for (const [query, want] of [['?ui=plain', 'en'], ['?ui=plain&lang=ja', 'ja']]) {
    await page.evaluate((address) => {
      document.querySelector('iframe')?.remove()
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
    }, site + query)
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
    await frame?.waitForFunction(() => document.querySelector('fieldset')?.disabled === false)
    assert.equal(await frame?.evaluate(() => document.documentElement.lang), want, query)
  }
})

test('without its words the page is English and says so', async (t) => {
  const bare = await serve((folder) => filesOf(folder, 'words/de').forEach((file) => rmSync(file)))
  const page = await open(t, `${bare}?lang=de`, { errors: /404/ })
  assert.deepEqual(await languageOf(page), ['en', 'en'])
  assert.match(await textOf(page, '.standing'), /The words of this language could not be had/)
  assert.match(await textOf(page, 'h1'), /^Exports to /)
})

test('the file that holds everything speaks German from a disk', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  await page.goto(`${pathToFileURL(join(dist, 'lodestone.html'))}?lang=de`)
  await settled(page)
  assert.deepEqual(await languageOf(page), ['de', 'de'])
  assert.equal(await textOf(page, '.message'), '')
  assert.match(await textOf(page, 'h1'), /Vereinigten? Staaten/)
  await page.click('.mark')
  await page.waitForFunction(() => document.readyState === 'complete' && document.querySelector('fieldset')?.disabled === false)
  assert.deepEqual(await languageOf(page), ['de', 'de'])
})
