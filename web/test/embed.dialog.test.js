// The dialogue from which an author takes a view into an article, and what
// comes of it there.

/** @import {Frame, Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, test } from 'node:test'
import { browser, open, textOf } from './page.js'
import { close, dist, serve } from './site.js'

const SHARED = /Unrecognized feature: 'web-share'/ // not every browser has it
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** @param {Page} page opens the dialogue by keyboard */
async function embedding(page) {
  await page.focus('[data-do=share]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog.share[open]')
  await page.focus('dialog [data-take=embed]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog.embed[open]')
}

/** @param {Page} page @param {string} name @param {RegExp} wanted @returns {Promise<string>} a piece of HTML, once it is as wanted */
async function piece(page, name, wanted) {
  const field = `dialog.embed textarea[name=${name}]`
  await page.waitForFunction((field, source) => new RegExp(source).test(/** @type {HTMLTextAreaElement} */ (document.querySelector(field))?.value), {}, field, wanted.source)
  return page.$eval(field, (node) => /** @type {HTMLTextAreaElement} */ (node).value)
}

/** @param {Page} page @param {string} name @param {string} value */
function choose(page, name, value) {
  return page.click(`dialog.embed input[name=${name}][value="${value}"]`)
}

/**
 * An article of another host with a piece of HTML in it.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} html
 * @returns {Promise<string>} its address
 */
async function article(t, html) {
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><title>Article</title><body style="margin:0;width:640px"><p>Before.</p>${html}<p>After.</p>`)
  })
  await new Promise((resolve) => host.listen(0, '127.0.0.1', () => resolve(undefined)))
  t.after(() => {
    host.closeAllConnections()
    host.close()
  })
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}/`
}

/** @param {Page} page @returns {Promise<Frame>} the one frame in it, once it has loaded */
async function framedIn(page) {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
  await frame?.waitForSelector('h1')
  return frame ?? assert.fail('there is no frame')
}

test('an author takes a frame by keyboard, and the article says the same', async (t) => {
  const page = await open(t, `${site}?country=DEU&time=2025-10`, { errors: SHARED })
  const headline = await textOf(page, 'h1')
  await embedding(page)
  const shown = await framedIn(page)
  const needed = await shown.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))
  const frozen = await piece(page, 'fitting', new RegExp(`e/DEU-2025-10\\.html\\?data=[0-9a-f]{8}".* height="${needed}"`))
  assert.match(frozen, /title="Exports to Germany [^"]* · October 2025" id="datawrapper-chart-lodestone-[0-9a-f]{8}"/)
  assert.equal(await shown.$eval('h1', (node) => node.textContent), headline)
  assert.equal(await page.$eval('dialog.embed iframe', (node) => node.getAttribute('sandbox')), 'allow-scripts')
  const picture = await piece(page, 'image', /cards\/DEU-2025-10\.png/)
  assert.match(picture, /<a href="[^"]*country=DEU&amp;time=2025-10&amp;data=[0-9a-f]{8}">/)
  assert.match(picture, /<figcaption>[^<]*vintage \d{4}-\d\d, data [0-9a-f]{8}\.<\/figcaption>/)
  await choose(page, 'data', 'updating')
  await choose(page, 'theme', 'dark')
  await piece(page, 'frame', /e\/DEU-2025-10\.html\?theme=dark"/)
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { hidden: true })
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-do=share]')), 'the focus is back')
  await page.goto(await article(t, `${frozen}${picture}`))
  const frame = await framedIn(page)
  assert.equal(await frame.$eval('h1', (node) => node.textContent), headline)
  await frame.evaluate(() => { for (const node of document.querySelectorAll('details')) node.open = true })
  await page.waitForFunction((needed) => /** @type {HTMLElement} */ (document.querySelector('iframe')).offsetHeight > needed + 300, {}, needed)
  assert.ok(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight), 'nothing in it is cut off')
  assert.ok(await page.$eval('img', (node) => node.decode().then(() => node.naturalWidth === 1200)))
})

test('a view without a page of its own is framed whole, at the widths of articles', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU&show=yoy`, { errors: SHARED })
  await embedding(page)
  const wide = await piece(page, 'frame', /show=yoy&amp;[^"]*data=[0-9a-f]{8}&amp;ui=plain"/)
  assert.ok(await page.$eval('dialog.embed', (node) => [...node.querySelectorAll('p')].some(({ textContent, hidden }) => !hidden && /holds no picture/.test(textContent ?? ''))))
  assert.equal(await page.$eval('dialog.embed textarea[name=image]', (node) => /** @type {HTMLElement} */ (node).offsetHeight), 0)
  for (const width of ['320', '900']) {
    await choose(page, 'width', width)
    assert.equal(await page.$eval('dialog.embed iframe', (node) => node.style.width), `${width}px`)
    assert.ok(await page.$eval('.embed-preview', (node) => /** @type {Element} */ (node.firstElementChild).getBoundingClientRect().right <= node.getBoundingClientRect().right + 1))
  }
  await page.goto(await article(t, wide))
  const frame = await framedIn(page)
  await frame.waitForFunction(() => /United States/.test(document.querySelector('h1')?.textContent ?? '') && document.querySelector('.controls:not([disabled])'))
})

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing wrong with it in ${scheme} colours, and 320 px hold it`, async (t) => {
    const page = await open(t, site, { scheme, width: 320 })
    await embedding(page)
    await piece(page, 'frame', /iframe/)
    assert.ok(await page.$eval('dialog.embed', (node) => node.scrollWidth <= node.clientWidth && node.getBoundingClientRect().right <= innerWidth))
    await page.evaluate(AXE)
    const found = /** @type {any} */ (await page.evaluate("axe.run('dialog.embed', { iframes: false })"))
    assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
  })
}

test('what is copied is what stands there, and a file on a disk offers nothing', async (t) => {
  const page = await open(t, site, { prepare: () => {
    Object.assign(globalThis, { copied: '' })
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (/** @type {string} */ plain) => { Object.assign(globalThis, { copied: plain }) } } })
  } })
  await embedding(page)
  for (const name of ['frame', 'fitting', 'image']) {
    await piece(page, name, /./)
    await page.$eval(`dialog.embed button[value=${name}]`, (node) => node.click())
    // The height in it may have come meanwhile.
    const same = (/** @type {string} */ field) => /** @type {any} */ (globalThis).copied.replace(/height="\d+"/, '') === /** @type {HTMLTextAreaElement} */ (document.querySelector(field)).value.replace(/height="\d+"/, '')
    await page.waitForFunction(same, {}, `dialog.embed textarea[name=${name}]`)
  }
  assert.equal(await textOf(page, 'dialog.embed .status'), 'Copied.')
  const disk = await browser.newPage()
  t.after(() => disk.close())
  await disk.goto(pathToFileURL(join(dist, 'lodestone.html')).href)
  await disk.waitForSelector('.controls:not([disabled])')
  await embedding(disk)
  assert.match(await textOf(disk, 'dialog.embed'), /stands alone/)
  assert.equal(await disk.$('dialog.embed textarea'), null)
})
