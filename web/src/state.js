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
 * What an address asks the article check for, or null where it asks for another tab.
 *
 * @param {string} link "?tab=check&text=Exports%20fell"
 * @returns {{text: string, published: string, asof: string} | null} "" where the address does not say
 */
export function asked(link) {
  const query = new URLSearchParams(link)
  const [text, published, asof] = ['text', 'published', 'asof'].map((name) => query.get(name) ?? '')
  return query.get('tab') === 'check' ? { text, published, asof } : null
}

/**
 * An address without what concerns the choice of a tab: the view that all tabs
 * share. The day of an address that carries a text is the one to judge it by.
 *
 * @param {string} link
 * @returns {string} "?country=DEU", or "" for the default view
 */
export function behind(link) {
  const own = ['', 'tab', 'text', 'published', 'sort', 'tableFilter', 'tableSearch', 'style', ...asked(link)?.text ? ['asof'] : []]
  const rest = link.replace(/^\?/, '').split('&').filter((part) => !own.includes(part.split('=')[0]))
  return rest.length > 0 ? `?${rest.join('&')}` : ''
}

/**
 * An address with another value of one of its parameters.
 *
 * @param {string} link
 * @param {string} name
 * @param {string} value "" to leave it out
 * @returns {string} which the program may write otherwise: "?tab=bar&sort=name"
 */
export function linkWith(link, name, value) {
  const rest = link.replace(/^\?/, '').split('&').filter((part) => part !== '' && part.split('=')[0] !== name)
  return `?${[...rest, ...value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]].join('&')}`
}

/**
 * The request for another month: as the end of the span that was chosen, or
 * alone where there is none. A month without a figure is asked for alone too,
 * because a span speaks of the latest month in it that has one.
 *
 * @param {View} view
 * @param {string} month "2025-09"
 * @returns {Request}
 */
export function atMonth(view, month) {
  const { request, first, choices } = view
  const known = choices.months.some((choice) => choice.value === month && choice.known)
  const spanned = request.time.includes('..') && first <= month && known
  return { ...request, time: spanned ? `${first}..${month}` : month }
}

/**
 * The request for other ends of the charts. The last month is the one that the
 * headline speaks of; the last of all stays open, to follow the data. Ends in
 * the wrong order are swapped.
 *
 * @param {View} view
 * @param {string} from
 * @param {string} to
 * @returns {Request}
 */
export function between(view, from, to) {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const open = last === view.choices.months.at(-1)?.value
  return { ...view.request, time: `${first}..${open ? 'latest' : last}` }
}

/**
 * What a request asks otherwise than another, to be asked of a third.
 *
 * @param {Request} from
 * @param {Request} to
 * @returns {Partial<Request>}
 */
export function difference(from, to) {
  const fields = /** @type {[keyof Request, unknown][]} */ (Object.entries(to))
  return Object.fromEntries(fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(from[field])))
}

/**
 * The ends of half the months shown around one of them, or of twice as many.
 *
 * @param {View} view
 * @param {string} month "2025-09"
 * @param {boolean} closer
 * @returns {[string, string]}
 */
export function zoomed({ first, last, choices: { months } }, month, closer) {
  const place = (/** @type {string} */ value) => months.findIndex((choice) => choice.value === value)
  const shown = place(last) - place(first)
  const wanted = closer ? Math.max(2, Math.round(shown / 2)) : 2 * shown
  const from = Math.max(0, Math.min(place(month) - Math.round(wanted / 2), months.length - 1 - wanted))
  return [months[from].value, months[Math.min(from + wanted, months.length - 1)].value]
}

/**
 * The request without one of its partners. The base month of an index is one of
 * the first partner's, so it goes with it.
 *
 * @param {View} view
 * @param {string} partner
 * @returns {Request}
 */
export function without({ request }, partner) {
  const country = request.country.filter((code) => code !== partner)
  return { ...request, country, base: country[0] === request.country[0] ? request.base : '' }
}

/**
 * The request with a partner's line in the focus, or no longer there.
 *
 * @param {View} view
 * @param {string} partner
 * @returns {Request}
 */
export function refocused({ request }, partner) {
  const focus = request.focus.filter((code) => code !== partner)
  return { ...request, focus: focus.length < request.focus.length ? focus : [...focus, partner] }
}
