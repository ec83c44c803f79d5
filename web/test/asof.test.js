import assert from 'node:assert/strict'
import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { open, settled, shown, tabTo, textOf, until } from './page.js'
import { close, filesOf, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

test('a past day is chosen by keyboard, its address gives it again, and a link leads back', async (t) => {
  const page = await open(t, site)
  const now = await textOf(page, 'h1')
  assert.equal(await textOf(page, '.past'), '')
  await tabTo(page, '#asof')
  await page.keyboard.type('10202025')
  assert.equal(await page.evaluate(() => location.search), '', 'keys alone choose nothing')
  await page.keyboard.press('Enter')
  await until(page, /asof=2025-10-20$/)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('September'))
  assert.match(await textOf(page, 'h1'), /28\.7%.*420\.5 tonnes/)
  assert.match(await textOf(page, '.past'), /^What was known on 20 October 2025/)
  assert.match(await page.title(), /as known on 20 October 2025/)
  assert.match(await textOf(page, '.notes'), /20 October 2025/)
  const past = await shown(page)
  await page.reload()
  await settled(page)
  assert.equal(await shown(page), past)
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy&asof=2025-10-20/)
  await page.click('.past a')
  await page.waitForFunction(() => !location.search.includes('asof'))
  await page.waitForFunction(() => document.querySelector('.past')?.textContent === '')
  await page.click('[data-do=show][value=level]')
  await page.waitForFunction(() => !location.search.includes('show=')) // the headline is the same before
  await page.waitForFunction((now) => document.querySelector('h1')?.textContent === now, {}, now)
  assert.equal(await page.$eval('#asof', (input) => /** @type {HTMLInputElement} */ (input).value), '2026-08-31')
  await page.goBack()
  await page.goBack()
  await until(page, /asof=2025-10-20/)
  await page.waitForFunction(() => document.querySelector('.past')?.textContent)
})

test('the last day of all is no past day', async (t) => {
  const page = await open(t, `${site}?asof=2025-10-20`)
  const choose = (/** @type {string} */ day) => page.$eval('#asof', (input, day) => {
    Object.assign(input, { value: day })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, day)
  await choose('2025-11-20')
  await until(page, /asof=2025-11-20/)
  await choose('2026-08-31')
  await until(page, /^$/)
})

test('a day before all figures is answered by one sentence', async (t) => {
  const page = await open(t, `${site}?asof=2001-01-01`)
  assert.match(await textOf(page, '[role=alert]'), /nothing had been published by 1 January 2001; the first .* 13 February 2014\./)
})

/** @type {Record<string, [(file: string) => void, RegExp, RegExp?]>} */
const faults = {
  'missing': [(file) => rmSync(file), /vintages\.parquet is missing.*404/, /404/],
  'truncated': [(file) => truncateSync(file, 4000), /could not be read/],
}
for (const [name, [spoil, sentence, errors]] of Object.entries(faults)) {
  test(`where the file of the past is ${name}, a sentence says so, and the page goes on`, async (t) => {
    const page = await open(t, await serve((folder) => {
      const [file, ...compressed] = filesOf(folder, 'dataset/vintages')
      spoil(file)
      for (const path of compressed) rmSync(path)
    }), { errors })
    await tabTo(page, '#asof')
    await page.keyboard.type('10202025')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent)
    assert.match(await textOf(page, '[role=alert]'), sentence)
    await page.click('[data-do=show][value=yoy]')
    await until(page, /^\?show=yoy$/)
  })
}

test('files of the past and of years are fetched when they are asked for, once, and where no worker can start too', async (t) => {
  const page = await open(t, site, { // in a worker the page would not see what is fetched
    prepare: () => { Object.assign(globalThis, { Worker: class { constructor() { throw new DOMException('no', 'SecurityError') } } }) },
  })
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/dataset\/([a-z]+)\..*parquet$/)?.[1] ?? []).sort())
  assert.deepEqual(await fetched(), ['events', 'exports', 'figures'])
  await page.click('.history summary')
  await page.waitForSelector('.history td')
  assert.deepEqual(await fetched(), ['events', 'exports', 'figures', 'vintages'])
  await page.click('.history tbody a')
  await page.waitForFunction(() => document.querySelector('.past')?.textContent)
  await page.click('.background summary')
  await page.waitForSelector('.background td')
  assert.deepEqual(await fetched(), ['annual', 'events', 'exports', 'figures', 'vintages'])
  assert.equal(await textOf(page, '[role=alert]'), '')
})

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing wrong with a past day in ${scheme} colours`, async (t) => {
    const page = await open(t, `${site}?asof=2025-10-20`, { scheme })
    await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
    await page.evaluate(AXE)
    const found = /** @type {any} */ (await page.evaluate('axe.run()'))
    assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
  })
}

test('320 px hold a past day without scrolling sideways', async (t) => {
  const page = await open(t, `${site}?asof=2025-10-20`, { width: 320 })
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
})

test('what was known when is asked for once it is opened, follows the view, and leads to the day', async (t) => {
  const page = await open(t, `${site}?time=2025-09`)
  await tabTo(page, '.history summary')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.history td')
  assert.match(await textOf(page, '.history caption'), /United States in September 2025/)
  assert.match(await textOf(page, '.history tbody'), /20 October 2025\s*420\.5 t\s*reported/)
  await page.select('#month', '2025-08')
  await page.waitForFunction(() => document.querySelector('.history caption')?.textContent?.includes('August 2025'))
  await page.click('.history tbody a')
  await until(page, /asof=2025-09-/)
  await page.waitForFunction(() => document.querySelector('.past')?.textContent)
  assert.match(await textOf(page, 'h1'), /August.* 590 tonnes/) // printed so first
})

test('what was printed and not followed is listed, and stands in the note of the claim', async (t) => {
  const page = await open(t, `${site}?country=DEU&time=2025-08`)
  assert.match(await textOf(page, '.sources'), /Not followed: Germany, August 2025: 1,346 t, printed by TRADIUM, 2025-09\. SMM has/)
  const [link] = await page.$$eval('.sources .disputed a', (links) => links.map((link) => link.getAttribute('href')))
  assert.match(link ?? '', /^https?:/)
  assert.match(await textOf(page, 'main'), /Not followed: Germany, August 2025: 1,346 t/)
  assert.ok(await page.$('.claim-note .disputed'))
})

test('the background is asked for once it is opened, and names its source', async (t) => {
  const page = await open(t, `${site}?country=EU27`)
  await tabTo(page, '.background summary')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.background td')
  const text = await textOf(page, '.background')
  assert.match(text, /2024\s*18,246/)
  assert.match(text, /19,537 \(provisional\)/)
  assert.match(text, /Source: Eurostat \(Comext\).*Terms: CC BY 4\.0/)
})

test('where nothing is known of what the other side says, the view says so', async (t) => {
  const page = await open(t, `${site}?reporter=GBR`)
  assert.match(await textOf(page, '.mirror'), /The United Kingdom says, China says.*The sources print no figure of China’s exports to the United Kingdom/)
})
