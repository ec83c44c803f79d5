// What is saved from each kind of view, opened again: the table and the view
// hold the same figures, and the picture has its size.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { open } from './page.js'
import { close, serve } from './site.js'

/** @import {View} from '../src/wire.js' */
/** @import {Page} from 'puppeteer-core' */

const folder = mkdtempSync(join(tmpdir(), 'lodestone-taken-'))
/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)
after(() => rmSync(folder, { recursive: true, force: true }))

/** With what files end that are whole. */
const ENDS = { json: '}', csv: '\r\n', square: 'IEND' }

/** Saves a file from the dialogue, and reads it. @param {Page} page @param {string} dir @param {keyof typeof ENDS} value of the button */
async function take(page, dir, value) {
  const had = readdirSync(dir)
  await page.$eval(`dialog [value="${value}"]`, (node) => /** @type {HTMLElement} */ (node).click())
  for (let i = 0; i < 600; i++) {
    const name = readdirSync(dir).find((name) => !had.includes(name) && !name.endsWith('.crdownload'))
    const content = name ? readFileSync(join(dir, name)) : Buffer.from('')
    if (content.subarray(-8).toString('latin1').includes(ENDS[value])) return content
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw Error(`${value} was not saved`)
}

/** @typedef {Record<string, string>} Row of a table by the names of its columns */

/** The figures of a view, as its table has them: "2025-09 USA 420.5". @param {View} view @returns {string[]} */
function figuresOf(view) {
  const line = (/** @type {string} */ partner, /** @type {any} */ { period, value }) => `${period} ${partner} ${value ?? ''}`
  const told = view.monthPages.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences.flatMap(({ segments }) => segments.flatMap(({ claim }) => claim === null ? [] : [line(view.claims[claim].partner, view.claims[claim])]))))
  if (told.length > 0) return told
  if (view.panels.length > 0) return view.panels.flatMap(({ heads, rows, dated }) => [...rows.flatMap((row) => row.points.map((point, i) => line(row.kind === 'month' ? heads[i].key : row.key, point))), ...dated.map(({ date, url }) => `${date} ${url}`)])
  const drawn = view.pictures.flatMap(({ layers, places }) => layers.flatMap(({ kind, values }) => values.flatMap((reading, i) => reading === null ? [] : [
    line(view.request.country[0], { period: /^\d{4}-\d\d$/.test(places[i]) ? places[i] : '', value: kind === 'range' || kind === 'band' ? null : reading.value })])))
  return [...view.charts.flatMap(({ lines }) => lines.flatMap(({ partner, points }) => points.map((point) => line(partner, point)))), ...drawn]
}

/** @param {string} text of a table @returns {string[]} its figures, as figuresOf has them */
function rowsOf(text) {
  const lines = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'))
  const [head, ...rows] = lines.map((line) => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain))
  return rows.map((cells) => /** @type {Row} */ (Object.fromEntries(cells.map((cell, i) => [head[i], cell])))).flatMap((row) => {
    if (row.date !== undefined) return [`${row.date} ${row.source}`]
    const wordsAlone = row.status === 'C' && row.value + row.low === ''
    return wordsAlone ? [] : [`${row.period} ${row.partner} ${row.value === '' ? '' : Number(row.value)}`]
  })
}

/** Views by what is drawn, and how many figures each has at least. @type {[link: string, least: number][]} */
const views = [
  ['?country=USA~DEU&time=2025-01..2025-10&show=yoy', 30], ['?country=USA~DEU~JPN&facet=country&yScale=log', 60], ['?tab=season&country=DEU', 24],
  ['?tab=month&time=2025-10', 20], ['?tab=bar&time=2025-10', 20], ['?tab=heat', 200], ['?tab=map&time=2025-10', 8],
  ['?tab=table&country=USA~DEU&time=2025-01..2025-10', 20], ['?tab=events', 20], ['?tab=events&tableFilter=talks', 2], ['?tab=analysis', 200], ['?asof=2025-10-20', 20],
]

test('what is saved of each kind of view holds the figures of its view', async (t) => {
  const page = await open(t, site)
  const session = await page.createCDPSession()
  for (const [i, [link, least]] of views.entries()) {
    const dir = mkdtempSync(join(folder, `${i}-`))
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir, browserContextId: page.browserContext().id })
    await page.evaluate((link) => {
      document.addEventListener('shown', () => document.documentElement.setAttribute('data-came', link), { once: true })
      document.dispatchEvent(new CustomEvent('asked', { detail: link }))
    }, link)
    await page.waitForSelector(`[data-came="${link}"]`)
    await page.$eval('[data-do=share]', (node) => /** @type {HTMLElement} */ (node).click())
    await page.waitForSelector('dialog.share[open]')
    const { view, provenance } = /** @type {{view: View, provenance: any}} */ (JSON.parse((await take(page, dir, 'json')).toString()))
    assert.match(provenance.dataset.sha256, new RegExp(`^${view.data.digest}$`), link)
    const figures = figuresOf(view)
    assert.ok(figures.length >= least, `${link}: ${figures.length} figures`)
    assert.deepEqual(rowsOf((await take(page, dir, 'csv')).toString()), figures, link)
    if (await page.$('dialog [data-take=picture]')) {
      const png = await take(page, dir, 'square')
      assert.equal(png.toString('latin1', 1, 4), 'PNG', link)
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1080, 1080], link)
    } else assert.match(link, /tab=(table|month)/, 'only words and tables have no picture')
    await page.evaluate(() => /** @type {HTMLDialogElement} */ (document.querySelector('dialog.share')).close())
  }
})
