// The file that holds everything, and the site, in WebKit.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { host } from './host.js'
import { dist } from './site.js'
import { launchWebKit, missing } from './webkit.js'

const skip = missing.length > 0 && `${missing.join(', ')} is not there`
const READY = "return !document.querySelector('fieldset').disabled || document.querySelector('[role=alert]').textContent"
const TEXT = 'China’s exports of rare earth magnets to the United States fell 28.7% in September 2025 from August.'

/** @type {(() => unknown)[]} */
const closing = []
after(async () => { for (const end of closing) await end() })

test('the file and the site open, change views, check an article and are saved', { skip }, async () => {
  const server = await host({ path: '/some/where/' })
  const { open, run, until, close } = await launchWebKit()
  closing.push(close, server.stop)
  for (const address of [pathToFileURL(join(dist, 'lodestone.html')).href, server.address]) {
    await open(`${address}?country=DEU`)
    assert.equal(await until(READY), true, address)
    assert.match(await run("return document.querySelector('h1').textContent"), /Germany/)
    assert.equal((await run("return document.querySelector('.standing').textContent")).trim(), '', 'it runs in a worker')
    await run("setTimeout(() => document.querySelector('[data-do=show][value=yoy]').click())")
    await until("return location.search.includes('show=yoy')")
    await run("setTimeout(() => document.querySelector('.history summary').click())")
    await until("return document.querySelector('.history div').textContent !== ''")
    assert.equal(await run("return document.querySelector('.history [role=alert]')"), null)
    await run("setTimeout(() => document.querySelector('.tabs a[href*=check]').click())")
    await until("return document.querySelector('#check-text') !== null")
    await run(`document.querySelector('#check-text').value = '${TEXT}'; setTimeout(() => document.querySelector('.main-act').click())`)
    assert.match(await until("return document.querySelector('.text mark') && document.querySelector('.check header').textContent"), /1 exact/)
    await run(`
      URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.saved = text }); return '#' }
      setTimeout(() => document.querySelector('.whole').click())`)
    assert.match(await until("return globalThis.saved && globalThis.saved.slice(0, 300)"), /data-view="\?tab=check&amp;text=[^"]*country=DEU/)
  }
})
