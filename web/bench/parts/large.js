import { launch, peak, withPage } from '../browser.js'
import { engines } from '../build.js'
import { encodings, fileOf, large as ten, small } from '../files.js'
import { compared, print, quantile, short } from '../table.js'
import { checkEqual, timed, turns } from './read.js'

const kinds = [small, /** @type {typeof small} */ (encodings.find(({ name }) => name === 'delta, Zstandard')), ten]

const titles = ['fifty thousand rows', 'a million rows', 'ten million rows']

/** An engine that takes longer than this for the largest file gets one round of it. */
const SLOW = 5000

/** @param {import('./read.js').Bench} bench */
export async function large({ served, names, rounds }) {
  /** @type {Record<string, {times: number[][], peak: number[]}>} */
  const found = Object.fromEntries(names.map((name) => [name, { times: kinds.map(() => []), peak: [] }]))
  const digests = kinds.map(() => new Map())
  for (const { name } of turns(names, rounds)) {
    const own = found[name]
    const slow = own.times[2].length > 0 && quantile(own.times[2]) > SLOW
    const browser = await launch()
    try {
      for (const [i, kind] of kinds.entries()) {
        if (kind === ten && slow) continue
        await withPage(browser, async (page) => {
          await page.goto(`${served.address}${name}.html`)
          const { times, digest } = await timed(page, fileOf(kind))
          own.times[i].push(...times)
          digests[i].set(name, digest)
          if (kind !== ten) return
          const most = await peak(browser)
          if (most) own.peak.push(most)
        })
      }
    } finally {
      await browser.close()
    }
  }
  kinds.forEach((kind, i) => checkEqual(kind.name, digests[i]))
  const of = (/** @type {(own: typeof found['']) => number[]} */ take) => names.map((name) => take(found[name]))
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0)
  const perRow = (/** @type {number} */ i) => of(({ times }) => times[i].map((ms) => ms / kinds[i].rows * 1e6))
  print('Rows in memory, delta and Zstandard, summed by partner and month', ['', ...names.map((name) => engines[name])], [
    ...titles.map((name, i) => compared(`${name}, ms`, of(({ times }) => times[i]))),
    ...titles.map((name, i) => compared(`${name}, ns a row`, perRow(i))),
    compared('most memory resident, MB', of(({ peak }) => peak), mega),
  ])
  const growth = (/** @type {number[][]} */ times) => times[2].length > 0 && times[0].length > 0
    ? short(quantile(times[2]) / ten.rows / (quantile(times[0]) / small.rows)) : undefined
  print('Time a row, ten million against fifty thousand', ['', ...names.map((name) => engines[name])],
    [['', ...names.map((name) => growth(found[name].times))]])
}
