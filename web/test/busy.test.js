import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { host } from './host.js'
import { open, shown, textOf, until } from './page.js'
import { close, serve } from './site.js'

/** @type {string} */
let site

before(async () => { site = await serve() })
after(close)

/** Has a worker never answer to a view of changes on the year, and late to one of a share. */
function dumb() {
  const Original = Worker
  Object.assign(globalThis, { Worker: class extends Original {
    /** @param {any} message */
    postMessage(message) {
      const { method, argument } = message
      if (method === 'query' && argument.includes('"yoy"')) return
      if (method === 'query' && argument.includes('"share"')) setTimeout(() => super.postMessage(message), 900)
      else super.postMessage(message)
    }
  } })
}

test('work that takes a moment says so, work that takes long can be stopped by keyboard, and the page goes on', async (t) => {
  const page = await open(t, site, { prepare: dumb })
  await page.evaluate(() => {
    const said = /** @type {string[]} */ ([])
    Object.assign(globalThis, { said })
    const line = /** @type {Node} */ (document.querySelector('.busy'))
    new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, subtree: true, characterData: true })
  })
  const said = () => page.evaluate(() => /** @type {any} */ (globalThis).said.splice(0))
  await page.click('[data-do=show][value=mom]')
  await until(page, /show=mom/)
  await page.click('[data-do=show][value=share]')
  await until(page, /show=share/)
  assert.deepEqual((await said()).filter((/** @type {string} */ words) => words !== ''), ['Working …'], 'said of what is slow, once, with nothing to stop yet')
  assert.equal(await textOf(page, '.busy'), '')

  const before = await shown(page)
  await page.click('[data-do=show][value=yoy]')
  await page.waitForSelector('.busy button')
  assert.equal(await textOf(page, '.busy'), 'Working … Stop')
  assert.equal(await page.$eval('.busy', (line) => line.getAttribute('role')), 'status')
  await page.focus('.busy button')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent)
  assert.equal(await textOf(page, '[role=alert]'), 'That was stopped; the page is as it was.')
  assert.equal(await textOf(page, '.busy'), '')
  assert.equal(await shown(page), before)
  await page.click('[data-do=show][value=level]')
  await until(page, /^$/)
  assert.equal(await textOf(page, '[role=alert]'), '')
})

test('a program that is slow to come says so, and a reader who stops it is told how to go on', async (t) => {
  const slow = await host({ before: (name) => name.includes('engine') ? new Promise((resolve) => { setTimeout(resolve, 6000).unref() }) : undefined })
  t.after(slow.stop)
  const page = await open(t, slow.address, { ready: '.busy button' })
  assert.match(await textOf(page, '.busy'), /^The program is loading … Stop$/)
  await page.click('.busy button')
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent)
  assert.equal(await textOf(page, '[role=alert]'), 'The program was not loaded. Reload the page to load it. What you see is the view made when the page was built.')
  assert.equal(await textOf(page, '.busy'), '')
})
