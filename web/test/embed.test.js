// Our pages in frames of articles, under the libraries by which newsrooms size
// frames, in a browser.

/** @import {Frame, Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { article, dialects, publisher } from './articles.js'
import { host } from './host.js'
import { open } from './page.js'
import { close, serve } from './site.js'

/** @type {string} */
let site
/** @type {Awaited<ReturnType<typeof publisher>>} */
let papers

before(async () => {
  site = await serve()
  papers = await publisher()
})
after(() => papers.stop())
after(close)

const TALL = 1600 // px that a host forces on a frame
const CLAMP = 1000 // px that WordPress gives at most
const QUIET = 600 // ms in which a page says nothing once its frame fits

/** What iframe-resizer writes before the page in the frame has come. */
const EARLY = /target origin provided/

/** @param {Page} page @param {string} id @returns {Promise<Frame>} with a page of ours */
async function frameOf(page, id) {
  for (const frame of page.frames().filter((frame) => frame.url().startsWith(site))) {
    const element = await frame.frameElement()
    if (await element?.evaluate((node) => node.id) === id) return frame
  }
  throw Error(`no frame ${id}`)
}

/** @typedef {{wants: number, has: number, scrolls: boolean, bar: string}} Size in px */

/** @param {Frame} frame @returns {Promise<Size>} */
const sizes = (frame) => frame.evaluate(() => {
  const root = document.documentElement
  return { wants: Math.ceil(root.getBoundingClientRect().height), has: innerHeight, scrolls: root.scrollHeight > innerHeight, bar: getComputedStyle(root).scrollbarWidth }
})

/**
 * Waits until a frame has the height that its page wants, or the one that its host insists on.
 *
 * @param {Frame} frame
 * @param {(wants: number) => number} given by the host
 * @param {string} when
 */
async function fits(frame, given, when) {
  let size = await sizes(frame)
  for (let i = 0; i < 60 && size.has !== given(size.wants); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    size = await sizes(frame)
  }
  assert.equal(size.has, given(size.wants), `${when}: ${JSON.stringify(size)}`)
  if (size.has >= size.wants) assert.ok(!size.scrolls && size.bar === 'none', `${when}: ${JSON.stringify(size)}, want no scroll bar`)
  return size
}

/** @param {Frame} frame @param {boolean} open */
const unfold = (frame, open) => frame.evaluate((open) => {
  for (const details of document.querySelectorAll('details')) details.open = open
}, open)

/** @param {Page} page @returns {Promise<number>} how many heights were told */
const told = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard.filter((/** @type {any} */ { data }) => data?.type === 'lodestone-height').length)

for (const dialect of Object.keys(dialects)) {
  test(`${dialect}: frames grow and shrink with their pages, sandboxed and nested too, and none is lower than its host wants`, async (t) => {
    const plain = { id: 'plain', src: `${site}e/USA-2025-09.html` }
    const nested = papers.put('nested', article(dialect, [{ ...plain, id: 'nested' }]))
    const address = papers.put('article', article(dialect, [
      plain,
      { id: 'sandboxed', src: `${site}e/DEU-2025-10.html?theme=dark`, attributes: 'sandbox="allow-scripts"' },
      { id: 'tall', src: `${site}e/WLD.html`, attributes: `style="min-height: ${TALL}px"` },
    ]))
    const page = await open(t, address, { width: 950, errors: EARLY })
    await page.evaluate((src) => {
      const outer = Object.assign(document.createElement('iframe'), { src, width: '900', height: '3000' })
      document.body.append(outer)
      return new Promise((resolve) => { outer.onload = resolve })
    }, nested)
    const least = (/** @type {string} */ id) => id === 'tall' ? TALL : 0
    const cells = await Promise.all(['plain', 'sandboxed', 'tall', 'nested'].map(async (id) => ({
      id, frame: await frameOf(page, id),
      given: (/** @type {number} */ wants) => dialect === 'wordpress' ? Math.min(wants, CLAMP) : Math.max(wants, least(id)),
    })))
    const all = (/** @type {string} */ when) => Promise.all(cells.map(({ id, frame, given }) => fits(frame, given, `${id}, ${when}`)))
    const first = await all('at first')
    await Promise.all(cells.map(({ frame }) => unfold(frame, true)))
    const grown = await all('grown')
    for (const [i, { wants }] of grown.entries()) assert.ok(wants > first[i].wants + 100, `${cells[i].id} grew to ${wants} from ${first[i].wants}`)
    await Promise.all(cells.map(({ frame }) => unfold(frame, false)))
    const shrunk = await all('shrunk')
    assert.deepEqual(shrunk.map(({ wants }) => wants), first.map(({ wants }) => wants))
    const before = await told(page)
    await new Promise((resolve) => setTimeout(resolve, QUIET))
    assert.equal(await told(page), before, 'what fits says nothing more')
  })
}

/** @param {Page} page @param {string} type @returns {Promise<any[]>} the messages of a type that the article has heard */
const heard = (page, type) => page.evaluate((type) => /** @type {any} */ (globalThis).heard
  .filter((/** @type {any} */ { data }) => data?.type === type).map((/** @type {any} */ { data }) => data), type)

/** @param {Page} page @param {string} type @param {number} count @returns {Promise<any>} the last message of a type, once there are so many */
async function hears(page, type, count) {
  await page.waitForFunction((type, count) => /** @type {any} */ (globalThis).heard.filter((/** @type {any} */ { data }) => data?.type === type).length >= count, {}, type, count)
  return (await heard(page, type)).at(-1)
}

/** @param {Page} page @param {unknown} message to the first frame */
const say = (page, message) => page.evaluate((message) => window.frames[0].postMessage(message, '*'), message)

test('an article sets state and theme and is told what is shown, and nobody else does or is', async (t) => {
  const page = await open(t, papers.put('door', article('lodestone', [{ id: 'view', src: `${site}?ui=plain&country=DEU&time=2025-10` }])))
  const ready = await hears(page, 'lodestone-ready', 1)
  assert.deepEqual(ready, { type: 'lodestone-ready', version: 1, link: '?country=DEU&time=2025-10', ui: 'plain', theme: 'auto', lang: 'en' })
  const frame = await frameOf(page, 'view')
  const headline = () => frame.$eval('h1', (node) => node.textContent ?? '')
  assert.match(await headline(), /Germany .* October/)
  assert.deepEqual(await frame.$$eval('body *', (nodes) => nodes.filter((node) => node.matches('.masthead, .controls, .ranking, .colophon, .folded') && node.checkVisibility()).length), 0)
  assert.equal(await frame.$eval('.onward a', (node) => node.getAttribute('href')), '?country=DEU&time=2025-10')
  // Before the article has asked for anything, it is told nothing.
  await frame.evaluate(() => document.dispatchEvent(new CustomEvent('asked', { detail: '?ui=plain&country=KOR&time=2025-10' })))
  await frame.waitForFunction(() => /South Korea/.test(document.querySelector('h1')?.textContent ?? ''))
  assert.deepEqual(await heard(page, 'lodestone-shown'), [])

  await say(page, { type: 'lodestone-theme', theme: 'dark' })
  await say(page, { type: 'lodestone-state', version: 1, link: '?country=JPN&time=2025-10' })
  const shown = await hears(page, 'lodestone-shown', 1)
  assert.deepEqual([shown.version, shown.link], [1, '?country=JPN&time=2025-10'])
  assert.match(shown.title, /Exports to Japan/)
  assert.match(await headline(), /Japan/)
  assert.deepEqual(await frame.evaluate(() => ({ ...document.documentElement.dataset })).then(({ ui, theme, framed }) => ({ ui, theme, framed })), { ui: 'plain', theme: 'dark', framed: '' })

  // From another frame of the article, and in shapes that there are not.
  await page.evaluate((src) => {
    const other = Object.assign(document.createElement('iframe'), { id: 'other', src })
    document.body.append(other)
    return new Promise((resolve) => { other.onload = resolve })
  }, papers.put('stranger', "<script>parent.frames[0].postMessage({ type: 'lodestone-theme', theme: 'light' }, '*'); parent.frames[0].postMessage({ type: 'lodestone-state', link: '' }, '*')</script>"))
  for (const message of [{ type: 'lodestone-state', version: 2, link: '' }, { type: 'lodestone-state', link: `?${'x'.repeat(1e6)}` }, { type: 'lodestone-theme', theme: '__proto__' },
    { type: ['lodestone-state'], link: '' }, '{"type":"lodestone-theme","theme":"light"}', null, 5, ['lodestone-hello']]) await say(page, message)
  const refused = await hears(page, 'lodestone-refused', 3)
  assert.deepEqual(refused, { type: 'lodestone-refused', version: 1, asked: 'lodestone-theme', reason: 'value' })
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), 'dark')
  assert.match(await headline(), /Japan/)

  const text = 'In September 2025 exports to the United States fell 28.7% from August to 420.5 tonnes.'
  await say(page, { type: 'lodestone-state', version: 1, link: `?tab=check&text=${encodeURIComponent(text)}` })
  const { claims } = await hears(page, 'lodestone-checked', 1)
  assert.ok(claims.some((/** @type {any} */ { claim, verdict }) => claim === 'mom;USA;2025-09' && verdict === 'exact'), JSON.stringify(claims))
  assert.equal(JSON.stringify(claims).includes('fell'), false)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the article keeps the focus')
  // What a reader pastes is the reader's.
  await frame.evaluate(() => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector('.intake'))
    const area = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('text'))
    area.value = 'Exports to Germany fell 1% in October 2025.'
    form.requestSubmit()
  })
  await frame.waitForFunction(() => /Germany/.test(document.querySelector('.report')?.textContent ?? ''))
  assert.equal((await heard(page, 'lodestone-checked')).length, 1)
})

test('a page for articles leads to the program where there can be one, and says so where not', async (t) => {
  const src = `${site}e/USA.html?theme=dark`
  const page = await open(t, papers.put('still', article('lodestone', [{ id: 'view', src }])))
  assert.equal((await hears(page, 'lodestone-ready', 1)).link, '')
  await say(page, { type: 'lodestone-state', version: 1, link: '?country=JPN&time=2025-10' })
  const ready = await hears(page, 'lodestone-ready', 2)
  assert.deepEqual(ready, { type: 'lodestone-ready', version: 1, link: '?country=JPN&time=2025-10', ui: 'plain', theme: 'dark', lang: 'en' })

  const closed = await open(t, papers.put('closed', article('lodestone', [{ id: 'view', src, attributes: 'sandbox="allow-scripts"' }])), { errors: /allow-popups/ })
  await hears(closed, 'lodestone-ready', 1)
  await say(closed, { type: 'lodestone-state', version: 1, link: '?country=JPN' })
  assert.deepEqual(await hears(closed, 'lodestone-refused', 1), { type: 'lodestone-refused', version: 1, asked: 'lodestone-state', reason: 'program' })
  const frame = await frameOf(closed, 'view')
  await frame.$eval('.onward', (node) => /** @type {HTMLElement} */ (node).click())
  assert.match(await frame.$eval('.onward', (node) => node.textContent ?? ''), /^Open in Lodestone \(http:.*\/\)$/, 'the address, where no window may be opened')
})

/** @param {import('node:test').TestContext} t @param {Record<string, string>} headers @returns {Promise<string>} the address of the site with them */
async function sent(t, headers) {
  const server = await host({ headers })
  t.after(server.stop)
  return server.address
}

test('pages for articles keep their looks under their own policy as a header, and say when their data have changed', async (t) => {
  const text = await (await fetch(`${site}e/USA-2025-09.html`)).text()
  const policy = text.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? ''
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'$/)
  const digest = text.match(/data-data="(\w{8})"/)?.[1]
  const strict = await sent(t, { 'Content-Security-Policy': `${policy}; frame-ancestors *` })
  for (const [pinned, changed] of /** @type {[string, boolean][]} */ ([['', false], [`?data=${digest}`, false], ['?data=00000000', true]])) {
    const page = await open(t, papers.put('strict', article('datawrapper', [{ id: 'view', src: `${strict}e/USA-2025-09.html${pinned}`, attributes: 'sandbox="allow-scripts"' }])))
    const [, frame] = page.frames()
    await page.waitForFunction(() => /** @type {HTMLElement} */ (document.querySelector('iframe')).clientHeight > 400)
    const seen = await frame.evaluate(() => ({
      drawings: [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()).length,
      note: document.querySelector('.changed')?.checkVisibility(), framed: document.documentElement.dataset.framed,
    }))
    assert.deepEqual(seen, { drawings: 1, note: changed, framed: '' })
  }
})

test('where the program cannot start, an article gets no other view than it asked for', async (t) => {
  const src = '?ui=plain&country=DEU&time=2025-10'
  const frames = (/** @type {string} */ from) => [{ id: 'view', src: from + src, attributes: 'sandbox="allow-scripts"' }]
  const page = await open(t, papers.put('stuck', article('datawrapper', frames(site))), { errors: /CORS|ERR_FAILED/ })
  const frame = await frameOf(page, 'view')
  await frame.waitForFunction(() => 'stuck' in document.documentElement.dataset)
  assert.equal(await frame.$eval('main', (node) => node.checkVisibility()), false)
  assert.match(await frame.$eval('.standing', (node) => /** @type {HTMLElement} */ (node).innerText), /cannot start in this frame\. Open it in a window of its own\./)
  assert.equal(await frame.$eval('.unstarted a', (node) => node.getAttribute('href')), '?country=DEU&time=2025-10')

  const shared = await open(t, papers.put('shared', article('datawrapper', frames(await sent(t, { 'Access-Control-Allow-Origin': '*' })))), { errors: /Worker|worker/ })
  await hears(shared, 'lodestone-ready', 1)
  assert.match(await shared.frames()[1].$eval('h1', (node) => node.textContent ?? ''), /Germany/)
})

test('many frames in one article come when they are near, share what they fetch, and move nothing', async (t) => {
  const pages = ['USA-2025-09', 'DEU-2025-10', 'WLD', 'USA-2025-09', 'JPN', 'KOR']
  const frames = pages.map((name, i) => ({ id: `view-${i}`, src: `${site}e/${name}.html`, attributes: 'loading="lazy"' }))
  const html = article('datawrapper', frames).replace('</style>', '.gap{height:5000px}iframe{min-height:960px;margin-block-end:30px}</style>').replace('<p>An article', '<div class="gap"></div><p>An article')
  const page = await open(t, papers.put('many', html), { width: 700, prepare: () => {
    const shifts = /** @type {any} */ (globalThis).shifts = /** @type {number[]} */ ([])
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => /** @type {any} */ (entry).value))).observe({ type: 'layout-shift', buffered: true })
  } })
  const loaded = () => page.frames().filter((frame) => frame.url().startsWith(`${site}e/`)).length
  assert.equal(loaded(), 0, 'none before they are near')
  for (let y = 0; y < 12_000; y += 400) {
    await page.evaluate((y) => scrollTo(0, y), y)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await page.waitForFunction(() => new Set(/** @type {any} */ (globalThis).heard.filter((/** @type {any} */ { data }) => data?.type === 'lodestone-ready').map((/** @type {any} */ { from }) => from)).size === 6)
  assert.equal(loaded(), pages.length)
  const shift = await page.evaluate(() => /** @type {any} */ (globalThis).shifts.reduce((/** @type {number} */ sum, /** @type {number} */ value) => sum + value, 0))
  assert.ok(shift < 0.01, `layout shift of ${shift}`)
  t.diagnostic(`layout shift of ${shift}`)

  /** @type {string[]} */
  const fetched = []
  page.on('response', (response) => { if (!response.fromCache()) fetched.push(new URL(response.url()).pathname) })
  for (const country of ['DEU', 'JPN']) {
    await page.evaluate((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src, id: src })
      document.body.prepend(frame)
      scrollTo(0, 0)
    }, `${site}?ui=plain&country=${country}`)
    await page.waitForFunction((country) => /** @type {any} */ (globalThis).heard.some((/** @type {any} */ { data }) => data?.type === 'lodestone-ready' && data.link === `?country=${country}`), {}, country)
  }
  const twice = fetched.filter((path, i) => /assets|dataset/.test(path) && fetched.indexOf(path) < i)
  assert.deepEqual(twice, [], 'nothing is fetched twice')
})

test('a host that answers each height with another width is not answered for ever', async (t) => {
  const html = article('none', [{ id: 'view', src: `${site}e/USA-2025-09.html` }]).replace('</script>', `
    let wide = 900
    addEventListener('message', ({ data }) => {
      if (data?.type !== 'lodestone-height') return
      wide = 1300 - wide
      document.querySelector('iframe').style.width = wide + 'px'
    })</script>`)
  const page = await open(t, papers.put('swinging', html), { width: 1000 })
  await hears(page, 'lodestone-height', 2)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const count = await told(page)
  assert.ok(count > 2 && count <= 8, `${count} heights in five seconds`)
})

test('without scripts all is there, and where nobody gives the frame a height it can be scrolled', async (t) => {
  const src = `${site}e/USA-2025-09.html`
  const page = await open(t, papers.put('alone', article('none', [{ id: 'view', src }, { id: 'dead', src, attributes: 'sandbox=""' }])), { errors: /Blocked script execution/ })
  const frame = await frameOf(page, 'view')
  await frame.waitForFunction(() => document.documentElement.dataset.framed === 'short')
  assert.equal((await sizes(frame)).bar, 'auto')
  assert.deepEqual(await heard(page, 'lodestone-ready').then((all) => all.length), 1, 'the page without scripts says nothing')
  await page.evaluate(() => { /** @type {HTMLElement} */ (document.getElementById('dead')).style.height = '900px' })
  const dead = page.frames().filter((one) => one.url() === src)[1]
  const seen = await (await dead.frameElement())?.screenshot({ encoding: 'base64' })
  await page.evaluate(() => { /** @type {HTMLIFrameElement} */ (document.getElementById('dead')).src = 'about:blank' })
  await page.waitForFunction(() => window.frames.length === 2)
  const blank = await (await page.$('#dead'))?.screenshot({ encoding: 'base64' })
  assert.ok(seen && blank && seen.length > 5 * blank.length, `a picture of ${seen?.length} characters, a blank one of ${blank?.length}`)
})
