import assert from 'node:assert/strict'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { open, settled, shown, tabTo, textOf, until } from './page.js'
import { close, filesOf, serve } from './site.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AS_BUILT = 'What you see is the view made when the page was built.'
const IN_PAGE = /^\s*The program runs in the page itself, as no worker can run here: [^.]*\.\s*$/

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** @param {import('node:test').TestContext} t @returns {Promise<string>} what main holds before any script has run */
async function prerendered(t) {
  return shown(await open(t, site, { script: false }))
}

test('the headline is there without scripts, and the live page equals it', async (t) => {
  const still = await open(t, site, { script: false })
  const headline = await textOf(still, 'h1')
  assert.match(headline, /\S+ \S+/)
  const live = await open(t, site)
  assert.equal(await textOf(live, 'h1'), headline)
  assert.equal(await live.title(), await still.title())
  assert.equal(await shown(live), await shown(still))
})

test('the live page takes over without touching what is shown', async (t) => {
  const page = await open(t, site, {
    prepare: () => document.addEventListener('readystatechange', () => {
      const seen = /** @type {string[]} */ ([])
      Object.assign(globalThis, { seen })
      new MutationObserver((records) => seen.push(...records.map(({ type, attributeName, target }) => `${type} ${attributeName} ${target.nodeName}`)))
        .observe(/** @type {Node} */ (document.querySelector('main')), { subtree: true, childList: true, characterData: true, attributes: true })
    }, { once: true }),
  })
  assert.deepEqual(await page.evaluate('seen'), ['attributes disabled FIELDSET'])
})

for (const link of ['', '?ui=plain']) {
  for (const width of [320, 1280]) {
    test(`${width} px of "${link}" show the same first without the style of what follows`, async (t) => {
      const page = await open(t, site + link, { width })
      const first = () => page.$$eval('.masthead, .masthead *, .kicker, h1, h1 *, .lede, .lede *', (nodes) => nodes.map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect()
        const { color, font, textDecoration } = getComputedStyle(node)
        return [node.nodeName, x, y, width, height, color, font, textDecoration]
      }))
      const before = await first()
      assert.equal(await page.$$eval('main style', (styles) => styles.map((style) => style.remove()).length), 1)
      assert.deepEqual(await first(), before)
    })
  }
}

test('the program waits for the first paint, and starts where there is none', async (t) => {
  const page = await open(t, site, {
    prepare: () => {
      globalThis.requestAnimationFrame = (act) => Number(setTimeout(() => {
        Object.assign(globalThis, { painted: performance.now() })
        act(performance.now())
      }, 2000))
    },
  })
  await page.waitForFunction('globalThis.painted')
  const { parsed, fetched, painted } = await page.evaluate(() => ({
    parsed: /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType('navigation')[0]).domContentLoadedEventStart,
    fetched: performance.getEntriesByType('resource').filter(({ name }) => /\/main\.\w+\.js$/.test(name)).map(({ startTime }) => startTime),
    painted: /** @type {any} */ (globalThis).painted,
  }))
  assert.equal(fetched.length, 1)
  assert.ok(parsed + 499 <= fetched[0] && fetched[0] < painted, `read at ${parsed}, fetched at ${fetched}, painted at ${painted} ms`)
})

test('without scripts a claim opens its note, and no control is shown', async (t) => {
  const page = await open(t, site, { script: false })
  assert.equal(await page.$eval('.controls', (node) => getComputedStyle(node).display), 'none')
  await page.click('h1 .claim span')
  await page.waitForSelector('.claim-note:popover-open')
  assert.match(await textOf(page, '.claim-note:popover-open'), /sources?/i)
})

test('a press finds the answer that the pointer has asked for, and the next press that of the month after', async (t) => {
  const page = await open(t, site, {
    prepare: () => {
      const Original = Worker
      const calls = /** @type {string[]} */ ([])
      Object.assign(globalThis, { calls, Worker: class extends Original {
        /** @param {any} message */
        postMessage(message) {
          calls.push(String(message.argument))
          super.postMessage(message)
        }
      } })
      document.addEventListener('shown', () => Object.assign(globalThis, { before: calls.length }))
    },
  })
  const called = () => /** @type {Promise<string[]>} */ (page.evaluate('calls'))
  const link = await page.$eval('.ranking tbody a', (node) => node.getAttribute('href') ?? '')
  await page.hover(`.ranking a[href="${link}"]`)
  await page.waitForFunction((link) => /** @type {any} */ (globalThis).calls.includes(link), {}, link)
  const count = (await called()).length
  await page.click(`.ranking a[href="${link}"]`)
  await page.waitForFunction((link) => location.search === link, {}, link)
  assert.equal(await page.evaluate('before'), count, 'nothing is asked for between the press and the view')
  await page.focus('button[data-do=month]')
  const month = await page.$eval('#month', (node) => /** @type {HTMLSelectElement} */ (node).value)
  for (let presses = 0; presses < 3; presses++) {
    const value = await page.$eval('button[data-do=month]', (node) => /** @type {HTMLButtonElement} */ (node).value)
    await page.waitForFunction((value) => /** @type {any} */ (globalThis).calls.some((/** @type {string} */ call) => call.includes(`"time":"${value}"`)), {}, value)
    const count = (await called()).length
    await page.keyboard.press('Enter')
    await page.waitForFunction((value) => location.search.includes(value), {}, value)
    assert.equal(await page.evaluate('before'), count)
  }
  assert.notEqual(await page.$eval('#month', (node) => /** @type {HTMLSelectElement} */ (node).value), month)
})

test('partner and month change by keyboard alone', async (t) => {
  const page = await open(t, site)
  await tabTo(page, '#add')
  await page.keyboard.type('Germ')
  assert.equal(await page.evaluate(() => location.search), '', 'letters alone choose nothing')
  await page.keyboard.press('Enter')
  await until(page, /country=USA~DEU/)
  assert.match(await textOf(page, '.partners'), /Germany/)
  const month = await page.$eval('#month', (select) => /** @type {HTMLSelectElement} */ (select).value)
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur())
  await tabTo(page, '[aria-label="Month before"]')
  await page.keyboard.press('Enter')
  await until(page, /time=\d{4}-\d{2}$/)
  const earlier = await page.$eval('#month', (select) => /** @type {HTMLSelectElement} */ (select).value)
  assert.ok(earlier < month, `${earlier} before ${month}`)
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[aria-label="Month before"]')), 'the focus stays')
  await tabTo(page, '[data-do=show][value=yoy]')
  await page.keyboard.press('Enter')
  await until(page, /show=yoy/)
})

test('a button that has no further month keeps the focus and does nothing', async (t) => {
  const page = await open(t, `${site}?time=2025-10`)
  const step = '[aria-label="Month after"]'
  await tabTo(page, step)
  for (let i = 0; i < 60 && !await page.$(`${step}[aria-disabled=true]`); i++) {
    const before = page.url()
    await page.keyboard.press('Enter')
    await page.waitForFunction((before) => location.href !== before, {}, before)
  }
  assert.ok(await page.$(`${step}[aria-disabled=true]`))
  await page.keyboard.press('Enter')
  assert.ok(await page.evaluate((step) => document.activeElement?.matches(step), step))
  await tabTo(page, '.latest')
  await page.keyboard.press('Enter')
  await until(page, /^$/)
  await page.waitForFunction(() => document.activeElement?.id === 'month')
})

test('with the keyboard the data change at Enter, and when the list is left', async (t) => {
  const page = await open(t, site)
  const tonnes = await textOf(page, 'h1')
  await tabTo(page, '#dataset')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.evaluate(() => location.search), '')
  assert.equal(await textOf(page, 'h1'), tonnes, 'arrow keys alone change nothing')
  await page.keyboard.press('Enter')
  await until(page, /./)
  assert.ok(await page.evaluate(() => document.activeElement?.id === 'dataset'), 'the focus stays')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await until(page, /^$/)
})

test('changes made before an answer has come add to what is asked for, unless that is refused; a link followed after counts instead', async (t) => {
  const page = await open(t, site)
  await page.evaluate(() => {
    const add = /** @type {HTMLSelectElement} */ (document.querySelector('#add'))
    for (const partner of ['DEU', 'JPN']) {
      add.value = partner
      add.dispatchEvent(new Event('change', { bubbles: true }))
    }
    /** @type {HTMLElement} */ (document.querySelector('[data-do=show][value=yoy]')).click()
  })
  await until(page, /show=yoy/)
  assert.equal(await page.evaluate(() => location.search), '?country=USA~DEU~JPN&show=yoy')
  await page.evaluate(() => {
    for (const pressed of ['.tabs a[href*="tab=table"]', '[data-do=show][value=mom]']) {
      /** @type {HTMLElement} */ (document.querySelector(pressed)).click()
    }
  })
  await until(page, /tab=table/)
  await until(page, /show=mom/)
  assert.equal(await page.evaluate(() => location.search), '?tab=table&country=USA~DEU~JPN&show=mom')
  await page.evaluate(() => {
    for (const pressed of ['.tabs a[href*="tab=bar"]', '[data-do=show][value=yoy]', '.tabs a[href*="tab=heat"]']) {
      /** @type {HTMLElement} */ (document.querySelector(pressed)).click()
    }
  })
  await until(page, /tab=heat/)
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500) }))
  assert.equal(await page.evaluate(() => location.search), '?tab=heat&country=USA~DEU~JPN&show=mom', 'the link pressed last counts')
  await page.evaluate(() => {
    const asof = /** @type {HTMLInputElement} */ (document.querySelector('#asof'))
    const yoy = /** @type {HTMLElement} */ (document.querySelector('[data-do=show][value=yoy]'))
    asof.value = '2001-01-01'
    asof.dispatchEvent(new Event('change', { bubbles: true }))
    yoy.click()
  })
  await until(page, /show=yoy/)
  assert.doesNotMatch(await page.evaluate(() => location.search), /asof/, 'a change that is refused takes none after it along')
})

test('handles moved before an article is checked do not close the check', async (t) => {
  const page = await open(t, site)
  await page.evaluate(() => {
    const check = /** @type {HTMLElement} */ (document.querySelector('.tabs a[href*="tab=check"]'))
    const handle = /** @type {HTMLInputElement} */ (document.querySelector('.spanner input'))
    handle.value = String(Number(handle.value) + 3)
    handle.dispatchEvent(new Event('input', { bubbles: true }))
    check.click()
  })
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000) }))
  assert.match(await page.evaluate(() => location.search), /tab=check/)
  assert.equal(await textOf(page, '.tabs [aria-current]'), 'Check an article')
})

test('the analysis is reached by keyboard, its address gives it again, and back leads back', async (t) => {
  const page = await open(t, site)
  assert.equal(await page.$('.analysis *'), null)
  await tabTo(page, '.tabs a[href*=analysis]')
  await page.keyboard.press('Enter')
  await until(page, /tab=analysis/)
  await page.waitForSelector('.analysis dd')
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.tabs [aria-current=page]')), 'the focus stays')
  const first = await shown(page)
  await page.reload()
  await settled(page)
  assert.equal(await shown(page), first)
  await page.goBack()
  await page.waitForFunction(() => !document.querySelector('.analysis *'))
  assert.equal(await page.evaluate(() => location.search), '')
  assert.equal(await textOf(page, '.tabs [aria-current=page]'), 'Charts')
})

test('a chart is walked by keys, spoken once, and Enter chooses the month', async (t) => {
  const page = await open(t, `${site}?country=USA~DEU&time=2025-10`)
  await tabTo(page, '.chart')
  await page.keyboard.press('ArrowLeft')
  const reading = await textOf(page, '.selection .reading')
  assert.match(reading, /United States.*September 2025.*420\.5/)
  await page.waitForFunction((text) => document.querySelector('[aria-live]')?.textContent === text, {}, reading)
  await page.keyboard.press('ArrowDown')
  assert.match(await textOf(page, '.selection .reading'), /Germany.*September 2025/)
  await page.keyboard.press('Enter')
  await until(page, /time=2025-09/)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('September'))
  await page.keyboard.press('Escape')
  assert.ok(await page.evaluate(() => document.activeElement === document.body))
  assert.equal(await page.$('.cursor'), null)
})

test('a pointer reads the same as the keys', async (t) => {
  const page = await open(t, `${site}?time=2025-10`)
  const place = await page.$eval('.chart svg.layout-wide', (svg) => {
    svg.scrollIntoView()
    const box = svg.getBoundingClientRect()
    const [left, right] = (/** @type {SVGElement} */ (svg).dataset.frame ?? '').split(' ').map(Number)
    return { left: box.left + left, right: box.left + right, y: box.top + 200 }
  })
  await page.mouse.move(place.left + 1, place.y)
  const first = await textOf(page, '.selection .reading')
  assert.match(first, /January 2024/)
  await page.mouse.move(place.right - 1, place.y)
  assert.notEqual(await textOf(page, '.selection .reading'), first)
})

test('a link gives the same page again, and back leads back', async (t) => {
  const link = '?country=USA~DEU&time=2024-01..2025-10&show=yoy&utm_source=x'
  const page = await open(t, site + link)
  const first = await shown(page)
  assert.match(await textOf(page, 'h1'), /October/)
  await page.reload()
  await settled(page)
  assert.equal(await shown(page), first)
  await page.click('[data-do=show][value=level]')
  await page.waitForFunction(() => !location.search.includes('show='))
  assert.match(page.url(), /utm_source=x/, 'foreign parameters are kept')
  await page.goBack()
  await until(page, /show=yoy/)
  await page.waitForFunction(() => document.querySelector('[value=yoy]')?.getAttribute('aria-pressed') === 'true')
  assert.equal(await shown(page), first)
})

test('a link in the fragment is read too', async (t) => {
  const page = await open(t, `${site}#?country=DEU&time=2025-10`)
  assert.match(await textOf(page, 'h1'), /Germany.*October/)
})

test('a partner in the table leads to its view', async (t) => {
  const page = await open(t, `${site}?time=2025-10`)
  await page.click('.ranking a[href*="country=DEU"]')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Germany'))
  assert.match(page.url(), /country=DEU/)
})

for (const link of ['?country=ATLANTIS', '?time=2025-13', '?show=colour', '?time=1999-01']) {
  test(`${link} is answered by one sentence, the view stays and controls work`, async (t) => {
    const page = await open(t, site + link)
    const message = await textOf(page, '[role=alert]')
    assert.match(message, /^[A-Z“"].*\. What you see is the view made when the page was built\.$/)
    assert.equal(await shown(page), await prerendered(t))
    await page.click('[data-do=show][value=yoy]')
    await until(page, /show=yoy/)
    assert.equal(await textOf(page, '[role=alert]'), '')
  })
}

/** @type {Record<string, [(folder: string) => void, RegExp, RegExp?]>} */
const faults = {
  'a truncated dataset': [(folder) => spoil(folder, 'dataset/exports', (file) => truncateSync(file, 4000)), /could not be read/],
  'a tampered dataset': [(folder) => spoil(folder, 'dataset/exports', (file) => {
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)] ^= 1
    writeFileSync(file, bytes)
  }), /could not be read/],
  'a missing dataset': [(folder) => spoil(folder, 'dataset/exports', (file) => rmSync(file)), /exports\.parquet is missing.*404/, /404/],
  'a missing program': [(folder) => spoil(folder, 'assets/engine', (file) => rmSync(file)), /engine\.wasm is missing.*404/, /404/],
  'a broken program': [(folder) => spoil(folder, 'assets/engine', (file) => truncateSync(file, 4000)), /The program could not be started/],
}
for (const [name, [change, sentence, errors]] of Object.entries(faults)) {
  test(`${name} is answered by one sentence, and the view stays`, async (t) => {
    const page = await open(t, await serve(change), { errors })
    const message = await textOf(page, '[role=alert]')
    assert.match(message, sentence)
    assert.ok(message.endsWith(AS_BUILT), message)
    assert.equal(await shown(page), await prerendered(t))
  })
}

/** @param {string} folder @param {string} name @param {(file: string) => void} change of the file; compressed forms go */
function spoil(folder, name, change) {
  const [file, ...compressed] = filesOf(folder, name)
  change(file)
  for (const path of compressed) rmSync(path)
}

test('a browser without WebAssembly says so, and the view stays', async (t) => {
  const page = await open(t, site, { prepare: () => { Reflect.deleteProperty(globalThis, 'WebAssembly') } })
  assert.match(await textOf(page, '[role=alert]'), /cannot run WebAssembly/)
  assert.equal(await shown(page), await prerendered(t))
})

/** @type {Record<string, () => void>} */
const noWorkers = {
  'is refused': () => { Object.assign(globalThis, { Worker: class { constructor() { throw new DOMException('no', 'SecurityError') } } }) },
  'fails to load': () => {
    Object.assign(globalThis, { Worker: class extends EventTarget { postMessage() { setTimeout(() => this.dispatchEvent(new Event('error'))) } } })
  },
}
for (const [how, prepare] of Object.entries(noWorkers)) {
  test(`where a worker ${how}, the program runs in the page`, async (t) => {
    const page = await open(t, site, { prepare })
    assert.equal(await textOf(page, '[role=alert]'), '')
    assert.match(await textOf(page, '.standing'), IN_PAGE)
    await page.click('[data-do=show][value=yoy]')
    await until(page, /show=yoy/)
  })
}

test('where the worker dies, the program goes on in the page', async (t) => {
  const page = await open(t, site, {
    prepare: () => {
      const Original = Worker
      Object.assign(globalThis, { Worker: class extends Original {
        /** @param {any} message */
        postMessage(message) {
          if (message.method === 'query' && message.argument.includes('"yoy"')) this.dispatchEvent(new Event('error'))
          else super.postMessage(message)
        }
      } })
    },
  })
  assert.equal((await textOf(page, '.standing')).trim(), '')
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
  assert.match(await textOf(page, '.standing'), IN_PAGE)
  await page.click('[data-do=show][value=level]')
  await until(page, /^$/)
  assert.equal((await page.$$('.standing p')).length, 1, 'it is said once')
})

test('a program that stops is answered by one sentence', async (t) => {
  const page = await open(t, site, { prepare: () => { Reflect.deleteProperty(globalThis, 'Worker') } })
  const before = await shown(page)
  await page.evaluate('explorer.query = () => { throw Error("it has exited") }')
  await page.click('[data-do=show][value=yoy]')
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent)
  assert.equal(await textOf(page, '[role=alert]'), 'The program has stopped. Reload the page to start it again.')
  assert.equal(await shown(page), before)
})

for (const link of ['', '?country=USA~DEU~JPN~KOR~VNM&time=2025-01..2025-10', '?country=USA~DEU&show=yoy', '?reporter=GBR', '?tab=analysis', '?tab=month&time=2025-10', '?tab=season', '?country=USA~DEU~JPN&facet=country&yScale=log']) {
  test(`320 px hold "${link}" without scrolling sideways, and no text is smaller than 11 px`, async (t) => {
    const page = await open(t, site + link, { width: 320 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
    const small = await page.evaluate(() => [...document.querySelectorAll('main *')].flatMap((node) => {
      const svg = node.closest('svg')
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1
      const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim())
      const size = parseFloat(getComputedStyle(node).fontSize) * scale
      return own && scale > 0 && node.nodeName !== 'SUP' && size < 10.5 && node.getClientRects().length > 0 ? [`${size} ${node.textContent}`] : []
    }))
    assert.deepEqual(small, [])
  })

  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing wrong with "${link}" in ${scheme} colours`, async (t) => {
      const page = await open(t, site + link, { scheme })
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
      await page.evaluate(AXE)
      const found = /** @type {any} */ (await page.evaluate('axe.run()'))
      assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]), [])
    })
  }
}

test('in print the controls go, and tables and address come', async (t) => {
  const page = await open(t, site)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMediaType('print')
  const visible = (/** @type {string} */ selector) => page.$eval(selector, (node) => /** @type {HTMLElement} */ (node).checkVisibility())
  assert.equal(await visible('.controls'), false)
  assert.equal(await visible('.months table'), true)
  assert.ok((await textOf(page, '.address')).includes(site))
})

test('after printing only what the reader had opened is open', async (t) => {
  const page = await open(t, site)
  await page.click('.sources summary')
  const unfolded = () => page.$$eval('details[open]', (found) => found.map((details) => details.parentElement?.className))
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  assert.ok((await unfolded()).length > 1)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  assert.deepEqual(await unfolded(), ['sources'])
})

test('an open dot differs from a filled one by its fill, in light and dark', async (t) => {
  for (const scheme of ['light', 'dark']) {
    const page = await open(t, site, { scheme })
    const fill = (/** @type {string} */ look) => page.$eval(`.layout-wide .${look} circle`, (node) => getComputedStyle(node).fill)
    assert.notEqual(await fill('derived'), await fill('reported'))
    assert.equal(await fill('derived'), await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
  }
})
