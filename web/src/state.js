/** @import {Request, View} from './wire.js' */

/**
 * The state that an address carries: its query, joined by its fragment where
 * that looks like a query, because some hosts strip the one and some the other.
 *
 * @param {{search: string, hash: string}} location
 * @returns {string} "?country=DEU", or "" where there is none
 */
export function linkOf({ search, hash }) {
  const [, extra = ''] = hash.match(/^#\??([\w.-]+=.*)$/) ?? []
  if (extra === '') return search
  return search.length > 1 ? `${search}&${extra}` : `?${extra}`
}

/**
 * The request for another month: alone, or as the end of the span that was chosen.
 *
 * @param {View} view
 * @param {string} month "2025-09"
 * @returns {Request}
 */
export function atMonth(view, month) {
  return { ...view.request, time: timeAt(view, month) }
}

/** @param {View} view @param {string} month */
function timeAt({ request, first }, month) {
  const spanned = request.time.includes('..')
  return spanned && first <= month ? `${first}..${month}` : month
}

/**
 * The request for other ends of the charts. The last month is the one that the
 * headline speaks of. Ends in the wrong order are swapped.
 *
 * @param {View} view
 * @param {string} from
 * @param {string} to
 * @returns {Request}
 */
export function between(view, from, to) {
  const [first, last] = from <= to ? [from, to] : [to, from]
  return { ...view.request, time: `${first}..${last}` }
}

/**
 * The address of the present view with one partner instead of those chosen.
 *
 * @param {View} view
 * @param {string} partner
 * @returns {string} "?country=DEU&time=2025-09"
 */
export function linkTo(view, partner) {
  const parameters = new URLSearchParams(view.link)
  parameters.set('country', partner === 'WLD' ? 'WORLD' : partner)
  parameters.set('time', timeAt(view, view.period))
  return `?${parameters}`
}
