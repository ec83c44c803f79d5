/** @import {Chart, Request} from '../wire.js' */

export const SYMBOLS = /** @type {const} */ (['circle', 'square', 'triangle', 'diamond'])

/**
 * The class that gives each of several lines its colour and dash: four of them
 * have one, the others are grey. Where some are in the focus only those have one,
 * and a line keeps what it has without a focus.
 *
 * @param {string[]} partners
 * @param {string[]} focus
 * @returns {string[]} "series-1" to "series-4", or "series-rest"
 */
export function series(partners, focus) {
  const stands = partners.filter((partner) => focus.includes(partner))
  if (stands.length === 0) return partners.map((_, i) => i < SYMBOLS.length ? `series-${i + 1}` : 'series-rest')
  const taken = stands.map((partner) => partners.indexOf(partner)).filter((i) => i < SYMBOLS.length)
  const free = [0, 1, 2, 3].filter((i) => !taken.includes(i))
  return partners.map((partner, i) => {
    if (!stands.includes(partner)) return 'series-rest'
    const slot = i < SYMBOLS.length ? i : free.shift()
    return slot === undefined ? 'series-rest' : `series-${slot + 1}`
  })
}

/** @typedef {{series: string, symbol: typeof SYMBOLS[number]}} Look */

/**
 * @param {Pick<Request, 'focus' | 'facet'>} request
 * @param {Chart} chart
 * @returns {Look[]} one a line
 */
export function looks({ focus, facet }, { name, lines }) {
  if (name === 'season') return lines.map((_, i) => ({ series: i === 0 ? 'series-1' : 'series-rest', symbol: SYMBOLS[0] }))
  if (name !== 'selection') return lines.map(() => ({ series: 'series-total', symbol: SYMBOLS[0] }))
  const partners = lines.map(({ partner }) => partner)
  if (faceted({ facet }, { name, lines })) {
    const some = partners.some((partner) => focus.includes(partner))
    return partners.map((partner) => ({ series: some && !focus.includes(partner) ? 'series-rest' : 'series-1', symbol: SYMBOLS[0] }))
  }
  return series(partners, focus).map((series) => {
    const slot = Number(series.slice(-1)) - 1
    return { series, symbol: lines.length > 1 && slot >= 0 ? SYMBOLS[slot] : SYMBOLS[0] }
  })
}

/**
 * Whether each line of a chart has a small chart of its own.
 *
 * @param {Pick<Request, 'facet'>} request
 * @param {Pick<Chart, 'name' | 'lines'>} chart
 */
export function faceted({ facet }, { name, lines }) {
  return facet === 'country' && name === 'selection' && lines.length > 1
}
