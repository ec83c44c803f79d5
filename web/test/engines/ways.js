// The ways in which the explorer is met: on its own, in a page of somebody
// else's, and from a disk.

/** @import {Browser, Tab} from './browsers.js' */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { host } from '../host.js'
import { dist } from '../site.js'

export const FILE = pathToFileURL(join(dist, 'lodestone.html')).href
export const HEADLINE = readFileSync(join(dist, 'index.html'), 'utf8').match(/<title>(.*?) · /)?.[1] ?? ''
assert.match(HEADLINE, / in [A-Z][a-z]+.* [\d.,]+ tonnes/)

/**
 * A page that is open in one of these ways.
 *
 * @typedef {object} Place
 * @property {Tab} tab with the explorer
 * @property {Tab} top with the page around it, or the same
 */

/** @typedef {{site: Awaited<ReturnType<typeof host>>, article: string, stop: () => void}} Hosts of the site and, elsewhere, of an article with a frame */

/** @typedef {(hosts: Hosts, browser: Browser, link: string) => Promise<Place>} Way opens a view, given by its link */

/** @returns {Promise<Hosts>} */
export async function hosts() {
  const site = await host({ path: '/some/where/' })
  const server = createServer(({ url }, response) => {
    const { pathname, search } = new URL(url ?? '', 'http://x')
    const sandbox = pathname === '/sandboxed' ? 'sandbox="allow-scripts"' : ''
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><title>An article</title><link rel="icon" href="data:,"><iframe ${sandbox} width="1200" height="800" src="${decodeURIComponent(search.slice(1))}"></iframe>`)
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const stop = () => {
    site.stop()
    server.closeAllConnections()
    server.close()
  }
  return { site, article: `http://127.0.0.1:${port}/`, stop }
}

/** @param {(hosts: Hosts) => string} address @returns {Way} */
const alone = (address) => async (hosts, browser, link) => {
  const tab = await browser.open()
  await tab.go(address(hosts) + link)
  return { tab, top: tab }
}

/** @param {string} kind of frame @param {string} file @returns {Way} */
const framed = (kind, file) => async ({ site, article }, browser, link) => {
  const top = await browser.open()
  await top.go(`${article}${kind}?${encodeURIComponent(site.address + file + link)}`)
  return { tab: top.inside('iframe'), top }
}

/** What browsers say of what they do not load, where that is how it must be. @type {Record<string, RegExp>} */
export const refusals = {
  'the page in a sandboxed frame': /CORS|Cross-Origin|ERR_FAILED|access control checks/i,
  'the file in a sandboxed frame': /download.*(disallowed|blocked|sandbox)/i,
}

/** @type {Record<string, Way>} */
export const ways = {
  'the page': alone(({ site }) => site.address),
  'the page in a frame': framed('plain', ''),
  'the page in a sandboxed frame': framed('sandboxed', ''),
  'the file from a disk': alone(() => FILE),
  'the file in a sandboxed frame': framed('sandboxed', 'lodestone.html'),
  'a page for articles in a frame': framed('plain', 'e/USA.html'),
  'a page for articles in a sandboxed frame': framed('sandboxed', 'e/USA.html'),
}
