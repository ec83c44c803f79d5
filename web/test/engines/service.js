// The site as a browser keeps it for use without a connection.

/** @import {Browser, Tab} from './browsers.js' */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { host } from '../host.js'
import { dist, filesOf } from '../site.js'
import { run, until } from './browsers.js'
import { ready, textOf } from './journeys.js'

/** @typedef {{address: string, options: import('../host.js').Options, requests: string[], folder: string}} Site in a folder of its own */

/** Runs before the page: it does not wait for a reader to have done something, and tells whether it asks to be kept. */
function atOnce() {
  if (!navigator.serviceWorker) return
  const { register } = navigator.serviceWorker
  navigator.serviceWorker.register = (...all) => {
    Object.assign(globalThis, { asked: true })
    return register.apply(navigator.serviceWorker, all)
  }
  const original = setTimeout
  Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ act, /** @type {number} */ wait) => original(act, wait === 3000 ? 0 : wait) })
}

/** @param {string} folder @param {(list: {build: string, files: Record<string, string>}) => void} change of what is kept */
function listAnew(folder, change) {
  const service = readFileSync(join(folder, 'sw.js'), 'utf8')
  const [line] = service.split('\n')
  const list = JSON.parse(line.replace('const KEPT=', ''))
  change(list)
  writeFileSync(join(folder, 'sw.js'), service.replace(line, () => `const KEPT=${JSON.stringify(list)}`))
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/**
 * @param {(site: Site) => Promise<void>} act
 */
async function serving(act) {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-service-'))
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\/(cards|e)$|\.(zip|br|gz)$/.test(path) })
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<title>', '<script src="prepare.js"></script><title>')
  writeFileSync(join(folder, 'prepare.js'), `(${atOnce})()`)
  writeFileSync(join(folder, 'index.html'), page)
  listAnew(folder, ({ files }) => { files[''] = sha256(page) })
  const server = await host({ folder, path: '/some/where/' })
  try {
    await act({ ...server, folder })
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Makes the site another version: the page has another build, the tab for
 * articles and the program have other names and contents.
 *
 * @param {string} folder
 * @returns {string} the path of the script of the tab
 */
function renew(folder) {
  let page = readFileSync(join(folder, 'index.html'), 'utf8').replace('data-build="', 'data-build="2')
  const paths = ['assets/check', 'assets/engine'].map((name) => {
    const [old] = filesOf(folder, name).filter((file) => /\.(js|wasm)$/.test(file))
    // After the last byte of a program may stand a part without meaning: its kind, its length, its name's length.
    const more = old.endsWith('.wasm') ? Buffer.of(0, 2, 1, 120) : Buffer.from('// another version')
    const content = Buffer.concat([readFileSync(old), more])
    const before = old.slice(folder.length + 1)
    const now = before.replace(/\.[0-9a-f]{8}\./, `.${sha256(content).slice(0, 8)}.`)
    writeFileSync(join(folder, now), content)
    rmSync(old)
    page = page.replace(before, now)
    listAnew(folder, ({ files }) => {
      delete files[before]
      files[now] = sha256(content)
    })
    return join(folder, now)
  })
  writeFileSync(join(folder, 'index.html'), page)
  listAnew(folder, (list) => {
    list.files[''] = sha256(page)
    list.build = `2${list.build}`
  })
  return paths[0]
}

/**
 * A tab with a page that the browser has kept: at the first visit, or, as every
 * visit asks for it anew, at one of the next two.
 *
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<Tab>}
 */
async function kept(browser, address) {
  const tab = await browser.open()
  let said = ''
  for (let visit = 0; visit < 3; visit++) {
    await tab.go(address)
    said = await until(tab, () => document.querySelector('.kept')?.textContent || '').catch(String)
    if (/also opens without/.test(said)) return tab
  }
  throw Error(`three visits, and the page is not kept: ${said}`)
}

/** @param {Tab} tab @param {string} address */
async function goTo(tab, address) {
  await tab.go(address)
  await ready(tab)
}

/** @param {Tab} tab opens the tab for articles, whose script is loaded then */
async function openChecker(tab) {
  await tab.press('.tabs a[href*=check]')
  await until(tab, () => document.querySelector('#check-text') !== null)
}

/** @param {Tab} tab has the tab for articles open, and checks the article that comes with it */
async function checkSample(tab) {
  await tab.press('.check [data-do=sample]')
  await until(tab, () => document.querySelector('.check .text mark') !== null)
}

/** @param {Tab} tab @returns {Promise<string>} the build of the page and the program that it names */
function version(tab) {
  return run(tab, () => `${document.documentElement.dataset.build} ${/** @type {HTMLElement} */ (document.querySelector('script[data-engine]')).dataset.engine}`)
}

/** @param {Tab} tab @returns {Promise<boolean>} whether a newer version could be kept */
function update(tab) {
  return run(tab, async () => {
    const registration = /** @type {ServiceWorkerRegistration} */ (await navigator.serviceWorker.getRegistration())
    await registration.update().catch(() => {})
    const coming = registration.installing ?? registration.waiting
    if (!coming) return true // it is active already
    return new Promise((resolve) => {
      const tell = () => { if (['activated', 'redundant'].includes(coming.state)) resolve(coming.state === 'activated') }
      coming.addEventListener('statechange', tell)
      tell()
    })
  })
}

/** @type {Record<string, (browser: Browser) => Promise<void>>} */
export const service = {
  'what was kept opens without the host, says so, and all of it works': (browser) => serving(async ({ address, options }) => {
    const tab = await kept(browser, address)
    assert.equal(await textOf(tab, '.standing'), '')
    const headline = await textOf(tab, 'h1')
    await openChecker(tab)
    await checkSample(tab) // whose program is kept now
    options.silent = true
    await goTo(tab, `${address}?country=DEU`)
    assert.match(await textOf(tab, '.standing'), /^Offline copy, data as of [A-Z][a-z]+ 20\d\d: the site did not answer\.$/)
    assert.match(await textOf(tab, 'h1'), /Germany/)
    await tab.press('.history summary')
    await until(tab, () => document.querySelector('.history div > *') !== null)
    assert.equal(await run(tab, () => document.querySelector('.history [role=alert]')?.textContent ?? ''), '')
    await openChecker(tab)
    await checkSample(tab)
    await goTo(tab, address)
    assert.equal(await textOf(tab, 'h1'), headline)
    options.silent = false
    await goTo(tab, address)
    assert.equal(await textOf(tab, '.standing'), '')
  }),

  'a new version takes the place of the old one whole, or not at all': (browser) => serving(async ({ address, options, folder }) => {
    const tab = await kept(browser, address)
    const first = await version(tab)
    const script = renew(folder)
    renameSync(script, `${script}.away`)
    await goTo(tab, address)
    const second = await version(tab)
    assert.ok(second.startsWith('2') && second.split(' ')[1] !== first.split(' ')[1], 'the host’s page is the one that is shown, with its program')
    assert.equal(await update(tab), false, 'a version with a file missing is not kept')
    options.silent = true
    await goTo(tab, address)
    assert.equal(await version(tab), first)
    await tab.press('[data-do=show][value=yoy]')
    await until(tab, () => location.search.includes('show=yoy'))
    options.silent = false
    renameSync(`${script}.away`, script)
    assert.equal(await update(tab), true)
    await openChecker(tab) // the old page still finds its own script
    options.silent = true
    await goTo(tab, address)
    assert.equal(await version(tab), second)
    assert.equal(await textOf(tab, '.message'), '')
    await openChecker(tab)
  }),

  'what was spoilt where it was kept comes from the host': (browser) => serving(async ({ address, requests }) => {
    const tab = await kept(browser, address)
    const spoilt = await run(tab, async () => {
      const [name] = (await caches.keys()).filter((name) => name.startsWith('lodestone'))
      const cache = await caches.open(name)
      const [request] = (await cache.keys()).filter(({ url }) => url.includes('/exports.'))
      await cache.put(request, new Response('spoilt'))
      return new URL(request.url).pathname
    })
    requests.length = 0
    await goTo(tab, `${address}?country=DEU`)
    assert.equal(await textOf(tab, '.message'), '')
    assert.match(await textOf(tab, 'h1'), /Germany/)
    assert.deepEqual(requests.filter((path) => path.includes('/dataset/')), [spoilt])
  }),

  'the switch takes back what was kept, and a page inside another keeps nothing': (browser) => serving(async ({ address, folder }) => {
    const tab = await kept(browser, address)
    renameSync(join(folder, 'sw-off.js'), join(folder, 'sw.js'))
    await run(tab, async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
    await until(tab, async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0)
    writeFileSync(join(folder, 'frame.html'), '<!doctype html><link rel="icon" href="data:,"><iframe src="index.html" width="1000" height="700"></iframe>')
    const outer = await browser.open()
    await outer.go(`${address}frame.html`)
    const inner = outer.inside('iframe')
    await ready(inner)
    assert.equal(await run(inner, async () => {
      await new Promise((resolve) => { setTimeout(resolve, 300) })
      return Object.hasOwn(globalThis, 'asked')
    }), false)
    await outer.go(address)
    await until(outer, () => Object.hasOwn(globalThis, 'asked'))
  }),
}
