// Data of a reader's own, through a real browser: brought in every way, shown,
// combined, refused, taken away.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { answered, drop, leave, press, told } from './own/page.js'
import { byArrow, byDuckDB, byHyparquet, csv, rows, zip } from './own/write.js'
import { browser, open, textOf } from './page.js'
import { serve as serveFrom } from './ranges/host.js'
import { close, serve } from './site.js'

/** @import {Page} from 'puppeteer-core' */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = await serve()
after(close)
const duckdb = join(tmpdir(), `lodestone-own-${process.pid}.parquet`)
await byDuckDB(duckdb)

test('a file of any kind that is dropped is what the page then shows', async (t) => {
  const page = await open(t, `${site}?country=DEU`)
  for (const [name, content] of /** @type {[string, Uint8Array | string][]} */ ([
    ['trade.csv', csv()], ['trade.csv.gz', gzipSync(csv())], ['trade.zip', zip('trade.csv', Buffer.from(csv()))],
    ['duckdb.parquet', readFileSync(duckdb)], ['hyparquet.parquet', byHyparquet()], ['arrow.parquet', byArrow()],
  ])) {
    await drop(page, [name, content])
    const words = await told(page)
    assert.match(words, /China’s exports of rare earth magnets, customs code 85051110\./, `${name}: ${words}`)
    assert.match(words, /72 figures, 24 months: 2024-01 to 2025-12, 2 partner countries/, name)
    await leave(page)
    assert.match(await textOf(page, '.kicker'), /December 2025/, name)
    assert.match(await textOf(page, 'h1'), /423/, name)
    assert.match(await textOf(page, '.own-told'), new RegExp(name.replaceAll('.', '\\.')), name)
    // The last month of the U.S. is the seventieth row, below the line that names the columns.
    await page.click('.selection [data-origin]')
    await page.waitForSelector('#origin-note:popover-open .places li')
    assert.match(await textOf(page, '#origin-note .places'), name.endsWith('parquet') ? new RegExp(`Row 70 of ${name}, in row group ${name.startsWith('hy') ? 2 : 1}`) : new RegExp(`Line 71 of ${name}`), name)
    await page.keyboard.press('Escape')
  }
  assert.match(await textOf(page, '[data-slot=sources]'), /reader’s own file/)
})

test('a file that cannot be read is refused in a sentence, and the page keeps what it had', async (t) => {
  const page = await open(t, site)
  const before = await textOf(page, 'h1')
  for (const [name, content, sentence] of /** @type {[string, Uint8Array | string, RegExp][]} */ ([
    ['bad.csv', csv().replace('400000', 'many'), /^bad\.csv, line 2, column “net_mass_kg”: “many” is not a number\.$/],
    ['half.parquet', byHyparquet().subarray(0, 900), /half\.parquet/],
    ['page.html', '<html>', /web page/],
    ['bomb.gz', gzipSync(Buffer.from(`period,partner,net_mass_kg\n${'\n'.repeat(1 << 26)}`)), /unpacks to more than/],
  ])) {
    await drop(page, [name, content])
    assert.match(await textOf(page, 'dialog.own .refused'), sentence)
    assert.equal(await textOf(page, 'h1'), before)
    await leave(page)
  }
  await page.click('.own-open')
  await page.waitForSelector('dialog.own')
  await page.evaluate(() => {
    const files = [new File(['x'], 'large.csv')]
    Object.defineProperty(files[0], 'size', { value: 600 * 2 ** 20 })
    const input = /** @type {HTMLInputElement} */ (document.querySelector('dialog.own input[type=file]'))
    Object.defineProperty(input, 'files', { value: files })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await answered(page)
  assert.match(await textOf(page, 'dialog.own .refused'), /larger than 512 MB/)
})

test('a German page says in German where and why a file is refused', async (t) => {
  const page = await open(t, `${site}?lang=de`)
  const text = csv()
  for (const [name, content, sentence] of /** @type {[string, Uint8Array | string, string][]} */ ([
    ['zoll.csv', text.replace('400000', 'many'), 'zoll.csv, Zeile 2, Spalte „net_mass_kg“: „many“ ist keine Zahl.'],
    ['zoll.zip', zip('zoll.csv', Buffer.from(text.replace(',USA', ',{value}'))), 'zoll.zip/zoll.csv, Zeile 2, Spalte „partner“: „{value}“ ist kein bekanntes Partnerland.'],
    ['zweimal.csv', `${text}2024-01,USA,CHN,X,85051110,7`, 'zweimal.csv, Zeile 74: CHN X 85051110 USA 2024-01: 7 kg, aber 400000 kg in zweimal.csv:2.'],
    ['zoll.html', '<html>', 'zoll.html: die Datei ist eine Webseite oder XML; vielleicht wurde statt der Daten eine Fehlerseite gespeichert.'],
  ])) {
    await drop(page, [name, content])
    assert.equal(await textOf(page, 'dialog.own .refused'), sentence)
    await leave(page)
  }
})

/** Types an address into the dialogue, and goes. @param {Page} page @param {string} address @param {Record<string, string>} [part] of it */
async function goTo(page, address, part = {}) {
  await page.evaluate((fields) => {
    document.querySelector('dialog.own .own-body h3')?.setAttribute('data-before', '')
    for (const [name, value] of fields) /** @type {HTMLInputElement} */ (document.querySelector(`dialog.own input[name=${name}]`)).value = value
  }, Object.entries({ address, from: '', to: '', commodity: '', reporter: '', ...part }))
  await page.click('dialog.own form button')
  await answered(page)
}

/** A folder on another host, with a file, a large one, and an archive of two goods. */
function elsewhere() {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-elsewhere-'))
  writeFileSync(join(folder, 'trade.csv'), csv())
  writeFileSync(join(folder, 'trade.parquet'), byHyparquet())
  const files = ['250590', '284690'].map((commodity) => {
    const bytes = byHyparquet(commodity)
    mkdirSync(join(folder, `archive/commodity=${commodity}`), { recursive: true })
    const path = `commodity=${commodity}/data.parquet`
    writeFileSync(join(folder, 'archive', path), bytes)
    return { path, bytes: bytes.length, rows: rows().length, first: '2024-01', last: '2025-12', sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  writeFileSync(join(folder, 'archive/manifest.json'), JSON.stringify({ layout: 'hive', files }))
  return folder
}

test('what is at an address is fetched in parts, and what is in the way is said in a sentence', async (t) => {
  const folder = elsewhere()
  const host = await serveFrom(folder)
  t.after(() => {
    host.close()
    rmSync(folder, { recursive: true })
  })
  const page = await open(t, site, { errors: /127\.0\.0\.1:9|ERR_|CORS/ })
  await page.click('.own-open')
  await page.waitForSelector('dialog.own')
  const refused = () => textOf(page, 'dialog.own .refused')

  await goTo(page, `${host.address}trade.parquet`, { from: '2024-03', to: '2025-02' })
  assert.match(await told(page), /12 months: 2024-03 to 2025-02/)
  assert.ok(host.log.some(({ range }) => range), 'no range was asked for')

  await goTo(page, `${host.address}archive/manifest.json`)
  assert.match(await told(page), /The files hold several goods\. Which are meant\?/)
  await page.select('#own-answer', '1')
  await page.click('.own-question button')
  await page.waitForSelector('dialog.own .own-body h3')
  assert.match(await told(page), /customs code 284690\..*24 months/s)
  assert.ok(!host.log.some(({ path }) => path.includes('250590')), 'other goods were fetched')

  host.manners.ranges = false
  await goTo(page, `${host.address}trade.csv`)
  assert.match(await told(page), /customs code 85051110\..*24 months/s)

  const before = await textOf(page, 'h1')
  for (const [address, manners, sentence] of /** @type {[string, typeof host.manners, RegExp][]} */ ([
    ['http://127.0.0.1:9/trade.csv', {}, /127\.0\.0\.1:9 did not let this page read the file/],
    [`${host.address}trade.parquet?shut`, { cors: false }, /did not let this page read the file.*\(CORS\)/],
    [`${host.address}none.csv`, { cors: true }, /answers “404 Not Found” for none\.csv/],
    [`${host.address}trade.csv?torn`, { breaks: 100 }, /broke off: of/],
    [`${host.address}archive/commodity=250590/`, {}, /manifest\.json/],
  ])) {
    Object.assign(host.manners, manners)
    await goTo(page, address)
    assert.match(await refused(), sentence)
    assert.equal(await textOf(page, 'h1'), before)
  }
})

test('a German page says in German why what is at an address is refused', async (t) => {
  const folder = elsewhere()
  const damaged = byHyparquet()
  damaged.fill(0xff, damaged.length - 40, damaged.length - 8)
  writeFileSync(join(folder, 'damaged.parquet'), damaged)
  const host = await serveFrom(folder)
  t.after(() => {
    host.close()
    rmSync(folder, { recursive: true })
  })
  const page = await open(t, `${site}?lang=de`)
  await page.click('.own-open')
  await page.waitForSelector('dialog.own')
  for (const [path, part, sentence] of /** @type {[string, Record<string, string>, RegExp][]} */ ([
    ['archive/manifest.json', { commodity: '999999' }, /^Keine der 2 Dateien enthält Zeilen zu dem, was angefragt ist\.$/],
    ['trade.parquet', { from: '2030-01', to: '2030-02' }, /^Die Daten enthalten keine Zeile zu dem, was angefragt ist\.$/],
    ['damaged.parquet', {}, /^Die Daten waren nicht lesbar: .*\.$/],
  ])) {
    await goTo(page, host.address + path, part)
    assert.match(await textOf(page, 'dialog.own .refused'), sentence)
  }
})

test('what a file leaves open is asked, by keyboard too, and the answer counts', async (t) => {
  const page = await open(t, site, { width: 320 })
  await drop(page, ['trade.csv', csv().replace('net_mass_kg', 'quantity')])
  assert.match(await told(page), /In which unit is the column “quantity” of trade\.csv\?/)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'own-answer')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog.own .own-body h3')
  assert.ok(await fits(page), 'the dialogue scrolls sideways')
  await leave(page)
  assert.match(await textOf(page, 'h1'), /423,000/)
})

for (const [scheme, lang] of [['light', 'en'], ['dark', 'de']]) {
  test(`axe finds nothing wrong with the dialogue, empty and full, in ${lang} and ${scheme} colours, and 320 px hold it`, async (t) => {
    const page = await open(t, `${site}?lang=${lang}`, { scheme, width: 320 })
    await page.click('.own-open')
    await page.waitForSelector('dialog.own')
    await page.evaluate(AXE)
    for (const step of ['empty', 'full']) {
      if (step === 'full') await drop(page, ['trade.csv', csv()])
      await page.$$eval('dialog.own details', (folded) => { for (const details of folded) details.open = true })
      assert.ok(await fits(page), `${step}: it scrolls sideways`)
      const found = /** @type {any} */ (await page.evaluate('axe.run()'))
      assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`), [], step)
    }
  })
}

/** @param {Page} page @returns {Promise<boolean>} whether the dialogue lies within the window, and what it holds within it */
function fits(page) {
  return page.$eval('dialog.own', (node) => node.scrollWidth <= node.clientWidth && node.getBoundingClientRect().right <= innerWidth)
}

test('files join each other, and are taken away as Parquet and as one file that opens with them', async (t) => {
  const page = await open(t, site)
  const lines = csv().split('\n')
  await drop(page, ['2024.csv', lines.slice(0, 37).join('\n')])
  assert.match(await told(page), /12 months: 2024-01 to 2024-12/)
  await page.click('dialog.own input[name=join]')
  await drop(page, ['2025.csv', [lines[0], ...lines.slice(37)].join('\n')])
  assert.match(await told(page), /24 months: 2024-01 to 2025-12/)
  await page.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { taken: blob })
      return create(blob)
    }
  })
  const taken = async () => Buffer.from(await page.evaluate(async () => {
    const reader = new FileReader()
    const done = new Promise((resolve) => { reader.onload = resolve })
    reader.readAsDataURL(/** @type {any} */ (globalThis).taken)
    await done
    return String(reader.result).replace(/^.*,/, '')
  }), 'base64')
  await press(page, 'parquet')
  const parquet = await taken()
  assert.equal(parquet.subarray(0, 4).toString(), 'PAR1')
  await press(page, 'whole')
  await page.waitForFunction(() => /** @type {any} */ (globalThis).taken.type.startsWith('text/html'))
  const whole = await taken()
  await leave(page)
  const again = await serve((folder) => writeFileSync(join(folder, 'own.html'), whole))
  const copy = await open(t, `${again}own.html`)
  await copy.waitForSelector('.own-told')
  assert.match(await textOf(copy, 'h1'), /423/)
  await drop(page, ['exports.parquet', parquet])
  assert.match(await told(page), /72 figures, 24 months: 2024-01 to 2025-12/)
})

after(() => browser.close())

test('what a reader takes away of data of their own names them, and no link pretends to lead there', async (t) => {
  for (const [link, name, carried] of [['', /^trade\.csv, data [0-9a-f]{8}, read with Lodestone$/, /A link cannot carry your files/], ['?lang=de', /^trade\.csv, Daten [0-9a-f]{8}, gelesen mit Lodestone$/, /Ein Link kann eigene Dateien nicht mitnehmen/]]) {
    const page = await open(t, `${site}${link}`)
    await drop(page, ['trade.csv', csv()])
    await leave(page)
    await page.click('[data-do=share]')
    await page.waitForFunction(() => /** @type {HTMLTextAreaElement | null} */ (document.querySelector('dialog.share [name=cited]'))?.value)
    assert.match(await page.$eval('dialog.share [name=cited]', (field) => /** @type {HTMLTextAreaElement} */ (field).value), /** @type {RegExp} */ (name))
    assert.match(await textOf(page, 'dialog.share'), /** @type {RegExp} */ (carried))
    assert.deepEqual(await page.$$eval('dialog.share [name=link], dialog.share [data-take=embed], dialog.share [data-take=native]', (all) => all.length), 0)
    await page.select('dialog.share [data-take=cite]', 'bibtex')
    await page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('dialog.share [name=cited]')).value.includes('@misc'))
    assert.doesNotMatch(await page.$eval('dialog.share [name=cited]', (field) => /** @type {HTMLTextAreaElement} */ (field).value), /http|author|year|Customs/)
    assert.match(await textOf(page, '.sources .address'), /trade\.csv.* SHA-256 (of the data|der Daten): [0-9a-f]{64}\.$/, 'the data are named')
    assert.deepEqual(await page.$$eval('[data-address], .onward a', (all) => all.length), 0, 'and no address of the view')
    const { provenance } = JSON.parse(await savedAs(page, 'json'))
    assert.equal(provenance.view, '')
    assert.match(provenance.citation_short, /** @type {RegExp} */ (name))
    assert.doesNotMatch(await savedAs(page, 'csv'), /^# view:/m)
  }
})

/** Presses a button of data in the dialogue. @param {Page} page @param {string} format @returns {Promise<string>} what it would save */
function savedAs(page, format) {
  return page.evaluate((format) => new Promise((resolve) => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make
      resolve(/** @type {Blob} */ (blob).text())
      return make(blob)
    }
    /** @type {HTMLElement} */ (document.querySelector(`dialog.share [data-take=data][value=${format}]`)).click()
  }), format)
}
