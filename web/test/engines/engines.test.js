// The explorer in every engine. Each browser runs once, for all tests in it.

/** @import {Browser, Tab} from './browsers.js' */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { browsers } from './browsers.js'
import { matrix } from './journeys.js'
import { rungs, stand } from './rungs.js'
import { service } from './service.js'
import { hosts, refusals, ways } from './ways.js'

/** What browsers say of a host that is silent or lacks a file. */
const UNREACHED = /ERR_|Failed to load|404|NetworkError|could not connect|network|is not of this build|intercepted|prepare\.js/i

for (const { name, skip, launch } of browsers) {
  describe(`in ${name}`, { skip }, () => {
    /** @type {Browser} */
    let browser
    before(async () => { browser = await launch() })
    after(() => browser?.close())

    /**
     * An act in the browser. Where that dies of it, the act is taken once more in
     * another: browsers crash by themselves, and a page that kills one does so again.
     *
     * @param {import('node:test').TestContext} t
     * @param {(browser: Browser) => Promise<void>} act
     */
    async function take(t, act) {
      try {
        await act(browser)
      } catch (failure) {
        if (await browser.alive()) throw failure
        t.diagnostic(`${name} has died and is started anew: ${failure}`)
        await browser.close()
        browser = await launch()
        await act(browser)
      }
    }

    for (const [way, journeys] of Object.entries(matrix)) {
      for (const [journey, go] of Object.entries(journeys)) {
        if (typeof go === 'string') continue
        test(`${way}: ${journey}`, async (t) => {
          const all = await hosts()
          t.after(all.stop)
          await take(t, async (browser) => {
            const asked = browser.requests.length
            await watch(browser, refusals[way], (browser) => go({ browser, hosts: all, open: (link) => ways[way](all, browser, link) }))
            if (way === 'the file from a disk') assert.deepEqual(browser.requests.slice(asked), [], 'the file loads nothing')
          })
        })
      }
    }

    for (const [what, rung] of Object.entries(rungs)) {
      test(`where ${what}, the headline is there and one line says so`, (t) => take(t, (browser) => watch(browser, /./, (browser) => stand(browser, rung))))
    }

    for (const [what, act] of Object.entries(service)) {
      test(what, (t) => take(t, (browser) => watch(browser, UNREACHED, act)))
    }
  })
}

/**
 * An act in a browser whose tabs are closed after it; it fails if one has asked
 * a foreign host for something or has complained of something.
 *
 * @param {Browser} browser
 * @param {RegExp | undefined} expected complaints that are what the test is about
 * @param {(browser: Browser) => Promise<void>} act
 */
async function watch(browser, expected, act) {
  const { foreign, wrongs } = browser
  const [left, wrong] = [foreign.length, wrongs.length]
  const opened = /** @type {Tab[]} */ ([])
  try {
    await act({ ...browser, open: async () => {
      const tab = await browser.open()
      opened.push(tab)
      return tab
    } })
  } finally {
    for (const tab of opened) await tab.close().catch(() => {}) // it is gone with a browser that has died
  }
  assert.deepEqual(foreign.slice(left), [])
  assert.deepEqual(wrongs.slice(wrong).filter((text) => !expected?.test(text)), [])
}
