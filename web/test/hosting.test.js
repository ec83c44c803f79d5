// The site on hosts that were not made for it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import { host } from './host.js'
import { open, settled, textOf, until } from './page.js'
import { close } from './site.js'

const WRONG = { '.wasm': 'text/plain', '.parquet': 'text/html', '.json': 'text/html', '.txt': 'application/octet-stream' }

after(close)

/** @param {import('node:test').TestContext} t @param {import('./host.js').Options} options */
async function serving(t, options) {
  const server = await host(options)
  t.after(server.stop)
  return server
}

test('below any path, with wrong types and without compression, views change and later files come', async (t) => {
  const { address, requests } = await serving(t, { path: '/some/where/', types: WRONG })
  const page = await open(t, `${address}index.html?country=DEU`)
  assert.match(await textOf(page, 'h1'), /Germany/)
  await page.click('.history summary')
  await page.waitForSelector('.history div > *')
  assert.equal(await page.$('.history [role=alert]'), null)
  await page.click('.tabs a[href*=check]')
  await page.waitForSelector('#check-text')
  assert.deepEqual(requests.filter((path) => !path.startsWith('/some/where/')), [])
  assert.equal(await textOf(page, '.message'), '')
})

test('where the host strips the query, a link in the fragment is read, and one in the query leads to the page', async (t) => {
  const { address } = await serving(t, { strips: true })
  const page = await open(t, `${address}#?country=DEU`)
  assert.match(await textOf(page, 'h1'), /Germany/)
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
  await page.goto(`${address}?country=DEU`)
  await settled(page)
  assert.equal(await textOf(page, '.message'), '')
  assert.match(await textOf(page, 'h1'), /United States/)
})

test('over http from a place that is not trusted, all works', async (t) => {
  const { address } = await serving(t, {})
  const page = await open(t, address.replace('127.0.0.1', 'lodestone.test'))
  assert.equal(await page.evaluate(() => isSecureContext), false)
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
  assert.equal(await textOf(page, '.message'), '')
})

test('over https, all works', { skip: spawnSync('openssl', ['version']).status !== 0 && 'openssl is not there' }, async (t) => {
  const { address } = await serving(t, { secure: true, path: '/x/' })
  const page = await open(t, address)
  assert.equal(await page.evaluate(() => location.protocol), 'https:')
  await page.click('[data-do=show][value=yoy]')
  await until(page, /show=yoy/)
})
