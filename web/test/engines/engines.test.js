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

    for (const [way, journeys] of Object.entries(matrix)) {
      for (const [journey, take] of Object.entries(journeys)) {
        if (typeof take === 'string') continue
        test(`${way}: ${journey}`, async (t) => {
          const all = await hosts()
          t.after(all.stop)
          const asked = browser.requests.length
          const watched = watch(t, browser, refusals[way])
          await take({ browser: watched, hosts: all, open: (link) => ways[way](all, watched, link) })
          if (way === 'the file from a disk') assert.deepEqual(browser.requests.slice(asked), [], 'the file loads nothing')
        })
      }
    }

    for (const [what, rung] of Object.entries(rungs)) {
      test(`where ${what}, the headline is there and one line says so`, async (t) => {
        await stand(watch(t, browser, /./), rung)
      })
    }

    for (const [what, act] of Object.entries(service)) {
      test(what, (t) => act(watch(t, browser, UNREACHED)))
    }
  })
}

/**
 * A browser whose tabs are closed after a test; it fails if one has asked a
 * foreign host for something or has complained of something.
 *
 * @param {import('node:test').TestContext} t
 * @param {Browser} browser
 * @param {RegExp} [expected] complaints that are what the test is about
 * @returns {Browser}
 */
function watch(t, browser, expected) {
  const { foreign, wrongs } = browser
  const [left, wrong] = [foreign.length, wrongs.length]
  const opened = /** @type {Tab[]} */ ([])
  t.after(async () => {
    for (const tab of opened) await tab.close()
    assert.deepEqual(foreign.slice(left), [])
    assert.deepEqual(wrongs.slice(wrong).filter((text) => !expected?.test(text)), [])
  })
  return { ...browser, open: async () => {
    const tab = await browser.open()
    opened.push(tab)
    return tab
  } }
}
