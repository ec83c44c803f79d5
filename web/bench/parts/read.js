import { withPage } from '../browser.js'
import { engines } from '../build.js'
import { encodings, fileOf } from '../files.js'
import { compared, print } from '../table.js'

/** @import {Browser} from 'puppeteer-core' */
/** @typedef {{browser: Browser, served: Awaited<ReturnType<typeof import('../host.js').host>>, page: Awaited<ReturnType<typeof import('../host.js').host>>, names: string[], rounds: number}} Bench */

/** What a file may take of a round, in milliseconds, after which it is not read again. */
const PATIENCE = 1000

/**
 * Names as often as there are rounds, each round beginning with another one.
 *
 * @param {string[]} names
 * @param {number} rounds
 */
export function* turns(names, rounds) {
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) yield { name: names[(i + round) % names.length], round }
  }
}

/**
 * Opens a file in a page, sums it once to warm up, and then as often as patience
 * has it.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} file
 * @returns {Promise<{times: number[], digest: string}>}
 */
export async function timed(page, file) {
  await page.evaluate((file) => bench.open(file), file)
  let spent = await page.evaluate(() => bench.sum())
  const times = []
  while (times.length < 3 && (times.length === 0 || spent < PATIENCE)) {
    times.push(await page.evaluate(() => bench.sum()))
    spent += times[times.length - 1]
  }
  return { times, digest: await page.evaluate(() => bench.digest()) }
}

/**
 * Refuses times of engines that have summed differently.
 *
 * @param {string} file
 * @param {Map<string, string>} digests by engine
 */
export function checkEqual(file, digests) {
  if (new Set(digests.values()).size > 1) throw new Error(`${file}: sums differ: ${JSON.stringify([...digests])}`)
}

/** @param {Bench} bench */
export async function read({ browser, served, names, rounds }) {
  /** @type {Record<string, Record<string, number[]>>} */
  const times = Object.fromEntries(encodings.map(({ name }) => [name, Object.fromEntries(names.map((name) => [name, []]))]))
  const digests = new Map(encodings.map(({ name }) => [name, new Map()]))
  const refusals = new Set()
  for (const { name } of turns(names, rounds)) {
    await withPage(browser, async (page) => {
      await page.goto(`${served.address}${name}.html`)
      for (const kind of encodings) {
        try {
          const { times: found, digest } = await timed(page, fileOf(kind))
          times[kind.name][name].push(...found)
          digests.get(kind.name)?.set(name, digest)
        } catch (error) {
          refusals.add(`${engines[name]} on ${kind.name}: ${/** @type {Error} */ (error).message.split('\n')[0]}`)
        }
      }
    })
  }
  for (const { name } of encodings) checkEqual(name, digests.get(name) ?? new Map())
  print('A million rows in memory, summed by partner and month (ms)', ['encoding', ...names.map((name) => engines[name])],
    encodings.map(({ name }) => compared(name, names.map((engine) => times[name][engine]))))
  for (const refusal of refusals) console.log(`  ${refusal}`)
}
