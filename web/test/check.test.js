/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { open, tabTo, textOf, until } from './page.js'
import { ATTACK, report } from './report.js'
import { close, filesOf, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LONG = (1 << 20) + 1
const TEXT = 'China’s shipments of rare earth magnets to America fell 28.7% in September 2025 from August.'

/** @type {string} */
let site

before(async () => { site = `${await serve()}?tab=check` })
after(close)

/** @param {Page} page @param {string} text to be checked */
async function type(page, text) {
  await page.waitForSelector('#check-text')
  await page.$eval('#check-text', (area, text) => { /** @type {HTMLTextAreaElement} */ (area).value = text }, text)
  await page.click('.main-act')
}

/** @param {import('node:test').TestContext} t @param {Parameters<typeof open>[2]} [options] @returns {Promise<Page>} with a report by hand */
async function reported(t, options) {
  const page = await open(t, site, { report: report(), ...options })
  await type(page, TEXT)
  await page.waitForSelector('.text mark')
  return page
}

/** @param {Page} page @returns {Promise<string>} */
function chosen(page) {
  return page.$eval('.card h2', (node) => (node.textContent ?? '').replace(/^\S+ “|”$/g, ''))
}

/** @param {Page} page */
function said(page) {
  return textOf(page, '#spoken')
}

test('the tab takes the place of the view, has an address, and back leads back', async (t) => {
  const page = await open(t, site.replace('?tab=check', '?country=DEU'))
  const title = await page.title()
  await tabTo(page, '.tabs a[href*=check]')
  await page.keyboard.press('Enter')
  await until(page, /^\?tab=check&country=DEU$/)
  await page.waitForSelector('#check-text')
  assert.equal(await textOf(page, '.tabs [aria-current=page]'), 'Check an article')
  assert.equal(await page.title(), 'Check an article · Lodestone')
  assert.equal((await page.$$eval('h1', (all) => all.filter((h1) => h1.checkVisibility()))).length, 1)
  assert.equal(await page.$eval('.figures', (node) => node.checkVisibility()), false)
  await page.goBack()
  await page.waitForFunction((title) => document.title === title, {}, title)
  assert.equal(await page.$eval('.check', (node) => node.checkVisibility()), false)
  assert.equal(await textOf(page, '.tabs [aria-current=page]'), 'Charts')
})

test('the sample is one click away, and the program finds its planted error', async (t) => {
  const page = await open(t, site)
  await page.waitForSelector('.sample')
  await page.click('.sample')
  await page.waitForSelector('.text mark')
  assert.equal(await chosen(page), 'rose 6.1% from August')
  const looks = await page.$$eval('.text mark', (marks) => marks.map(({ classList }) => classList[0]))
  const count = (/** @type {string} */ look) => looks.filter((other) => other === look).length
  assert.deepEqual(['contradicted', 'elsewhere', 'loose', 'unjudged'].map(count), [1, 0, 1, 1])
  assert.ok(count('exact') >= 3)
  await page.click('.card a[href^="?"]')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('September'))
})

test('an address that carries a text has it checked by the program, once', async (t) => {
  const page = await open(t, `${site}&text=${encodeURIComponent(TEXT)}&published=2025-10-20&country=DEU`)
  await page.waitForSelector('.text mark')
  assert.match(await textOf(page, '.text'), /fell 28\.7%.*✓ \(exact\)/)
  await page.click('[data-do=edit]')
  assert.equal(await page.$eval('#check-date', (date) => /** @type {HTMLInputElement} */ (date).value), '2025-10-20')
  await page.click('.tabs a[href="?country=DEU"]')
  await until(page, /^\?country=DEU$/)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Germany'))
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('#check-text')?.checkVisibility())
})

test('a text is judged by what was known on a day, from the form and by a link', async (t) => {
  const page = await open(t, site)
  await page.waitForSelector('#check-asof')
  await page.$eval('#check-asof', (day) => { /** @type {HTMLInputElement} */ (day).value = '2025-10-19' })
  await type(page, TEXT)
  await page.waitForSelector('.text mark.unjudged')
  assert.match(await textOf(page, '.report .notes'), /published by 19 October 2025.*up to 2025-10-19/)
  await page.goto(`${site}&text=${encodeURIComponent(TEXT)}&asof=2025-10-20`)
  await page.waitForSelector('.text mark.exact')
  assert.match(await page.$eval('.card .acts a', ({ href }) => href), /asof=2025-10-20/)
  await page.click('[data-do=anew]')
  assert.equal(await page.$eval('#check-asof', (day) => /** @type {HTMLInputElement} */ (day).value), '')
})

test('the form is there before the program, and a reload gives it again', async (t) => {
  const page = await open(t, site, { prepare: () => {
    addEventListener('DOMContentLoaded', () => { document.querySelector('fieldset')?.removeAttribute('disabled') })
    Object.assign(globalThis, { Worker: class extends EventTarget { postMessage() {} } })
  } })
  await page.waitForSelector('#check-text')
  await page.reload()
  await page.waitForSelector('#check-text')
  assert.equal(await page.$eval('.figures', (node) => node.checkVisibility()), false, 'the view that was built in does not flash up')
})

test('what was typed and found stays when the tab is left', async (t) => {
  const page = await reported(t)
  await page.click('.card a[href^="?"]')
  await until(page, /country=WORLD/)
  await page.waitForFunction(() => document.querySelector('h1:not(.check h1)')?.textContent?.includes('September'))
  assert.equal(await page.evaluate(() => scrollY), 0)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('main')))
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.text mark')?.checkVisibility())
  assert.equal(await chosen(page), 'rose 6.1% from August')
  await page.click('[data-do=edit]')
  assert.equal(await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value), TEXT)
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
})

test('each look differs from the others without its colour', async (t) => {
  const page = await reported(t)
  const looks = await page.$$eval('.text mark', (marks) => marks.map((mark) => {
    const { textDecorationStyle, textDecorationThickness } = getComputedStyle(mark)
    return [mark.className.replace(' on', ''), `${textDecorationStyle} ${textDecorationThickness} ${mark.querySelector('.sign:last-of-type')?.textContent ?? ''}`]
  }))
  const byLook = new Map(/** @type {[string, string][]} */ (looks))
  assert.equal(byLook.size, 7)
  assert.equal(new Set(byLook.values()).size, 7, JSON.stringify([...byLook]))
})

test('marked words can be read where the colours are the reader’s', async (t) => {
  const page = await reported(t)
  const client = await page.createCDPSession()
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] })
  const [plain, chosen, paper, sign, own] = await page.evaluate(() => ['mark:not(.on)', 'mark.on', 'body', 'mark:not(.on) .sign', 'mark.on .sign'].map((selector) => {
    const { color, backgroundColor } = getComputedStyle(/** @type {Element} */ (document.querySelector(selector)))
    return { color, backgroundColor }
  }))
  assert.deepEqual(plain, { color: paper.color, backgroundColor: plain.backgroundColor })
  assert.notEqual(plain.color, plain.backgroundColor)
  assert.notEqual(chosen.color, chosen.backgroundColor)
  assert.deepEqual([sign.color, own.color], [plain.color, chosen.color])
})

test('a session with the keyboard alone', async (t) => {
  const page = await open(t, site, { report: report() })
  await tabTo(page, '#check-text')
  await page.keyboard.type(TEXT)
  await page.keyboard.down('Control')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Control')
  await page.waitForSelector('.text mark')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('h1')), 'the outcome has the focus')
  assert.equal(await said(page), '5 of 9: contradicted, rose 6.1% from August')
  await page.keyboard.press('n')
  assert.equal(await said(page), '6 of 9: exact, rose 6.1% from August to 5,774 tonnes')
  await page.keyboard.press('k')
  await page.keyboard.press('p')
  assert.equal(await said(page), '4 of 9: consistent, second month of decline in a row')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('mark.consistent')))
  await page.keyboard.press('Enter')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.card a[href^="?"]')))
  await page.keyboard.press('Escape')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('mark.consistent')))
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.activeElement?.closest('.card')), 'the text is one stop')
  for (let i = 0; i < 10; i++) await page.keyboard.press('j')
  assert.equal(await said(page), 'There is no further statement.')
  assert.equal(await page.$$eval('.text [tabindex="0"]', (found) => found.length), 1)
})

test('keys typed into the text are text', async (t) => {
  const page = await reported(t)
  await page.click('[data-do=edit]')
  await page.keyboard.type('npjk')
  assert.equal(await chosen(page), 'rose 6.1% from August')
})

test('where statements overlap, each click shows the next', async (t) => {
  const page = await reported(t)
  await page.click('mark.exact')
  assert.equal(await chosen(page), '420.5 tonnes in September')
  await page.click('mark.contradicted')
  assert.equal(await chosen(page), 'rose 6.1% from August')
  await page.click('mark.contradicted')
  assert.equal(await chosen(page), 'rose 6.1% from August to 5,774 tonnes')
  assert.equal(await page.$$eval('mark.on', (on) => on.length), 2)
})

test('a verdict can be looked at alone', async (t) => {
  const page = await reported(t)
  await page.click('.tally [value=unjudged]')
  assert.match(await said(page), /^1 of 2: not judged/)
  await page.keyboard.press('n')
  assert.match(await said(page), /^2 of 2: not judged/)
  await page.keyboard.press('n')
  assert.equal(await said(page), 'There is no further statement.')
  assert.deepEqual(await page.$$eval('.text .sign', (signs) => signs.filter((sign) => getComputedStyle(sign).visibility === 'visible').map(({ textContent }) => textContent)), ['?', '?'])
  await page.click('.tally [value=""]')
  assert.match(await said(page), /^9 of 9/)
})

test('on a phone the evidence stands below the words, and nothing scrolls sideways', async (t) => {
  const page = await reported(t, { width: 320 })
  assert.ok(await page.$eval('.card', (card) => card.previousElementSibling?.querySelector('mark.on')))
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
  await page.click('mark.loose')
  assert.ok(await page.$eval('.card', (card) => card.previousElementSibling?.querySelector('mark.loose')))
  await page.setViewport({ width: 1280, height: 900 })
  await page.waitForFunction(() => document.querySelector('.beside .card'))
})

test('the form fits into 320 px', async (t) => {
  const page = await open(t, site, { width: 320 })
  await page.waitForSelector('#check-text')
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
})

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing wrong with form and report at ${width} px in ${scheme} colours`, async (t) => {
      const page = await reported(t, { scheme, width })
      await page.evaluate(AXE)
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
      const wrongs = async () => /** @type {any} */ (await page.evaluate('axe.run()')).violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html])
      assert.deepEqual(await wrongs(), [])
      await page.click('[data-do=edit]')
      assert.deepEqual(await wrongs(), [])
    })
  }
}

test('hostile words run nothing', async (t) => {
  const page = await reported(t)
  await page.evaluate(() => { Object.assign(globalThis, { alert: () => { throw Error('run') } }) })
  await page.$$eval('mark', (marks) => /** @type {HTMLElement} */ (marks.at(-1)).click())
  assert.equal(await chosen(page), ATTACK)
  assert.equal(await page.$('.check :is(img, script)'), null)
  assert.equal(await page.$('.card a[href^="javascript"]'), null)
})

test('in print, numbered marks and all findings', async (t) => {
  const page = await reported(t)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMediaType('print')
  assert.equal(await page.$$eval('.findings li', (items) => items.filter((item) => item.checkVisibility()).length), 9)
  assert.deepEqual(await page.$$eval('.text .sign', (signs) => signs.map((sign) => getComputedStyle(sign, '::after').content)), ['"1"', '"2"', '"3"', '"4"', '"5"', '"6"', '"7"', '"8"', '"9"'])
  for (const selector of ['.tally', '.card', '.report .acts', '.intake']) {
    assert.equal(await page.$eval(selector, (node) => node.checkVisibility()), false, selector)
  }
  assert.equal(await page.$eval('.check .summary', (node) => node.checkVisibility()), true)
})

test('the saved report is the report', async (t) => {
  const page = await reported(t)
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-'))
  t.after(() => rm(folder, { recursive: true }))
  const client = await page.createCDPSession()
  await client.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true, browserContextId: page.browserContext().id })
  const saved = async (/** @type {string} */ act) => {
    const done = new Promise((resolve) => client.on('Browser.downloadProgress', ({ state, guid }) => { if (state === 'completed') resolve(guid) }))
    const begun = new Promise((resolve) => client.on('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename)))
    await page.click(`[data-do=${act}]`)
    return [await begun, await readFile(join(folder, /** @type {string} */ (await done)), 'utf8')]
  }
  const [name, json] = await saved('json')
  assert.equal(name, 'article-check.json')
  assert.deepEqual(JSON.parse(json), report())
  client.removeAllListeners()
  assert.deepEqual(await saved('markdown'), ['article-check.md', report().markdown])
})

test('a finding and a link are copied, and where copying is refused they can be selected', async (t) => {
  const page = await reported(t, { prepare: () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (/** @type {string} */ words) => {
      Object.assign(globalThis, { words })
      return words.startsWith('http') ? Promise.reject(new Error('no')) : Promise.resolve()
    } } })
  } })
  await page.click('[data-do=copy]')
  await page.waitForFunction(() => document.querySelector('.copied')?.textContent === 'The finding has been copied.')
  assert.match(/** @type {string} */ (await page.evaluate('words')), /^“rose 6\.1% from August”\nContradicted\./)
  await page.click('[data-do=link]')
  await page.waitForSelector('.copied textarea')
  const link = await page.evaluate(() => String(getSelection()))
  assert.equal(link, `${site}&text=${encodeURIComponent(TEXT)}`)
  await page.goto(link)
  await page.waitForSelector('.text mark')
  await page.click('[data-do=edit]')
  assert.equal(await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value), TEXT)
  await type(page, TEXT.repeat(40))
  await page.waitForSelector('.text mark')
  await page.click('[data-do=link]')
  await page.waitForFunction(() => /too long to travel/.test(document.querySelector('.copied')?.textContent ?? ''))
})

/** @param {Page} page @param {{name?: string, content?: number[] | string, html?: string, plain?: string}} what is dropped */
function drop(page, what) {
  return page.evaluate(({ name, content, html, plain }) => {
    const data = new DataTransfer()
    if (name) data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content ?? [])], name))
    if (html) data.setData('text/html', html)
    if (plain) data.setData('text/plain', plain)
    for (const type of ['dragover', 'drop']) {
      document.querySelector('#check-text')?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }, what)
}

for (const [name, what, text] of /** @type {[string, Parameters<typeof drop>[1], string][]} */ ([
  ['an HTML file', { name: 'a.html', content: '<p>Exports fell 28.7%.</p>' }, '<p>Exports fell 28.7%.</p>'],
  ['a file in Windows-1252', { name: 'a.txt', content: [0x93, 0x35, 0x94, 0x20, 0x97] }, '“5” —'],
  ['a selection', { html: '<b>fell</b> 28.7%', plain: 'fell 28.7%' }, 'fell 28.7%'],
  ['a selection without plain text', { html: '<b>fell</b> 28.7%' }, '<b>fell</b> 28.7%'],
])) {
  test(`${name} can be dropped`, async (t) => {
    const page = await open(t, site)
    await page.waitForSelector('#check-text')
    await drop(page, what)
    await page.waitForFunction((text) => /** @type {HTMLTextAreaElement} */ (document.querySelector('#check-text')).value === text, {}, text)
  })
}

/** @type {Record<string, [(page: Page) => Promise<unknown>, RegExp]>} */
const refusals = {
  'no text': [(page) => type(page, ' '), /^There is no text yet\./],
  'a text that is too long': [(page) => type(page, 'x'.repeat(LONG)), /^The text is too long: it has 1\.1 MB/],
  'a binary file': [(page) => drop(page, { name: 'a.pdf', content: [0x25, 0x50, 0x44, 0x46, 0, 1, 2] }), /^The file “a\.pdf” is not text\./],
}
for (const [name, [act, sentence]] of Object.entries(refusals)) {
  test(`${name} is refused in one sentence, and nothing is lost`, async (t) => {
    const page = await open(t, site)
    await page.waitForSelector('#check-text')
    await page.type('#check-text', 'typed')
    await act(page)
    await page.waitForFunction(() => document.querySelector('.problem')?.textContent)
    assert.match(await textOf(page, '.problem'), sentence)
    const kept = await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value.length)
    assert.equal(kept, name === 'no text' ? 1 : name === 'a binary file' ? 5 : LONG)
  })
}

test('a check that takes long says so, and one begun meanwhile takes its place', async (t) => {
  const page = await open(t, site, { prepare: () => {
    const Original = Worker
    Object.assign(globalThis, { replies: [], Worker: class extends Original {
      /** @param {any} message */
      postMessage(message) {
        if (message.method !== 'check') super.postMessage(message)
        else /** @type {any} */ (globalThis).replies.push((/** @type {unknown} */ reply) => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, reply: JSON.stringify(reply) } })))
      }
    } })
  } })
  const reply = async (/** @type {number} */ i, /** @type {unknown} */ value) => {
    await page.waitForFunction((i) => /** @type {any} */ (globalThis).replies[i], {}, i) // once its program has started
    await page.evaluate((i, value) => /** @type {any} */ (globalThis).replies[i](value), i, value)
  }
  await type(page, 'first')
  await page.waitForFunction(() => document.querySelector('.progress')?.textContent?.startsWith('Reading the text'))
  await type(page, TEXT)
  await reply(1, { value: { ...report(), headline: 'The second' } })
  await page.waitForSelector('.text mark')
  await reply(0, { error: { code: 'internal', message: 'The first.' } })
  assert.equal(await textOf(page, '.check h1'), 'The second')
  assert.equal(await textOf(page, '.progress'), '')
  assert.equal(await textOf(page, '.problem'), '')
})

for (const how of ['Stop', 'the next check']) {
  test(`a check that takes very long is ended by ${how}, and the program starts anew`, async (t) => {
    const page = await open(t, site, { prepare: () => {
      const Original = Worker
      Object.assign(globalThis, { dismissed: 0, lost: false, Worker: class extends Original {
        /** @param {any} message */
        postMessage(message) {
          const world = /** @type {any} */ (globalThis)
          if (message.method === 'check' && !world.lost) world.lost = true
          else super.postMessage(message)
        }
        terminate() {
          /** @type {any} */ (globalThis).dismissed++
          super.terminate()
        }
      } })
    } })
    await type(page, TEXT)
    await page.waitForSelector('[data-do=stop]')
    if (how === 'Stop') {
      await page.click('[data-do=stop]')
      await page.waitForFunction(() => document.querySelector('.problem')?.textContent === 'The check was stopped. The text is still here.')
      assert.equal(await page.$('[data-do=stop]'), null)
      assert.ok(await page.evaluate(() => document.activeElement?.matches('#check-text')))
    }
    await page.click('.main-act')
    await page.waitForSelector('.text mark')
    assert.equal(await textOf(page, '.problem'), '')
    assert.equal(await page.evaluate('dismissed'), 1)
    await page.click('.tabs a[href="?"]')
    await page.waitForFunction(() => document.querySelector('.figures')?.checkVisibility())
  })
}

test('a text of 1 MB is drawn bit by bit, and every statement in it is marked', async (t) => {
  const wrong = TEXT.replace('fell', 'rose')
  const count = Math.floor((LONG - 1 - wrong.length) / (TEXT.length + 4)) // two bytes more for ’, two for the line
  const page = await open(t, site, { prepare: () => {
    const drawn = /** @type {number[]} */ ([])
    Object.assign(globalThis, { drawn })
    new MutationObserver(() => {
      const marks = document.querySelectorAll('.text mark').length
      if (marks !== drawn.at(-1)) drawn.push(marks)
    }).observe(document, { childList: true, subtree: true })
  } })
  page.setDefaultTimeout(120_000)
  await type(page, `${`${TEXT}\n\n`.repeat(count)}${wrong}`)
  await page.waitForFunction((all) => document.querySelectorAll('.text mark').length === all, {}, count + 1)
  const drawn = /** @type {number[]} */ (await page.evaluate('drawn'))
  assert.ok(drawn.length > 10, `drawn in ${drawn.length} steps`)
  assert.deepEqual(drawn, drawn.toSorted((a, b) => a - b))
  assert.equal(await page.$eval('.tally button:last-child', (all) => all.textContent), `${count + 1} in all`)
  assert.deepEqual(await page.$$eval('.text mark', (marks) => [marks.filter(({ className }) => className === 'exact').length, marks.at(-1)?.className]), [count, 'contradicted on'])
  assert.match(await said(page), new RegExp(`^${count + 1} of ${count + 1}: contradicted`))
  await page.keyboard.press('p')
  assert.match(await said(page), new RegExp(`^${count} of ${count + 1}: exact`))
  assert.ok(await page.$eval('mark.on', (mark) => mark.getBoundingClientRect().bottom > 0 && mark.getBoundingClientRect().top < innerHeight), 'it is in sight')
  await page.click('.findings summary')
  await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 200)
  // Not a press at a place, from which findings that are drawn as they come into sight may move the button.
  await page.$eval('.findings .acts button', (node) => /** @type {HTMLElement} */ (node).click())
  await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 400)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.findings li:nth-child(201)')))
})

test('a text without statements comes back as it is', async (t) => {
  const page = await open(t, site, { report: { ...report(), claims: [], tally: [], headline: 'No statement about this trade was found', lines: [{ heading: false, segments: [{ text: TEXT, claims: [] }] }] } })
  await type(page, TEXT)
  await page.waitForSelector('[data-checked]')
  assert.equal(await textOf(page, '.text'), TEXT)
  assert.ok(await page.$$eval('.check p', (all) => all.some((node) => node.textContent === 'Articles are read in English only.' && node.checkVisibility())))
  assert.equal(await page.$('.findings'), null)
  await page.keyboard.press('n')
  assert.equal(await page.$eval('.card', (node) => node.checkVisibility()), false)
})

for (const [how, data, text] of /** @type {[string, Record<string, string>, string][]} */ ([
  ['with its plain text', { 'text/html': '<p>fell <b>28.7%</b></p>', 'text/plain': 'fell 28.7%' }, 'typed fell 28.7%'],
  ['as HTML, where that is all there is', { 'text/html': '<p>fell <b>28.7%</b></p>' }, 'typed <p>fell <b>28.7%</b></p>'],
])) {
  test(`a rich paste comes in ${how}`, async (t) => {
    const page = await open(t, site)
    await page.waitForSelector('#check-text')
    await page.type('#check-text', 'typed ')
    await page.evaluate((data) => {
      const clip = new DataTransfer()
      for (const [type, words] of Object.entries(data)) clip.setData(type, words)
      const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('#check-text'))
      const event = new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true })
      // An event made by hand has no default action, which for plain text is the browser's.
      if (area.dispatchEvent(event)) area.setRangeText(clip.getData('text/plain'), area.selectionStart, area.selectionEnd, 'end')
    }, data)
    assert.equal(await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value), text)
  })
}

for (const [name, elsewhere] of /** @type {const} */ ([['engine', true], ['checker', false]])) {
  test(`where the program ${name}.wasm is missing, the check says so and the text stays`, async (t) => {
    const address = await serve((folder) => { for (const file of filesOf(folder, `assets/${name}`)) rm(file) })
    const page = await open(t, `${address}?tab=check`, { errors: /404/ })
    await type(page, TEXT)
    await page.waitForFunction(() => document.querySelector('.problem')?.textContent)
    assert.equal(await textOf(page, '.problem'), `The file ${name}.wasm is missing on the server (HTTP 404). Reload the page, which may have been renewed meanwhile.`)
    assert.equal(await textOf(page, '.message'), elsewhere ? await textOf(page, '.problem') : '')
    assert.equal(await page.$eval('#check-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value), TEXT)
  })
}

test('where the script of the tab is missing, a sentence says so', async (t) => {
  const address = await serve((folder) => { for (const file of filesOf(folder, 'assets/check')) rm(file) })
  const page = await open(t, `${address}?tab=check`, { errors: /404/ })
  assert.match(await textOf(page, '.message'), /^The file check\.js could not be fetched\./)
})
