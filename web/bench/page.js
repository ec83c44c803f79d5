// What a page does with an engine. A page opened with ?cold=FILE reads it at once
// and says how long that took; others wait to be driven.

/** @import {Engine, Sums} from './engines/worker.js' */

const COLUMNS = /** @type {const} */ (['partner', 'period', 'net_mass_kg'])

/** @param {string} address */
async function fetched(address) {
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}

/**
 * A digest of sums that does not depend on their order.
 *
 * @param {Sums} sums
 */
async function digest({ first, second, sums }) {
  const grid = sums.length === first.length * second.length && first.length > 1
  const lines = Array.from(sums, (sum, i) => {
    if (Number.isNaN(sum)) return ''
    const [a, b] = grid ? [first[Math.floor(i / second.length)], second[i % second.length]] : [first[i], second[i]]
    return `${a} ${b} ${sum}`
  }).filter(Boolean).sort()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n'))))
  return `${lines.length} ${Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Lets an engine be driven from outside, by globalThis.bench.
 *
 * @param {Engine} engine
 * @param {(result: any) => Sums} [plain]
 */
export async function run(engine, plain = (sums) => sums) {
  /** @type {unknown} */
  let last
  const bench = {
    /** @param {string} address */
    open: async (address) => { await engine.open(await fetched(address)) },
    /** @returns {Promise<number>} milliseconds */
    async sum() {
      const begin = performance.now()
      last = await engine.sum(...COLUMNS)
      return performance.now() - begin
    },
    digest: () => digest(plain(last)),
    /** @type {Promise<number> | undefined} milliseconds from the start of the page to an answer */
    answered: undefined,
  }
  Object.assign(globalThis, { bench })
  const cold = new URLSearchParams(location.search).get('cold')
  if (!cold) return
  bench.answered = (async () => {
    const bytes = await fetched(cold)
    await engine.open(bytes)
    await bench.sum()
    return performance.now()
  })()
}
