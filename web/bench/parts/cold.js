import { withPage } from '../browser.js'
import { engines } from '../build.js'
import { fileOf, small } from '../files.js'
import { compared, print } from '../table.js'
import { checkEqual, turns } from './read.js'

/** How many cold starts make a round: one of them is soon disturbed. */
const STARTS = 3

/** @param {import('./read.js').Bench} bench */
export async function cold({ browser, served, names, rounds }) {
  /** @type {Record<string, {times: number[], bytes: number[], requests: number[]}>} */
  const found = Object.fromEntries(names.map((name) => [name, { times: [], bytes: [], requests: [] }]))
  const digests = new Map()
  for (const { name } of turns(names, rounds * STARTS)) {
    await withPage(browser, async (page) => {
      served.sent()
      await page.goto(`${served.address}${name}.html?cold=${fileOf(small)}`)
      found[name].times.push(await page.evaluate(async () => /** @type {number} */ (await bench.answered)))
      digests.set(name, await page.evaluate(() => bench.digest()))
      const { bytes, requests } = served.sent()
      found[name].bytes.push(bytes)
      found[name].requests.push(requests)
    })
  }
  checkEqual('cold', digests)
  const of = (/** @type {'times' | 'bytes' | 'requests'} */ what) => names.map((name) => found[name][what])
  print('From an address to the first answer, 50 thousand rows, nothing in a cache', ['', ...names.map((name) => engines[name])], [
    compared('answer, ms', of('times')),
    compared('transferred, kB', of('bytes'), (bytes) => (bytes / 1e3).toFixed(0)),
    compared('requests', of('requests'), String),
  ])
}
