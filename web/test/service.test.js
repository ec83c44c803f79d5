// The site as a browser keeps it for use without a connection.

/** @import {Page} from 'puppeteer-core' */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { host } from './host.js'
import { open, settled, textOf, until } from './page.js'
import { close, dist, filesOf } from './site.js'

const scratch = mkdtempSync(join(tmpdir(), 'lodestone-service-'))

after(() => rmSync(scratch, { recursive: true, force: true }))
after(close)

/** @param {import('node:test').TestContext} t */
async function serving(t) {
  const folder = mkdtempSync(join(scratch, 'site-'))
  cpSync(dist, folder, { recursive: true })
  const server = await host({ folder, path: '/some/where/' })
  t.after(server.stop)
  return { ...server, folder }
}

/** The page does not wait for a reader to have done something, and tells whether it asks to be kept. */
function atOnce() {
  const { register } = navigator.serviceWorker
  navigator.serviceWorker.register = (...all) => {
    Object.assign(globalThis, { asked: true })
    return register.apply(navigator.serviceWorker, all)
  }
  const original = setTimeout
  Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ act, /** @type {number} */ wait) => original(act, wait === 3000 ? 0 : wait) })
}

/** @param {Page} page */
function kept(page) {
  return page.waitForFunction(() => /also opens without/.test(document.querySelector('.kept')?.textContent ?? ''))
}

/** @param {Page} page */
async function again(page) {
  await page.reload()
  await settled(page)
}

/**
 * Makes the site another version: the page has another title, the tab for
 * articles another script.
 *
 * @param {string} folder
 * @returns {string} the path of that script
 */
function renew(folder) {
  const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex')
  const [old] = filesOf(folder, 'assets/check').filter((file) => file.endsWith('.js'))
  const script = `${readFileSync(old, 'utf8')}// another version`
  const [before, now] = [old.slice(folder.length + 1), `assets/check.${sha256(script).slice(0, 8)}.js`]
  writeFileSync(join(folder, now), script)
  rmSync(old)
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(before, now).replace('data-build="', 'data-build="2')
  writeFileSync(join(folder, 'index.html'), page)
  const service = readFileSync(join(folder, 'sw.js'), 'utf8')
  const [line] = service.split('\n')
  const list = JSON.parse(line.replace('const KEPT=', ''))
  delete list.files[before]
  Object.assign(list.files, { [now]: sha256(script), '': sha256(page) })
  writeFileSync(join(folder, 'sw.js'), service.replace(line, `const KEPT=${JSON.stringify({ ...list, build: `2${list.build}` })}`))
  return join(folder, now)
}

/** @param {Page} page */
function build(page) {
  return page.evaluate(() => document.documentElement.dataset.build ?? '')
}

/** @param {Page} page @returns {Promise<boolean>} whether a newer version could be kept */
function update(page) {
  return page.evaluate(async () => {
    const registration = /** @type {ServiceWorkerRegistration} */ (await navigator.serviceWorker.getRegistration())
    await registration.update().catch(() => {})
    const coming = registration.installing ?? registration.waiting
    if (!coming) return true // it is active already
    return new Promise((resolve) => coming.addEventListener('statechange', () => {
      if (['activated', 'redundant'].includes(coming.state)) resolve(coming.state === 'activated')
    }))
  })
}

test('what was kept opens without the host, says so, and all of it works', async (t) => {
  const { address, options } = await serving(t)
  const page = await open(t, address, { prepare: atOnce, errors: /ERR_|Failed to load/ })
  assert.equal((await textOf(page, '.standing')).trim(), '')
  await kept(page)
  const headline = await textOf(page, 'h1')
  options.silent = true
  await page.goto(`${address}?country=DEU`)
  await settled(page)
  assert.match(await textOf(page, '.standing'), /^\s*Offline copy, data as of [A-Z][a-z]+ 20\d\d: the site did not answer\.\s*$/)
  assert.match(await textOf(page, 'h1'), /Germany/)
  await page.click('.history summary')
  await page.waitForSelector('.history div > *')
  assert.equal(await page.$('.history [role=alert]'), null)
  await page.click('.tabs a[href*=check]')
  await page.waitForSelector('#check-text')
  await page.goto(address)
  await settled(page)
  assert.equal(await textOf(page, 'h1'), headline)
  options.silent = false
  await again(page)
  assert.equal((await textOf(page, '.standing')).trim(), '')
})

test('a new version takes the place of the old one whole, or not at all', async (t) => {
  const { address, options, folder } = await serving(t)
  const page = await open(t, address, { prepare: atOnce, errors: /ERR_|Failed to load|404|is not of this build/ })
  await kept(page)
  const first = await build(page)
  const script = renew(folder)
  renameSync(script, `${script}.away`)
  await again(page)
  assert.equal(await build(page), `2${first}`, 'the host’s page is the one that is shown')
  assert.equal(await update(page), false, 'a version with a file missing is not kept')
  options.silent = true
  await again(page)
  assert.equal(await build(page), first)
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
  options.silent = false
  renameSync(`${script}.away`, script)
  assert.equal(await update(page), true)
  await page.click('.tabs a[href*=check]')
  await page.waitForSelector('#check-text', {}) // the old page still finds its own script
  options.silent = true
  await page.goto(address)
  await settled(page)
  assert.equal(await build(page), `2${first}`)
  await page.click('.tabs a[href*=check]')
  await page.waitForSelector('#check-text')
})

test('what was spoilt where it was kept comes from the host', async (t) => {
  const { address, requests } = await serving(t)
  const page = await open(t, address, { prepare: atOnce })
  await kept(page)
  const spoilt = await page.evaluate(async () => {
    const [name] = await caches.keys()
    const cache = await caches.open(name)
    const [request] = (await cache.keys()).filter(({ url }) => url.includes('/exports.'))
    await cache.put(request, new Response('spoilt'))
    return new URL(request.url).pathname
  })
  requests.length = 0
  await again(page)
  assert.equal(await textOf(page, '.message'), '')
  assert.deepEqual(requests.filter((path) => path.includes('/dataset/')), [spoilt])
})

test('the switch takes back what was kept, and a page inside another keeps nothing', async (t) => {
  const { address, folder } = await serving(t)
  const page = await open(t, address, { prepare: atOnce })
  await kept(page)
  renameSync(join(folder, 'sw-off.js'), join(folder, 'sw.js'))
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0)
  const outside = join(folder, 'frame.html')
  writeFileSync(outside, '<!doctype html><iframe src="index.html"></iframe>')
  const framed = await open(t, address, { prepare: atOnce, errors: /favicon/ })
  await framed.goto(`${address}frame.html`)
  const inside = /** @type {import('puppeteer-core').Frame} */ (await framed.waitForFrame((frame) => frame.url().endsWith('index.html')))
  await inside.waitForFunction(() => document.querySelector('fieldset')?.disabled === false)
  await inside.evaluate(() => caches.keys().then(() => new Promise((resolve) => { setTimeout(resolve, 100) })))
  assert.equal(await inside.evaluate('globalThis.asked'), undefined)
  await framed.goto(address)
  await framed.waitForFunction('globalThis.asked')
})
