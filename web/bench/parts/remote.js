import { withPage } from '../browser.js'
import { fileOf, large } from '../files.js'
import { compared, print } from '../table.js'

const ASK = { partners: ['AAX'], from: '2024-01', to: '2024-12', commodity: '' }

/** @typedef {{ms: number[], bytes: number[], requests: number[]}} Found */

/** @param {import('./read.js').Bench} bench */
export async function remote({ browser, served, rounds }) {
  /** @type {Found[]} the page's own way and DuckDB's */
  const found = [0, 1].map(() => ({ ms: [], bytes: [], requests: [] }))
  /** @type {number[]} */
  const wanted = []
  for (let round = 0; round < rounds; round++) {
    const own = await asked(browser, served, 'slice', 'fetch', [], found[0])
    wanted.push(own.wanted)
    const theirs = await asked(browser, served, 'remote', 'fetch', own.columns, found[1])
    if (own.rows !== theirs.rows || own.mass !== theirs.mass) throw new Error(`slices differ: ${JSON.stringify([own, theirs])}`)
  }
  const of = (/** @type {keyof Found} */ what) => found.map((one) => one[what])
  print('A year of one partner out of ten million rows elsewhere', ['', 'Lodestone', 'DuckDB-WASM 1.28.0'], [
    compared('rows in the page, ms', of('ms')),
    compared('fetched, kB', of('bytes'), (bytes) => (bytes / 1e3).toFixed(0)),
    compared('fetched of the chunks needed', of('bytes').map((bytes) => bytes.map((n) => n / wanted[0]))),
    compared('requests', of('requests'), String),
  ])
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('../host.js').host>>} served
 * @param {string} name of a page
 * @param {string} method
 * @param {string[]} columns
 * @param {Found} found
 */
async function asked(browser, served, name, method, columns, found) {
  return withPage(browser, async (page) => {
    await page.goto(`${served.address}${name}.html`)
    await page.evaluate(() => globalThis.remote('open', ['', {}]))
    served.sent()
    const { ms, ...reply } = await page.evaluate(async (method, ...argument) => {
      const begin = performance.now()
      const reply = await globalThis.remote(method, argument)
      return { ms: performance.now() - begin, ...reply }
    }, method, fileOf(large), ASK, columns)
    const { bytes, requests } = served.sent()
    found.ms.push(ms)
    found.bytes.push(bytes)
    found.requests.push(requests)
    return name === 'slice' ? { ...reply, ...await page.evaluate(() => globalThis.remote('rows', [])) } : reply
  })
}
