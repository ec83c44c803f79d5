// The explorer in every engine. Each browser runs once, for all tests in it.

/** @import {Browser} from './browsers.js' */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { browsers } from './browsers.js'
import { matrix } from './journeys.js'
import { hosts, refusals, ways } from './ways.js'

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
          const [{ requests, foreign, wrongs }, all] = [browser, await hosts()]
          const [asked, left, wrong] = [requests, foreign, wrongs].map(({ length }) => length)
          const opened = /** @type {import('./browsers.js').Tab[]} */ ([])
          t.after(async () => {
            for (const tab of opened) await tab.close()
            all.stop()
            assert.deepEqual(foreign.slice(left), [])
            assert.deepEqual(wrongs.slice(wrong).filter((text) => !refusals[way]?.test(text)), [])
            if (way === 'the file from a disk') assert.deepEqual(requests.slice(asked), [], 'the file loads nothing')
          })
          const noting = { ...browser, open: async () => {
            const tab = await browser.open()
            opened.push(tab)
            return tab
          } }
          await take({ browser: noting, hosts: all, open: (link) => ways[way](all, noting, link) })
        })
      }
    }
  })
}
