// What a reader takes away from a view, opened again: links, words, pictures,
// data and print, in a browser.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { Window } from 'happy-dom'
import { open, textOf } from './page.js'
import { close, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-share-'))
/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)
after(() => rmSync(folder, { recursive: true, force: true }))

/** @param {Page} page opens the dialogue, and lets files be saved */
async function share(page) {
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: page.browserContext().id })
  // Not a press at a place, from which a view that is still loading may move the button.
  await page.$eval('[data-do=share]', (node) => /** @type {HTMLElement} */ (node).click())
  await page.waitForSelector('dialog.share[open]')
  await page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('dialog [name=coded]')).value !== '')
}

/** @param {Page} page @param {string} selector @returns {Promise<string>} what is said then */
async function press(page, selector) {
  await page.$eval('dialog .status', (node) => { node.textContent = '' })
  await page.$eval(`dialog ${selector}`, (node) => /** @type {HTMLElement} */ (node).click())
  await page.waitForFunction(() => document.querySelector('dialog .status')?.textContent)
  return textOf(page, 'dialog .status')
}

/** With what files that are whole end. @type {Record<string, string>} */
const ENDS = { svg: '</svg>', png: 'IEND', csv: '\r\n', json: '}', parquet: 'PAR1' }

/** @param {string} name @returns {Promise<Buffer>} a file that was saved, which then is gone, so that no later one of its name is taken for it */
async function saved(name) {
  const [path, end] = [join(folder, name), ENDS[name.split('.').at(-1) ?? '']]
  for (let i = 0; i < 600; i++) {
    const content = readdirSync(folder).includes(name) ? readFileSync(path) : Buffer.from('')
    if (content.subarray(-10).toString('latin1').includes(end)) {
      rmSync(path)
      return content
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw Error(`${name} was not saved; there are ${readdirSync(folder)}`)
}

/** @param {Page} page @param {string} value @returns {Promise<string>} the name of the file that is saved then */
async function file(page, value) {
  return (await press(page, `[value="${value}"]`)).match(/[\w-]+\.\w+/)?.[0] ?? ''
}

test('pictures have their size, are not blank, and need nothing else', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU&time=2024-01..2025-10`, { scheme: 'dark' })
  await share(page)
  const svg = (await saved(await file(page, 'svg'))).toString()
  assert.doesNotMatch(svg, /class=|style=|var\(|href=|url\(|@import|data-|light-dark/)
  const parsed = new (new Window().DOMParser)().parseFromString(svg, /** @type {any} */ ('image/svg+xml'))
  assert.equal(parsed.documentElement.nodeName, 'svg')
  const wrong = await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '', svg)
  assert.equal(wrong, '')
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')
  for (const want of [/Exports to the United States/, /To the United States and Germany, tonnes a month/, /highest/, /as published by/, /vintage/, /data [0-9a-f]{8}/, /127\.0\.0\.1:\d+\/\?country=USA~DEU/]) assert.match(words, want)
  for (const [name, wide, high] of /** @type {[string, number, number][]} */ ([['png', 860, 0], ['png2', 1720, 0], ['wide', 1200, 628], ['square', 1080, 1080]])) {
    const bytes = await saved(await file(page, name))
    const seen = await page.evaluate(decoded, bytes.toString('base64'))
    assert.equal(seen.width, wide)
    if (high > 0) assert.equal(seen.height, high)
    assert.equal(seen.corner, '255 255 255 255', 'light and opaque in a dark page')
    assert.ok(seen.colours > 50 && seen.inked > 0.01, `${name}: ${seen.colours} colours, ${seen.inked} of it inked`)
  }
})

/** @param {string} bytes of a PNG, in base64 */
async function decoded(bytes) {
  const image = new Image()
  image.src = `data:image/png;base64,${bytes}`
  await image.decode()
  const { width, height } = image
  const context = /** @type {CanvasRenderingContext2D} */ (Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true }))
  context.drawImage(image, 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  const corner = context.getImageData(0, 0, 1, 1).data.join(' ')
  return { width, height, corner, colours: new Set(pixels).size, inked: pixels.filter((pixel) => pixel !== 0xffffffff).length / pixels.length }
}

test('no words of a picture are cut off', async (t) => {
  const page = await open(t, `${site}?country=USA~KOR~X-SAMERICA~EU27&show=index`)
  await share(page)
  for (const chart of ['selection', 'total']) {
    if (await page.$('dialog [name=chart]')) await page.select('dialog [name=chart]', chart)
    const svg = (await saved(await file(page, 'svg'))).toString()
    assert.deepEqual(await outside(page, svg), [])
  }
  for (const lang of ['de', 'ja', 'ko', 'zh']) {
    await page.goto(`${site}?country=USA~KOR~X-SAMERICA~EU27&show=yoy&lang=${lang}`)
    await page.waitForSelector('.controls:not([disabled])')
    await share(page)
    const svg = (await saved(await file(page, 'svg'))).toString()
    assert.deepEqual(await outside(page, svg), [], lang)
    assert.doesNotMatch(svg, /Exports|published by|vintage|tonnes|on the year/, lang)
  }
})

test('what stands in place of the charts has pictures too', async (t) => {
  const page = await open(t, `${site}?tab=bar&time=2025-10`, { scheme: 'dark' })
  for (const [tab, words] of /** @type {[string, RegExp][]} */ ([
    ['bar', /Destinations in October 2025, tonnes.*All destinations/], ['heat', /month by month.*South Korea.*under 100 t/], ['map', /Destinations in October 2025.*Germany [\d,.]+ t/],
    ['events', /Dated events.*\d{4}/], ['season', /a line a year/],
  ])) {
    await page.goto(`${site}?tab=${tab}&time=2025-10`)
    await page.waitForSelector('.controls:not([disabled])')
    await share(page)
    const svg = (await saved(await file(page, 'svg'))).toString()
    assert.doesNotMatch(svg, /class=|style=|var\(|href=|url\((?!#hatch\))|@import|data-|light-dark|NaN|Infinity|undefined/, tab)
    const said = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')
    for (const want of [words, /as published by/, /vintage \d{4}-\d\d, data [0-9a-f]{8}/, /127\.0\.0\.1:\d+\/\?tab=/]) assert.match(said, want)
    assert.deepEqual(await outside(page, svg), [], tab)
    const bytes = await saved(await file(page, 'wide'))
    const seen = await page.evaluate(decoded, bytes.toString('base64'))
    assert.deepEqual([seen.width, seen.height, seen.corner], [1200, 628, '255 255 255 255'])
    assert.ok(seen.colours > 50 && seen.inked > 0.01, `${tab}: ${seen.colours} colours, ${seen.inked} of it inked`)
  }
})

/** @param {Page} page @param {string} svg @returns {Promise<string[]>} words that do not stand in the picture whole */
function outside(page, svg) {
  return page.evaluate((text) => {
    const host = document.createElement('div')
    host.append(document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true))
    document.querySelector('dialog')?.append(host)
    const root = /** @type {SVGSVGElement} */ (host.firstElementChild)
    const whole = root.getBoundingClientRect()
    return [...root.querySelectorAll('text')].filter((node) => {
      const { left, right, top, bottom, width } = node.getBoundingClientRect()
      return width > 0 && (left < whole.left || right > whole.right || top < whole.top || bottom > whole.bottom)
    }).map(({ textContent }) => textContent ?? '')
  }, svg)
}

test('data that are saved are those of the view', async (t) => {
  const page = await open(t, `${site}?country=DEU&time=2025-01..2025-10`)
  await share(page)
  const { provenance, view } = JSON.parse((await saved(await file(page, 'json'))).toString())
  assert.match(provenance.engine, /^[0-9a-f]{8}$/)
  assert.match(provenance.dataset.sha256, new RegExp(`^${view.data.digest}$`))
  const rows = (await saved(await file(page, 'csv'))).toString().split('\r\n').filter((line) => line !== '' && !line.startsWith('#'))
  const column = rows[0].split(',').indexOf('value')
  const values = view.charts.flatMap((/** @type {any} */ { lines }) => lines.flatMap((/** @type {any} */ { points }) => points.map((/** @type {any} */ { value }) => value)))
  assert.deepEqual(rows.slice(1).map((row) => row.split(',')[column]).map((cell) => cell === '' ? null : Number(cell)), values)
  const parquet = await saved(await file(page, 'parquet'))
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(parquet))
  assert.equal(Buffer.from(digest).toString('hex'), view.data.digest)
  const sql = await page.$eval('dialog [name=coded]', (node) => /** @type {HTMLTextAreaElement} */ (node).value)
  writeFileSync(join(folder, 'read.parquet'), parquet)
  const found = await calculated(sql.replace("'exports.parquet'", `'${join(folder, 'read.parquet')}'`))
  const point = view.charts[0].lines[0].points.find((/** @type {any} */ { period }) => period === view.period)
  assert.ok(Math.abs(found - point.value) < 1e-9, `${found} by SQL, ${point.value} on the page`)
})

/** @param {string} sql @returns {Promise<number>} what its last statement gives */
async function calculated(sql) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  try {
    const statements = await connection.extractStatements(sql)
    let value
    for (let i = 0; i < statements.count; i++) value = (await (await statements.prepare(i)).runAndReadAll()).getRows()[0]?.[0]
    return Number(value)
  } finally {
    connection.closeSync()
  }
}

test('links, words and tables are copied, and the field is selected where the clipboard is closed', async (t) => {
  const page = await open(t, `${site}?country=DEU`, { prepare: () => {
    const copied = /** @type {Record<string, string>[]} */ ([])
    Object.assign(globalThis, { copied })
    Object.defineProperty(navigator, 'clipboard', { value: {
      writeText: async (/** @type {string} */ plain) => { copied.push({ 'text/plain': plain }) },
      write: async (/** @type {ClipboardItem[]} */ [item]) => { copied.push(Object.fromEntries(await Promise.all(item.types.map(async (/** @type {string} */ type) => [type, await (await item.getType(type)).text()])))) },
    } })
  } })
  await share(page)
  const last = () => page.evaluate('copied.at(-1)').then((value) => /** @type {Record<string, string>} */ (value))
  assert.match(await press(page, '[data-take=copy-link]'), /copied/)
  assert.equal((await last())['text/plain'], `${site}?country=DEU`)
  await page.click('dialog input[type=checkbox]')
  await page.waitForFunction(() => /data=/.test(/** @type {HTMLTextAreaElement} */ (document.querySelector('dialog [name=link]')).value))
  await press(page, '[data-take=copy-link]')
  assert.match((await last())['text/plain'], /\?country=DEU&time=\d{4}-\d\d\.\.\d{4}-\d\d&data=[0-9a-f]{8}$/)
  await press(page, '[value=headline]')
  const said = await last()
  assert.match(said['text/plain'], /^Exports to Germany .*\n.*as published by .*Lodestone, vintage .*\?country=DEU$/)
  assert.match(said['text/html'], /<a href="http[^"]*country=DEU">/)
  await press(page, '[value=table]')
  const table = await last()
  assert.match(table['text/html'], /^<table><thead><tr><th>period<\/th>/)
  assert.equal(table['text/html'].match(/<tr>/g)?.length, table['text/plain'].trimEnd().split('\n').length)
  await page.evaluate(() => { document.execCommand = () => false })
  await page.evaluate(() => { for (const name of ['writeText', 'write']) Object.assign(navigator.clipboard, { [name]: () => Promise.reject(Error('closed')) }) })
  assert.match(await press(page, '[data-take=copy-link]'), /clipboard is closed/)
  assert.match(await page.evaluate(() => getSelection()?.toString() || String(/** @type {HTMLTextAreaElement} */ (document.activeElement).value)), /country=DEU/)
})

test('a claim copies its sentence, and the dialogue works by keyboard', async (t) => {
  const page = await open(t, site)
  await page.click('h1 .claim span')
  await page.click('.claim-note:popover-open [data-copy-claim]')
  await page.waitForSelector('.claim-note .copied')
  assert.match(await textOf(page, '.claim-note .copied'), /copied/)
  await page.keyboard.press('Escape')
  await page.focus('[data-do=share]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog.share[open]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog.share', { hidden: true })
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-do=share]')), 'the focus is back')
})

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing wrong with the dialogue in ${scheme} colours, and 320 px hold it`, async (t) => {
    const page = await open(t, site, { scheme, width: 320 })
    await share(page)
    assert.ok(await page.$eval('dialog.share', (node) => node.scrollWidth <= node.clientWidth && node.getBoundingClientRect().right <= innerWidth))
    await page.evaluate(AXE)
    const found = /** @type {any} */ (await page.evaluate("axe.run('dialog.share')"))
    assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
  })
}

test('in a frame that allows no downloads the page says so', async (t) => {
  const frame = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<iframe sandbox="allow-scripts" src="${site}lodestone.html" width="1200" height="900"></iframe>`)
  })
  await new Promise((resolve) => frame.listen(0, '127.0.0.1', () => resolve(undefined)))
  t.after(() => frame.close())
  const { port } = /** @type {import('node:net').AddressInfo} */ (frame.address())
  const page = await open(t, site, { errors: /./ })
  await page.goto(`http://127.0.0.1:${port}/`)
  const inner = /** @type {import('puppeteer-core').Frame} */ (await (await page.waitForSelector('iframe'))?.contentFrame())
  await inner.waitForSelector('.controls:not([disabled]) [data-do=share]')
  await inner.$eval('[data-do=share]', (node) => /** @type {HTMLElement} */ (node).click())
  await inner.waitForSelector('dialog.share[open]')
  await inner.$eval('dialog [value=csv]', (node) => /** @type {HTMLElement} */ (node).click())
  await inner.waitForFunction(() => /allows no downloads/.test(document.querySelector('dialog .status')?.textContent ?? ''))
})

test('print fits A4 and Letter, with the address, the data and the citation', async (t) => {
  const page = await open(t, `${site}?country=DEU`)
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    const pdf = Buffer.from(await page.pdf({ format, preferCSSPageSize: false })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    assert.ok(pages >= 2 && pages <= 8, `${format}: ${pages} pages`)
  }
  await page.emulateMediaType('print')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const address = await page.$eval('.address', (node) => ({ text: node.textContent, shown: node.getBoundingClientRect().height > 0 }))
  assert.ok(address.shown)
  assert.match(address.text ?? '', /country=DEU.*Cite as: Lodestone, vintage .*[0-9a-f]{64}/)
  const seen = await page.evaluate(() => ['.controls', '.tabs', '.colophon', 'summary'].filter((name) => /** @type {HTMLElement} */ (document.querySelector(name)).offsetHeight > 0))
  assert.deepEqual(seen, [])
  assert.ok(await page.$eval('.months table', (node) => node.getBoundingClientRect().height > 0), 'tables are open')
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
})
