/** @import {Request, View} from './wire.js' */

import { speakingAs } from './embed/look.js'
import { atMonth, between, without } from './state.js'

/**
 * What controls change of a view, by their data-do; false for nothing.
 *
 * @type {Record<string, (value: string, view: View) => Partial<Request> | false>}
 */
const changes = {
  show: (value) => ({ show: value }),
  remove: (value, view) => without(view, value),
  add: (value, { request }) => value !== '' && { country: [...request.country, value] },
  month: (value, view) => atMonth(view, value),
  latest: () => ({ time: '' }),
  base: (value) => ({ base: value }),
  more: (value) => value !== '' && { show: value },
  yScale: (value) => ({ yScale: value }),
  facet: (value) => ({ facet: value }),
  uniformYAxis: (value) => ({ uniformYAxis: value }),
  events: (value) => ({ events: value }),
  unfocus: () => ({ focus: [] }),
  asof: (value, { request, choices }) => {
    const asof = value === choices.lastDay ? '' : value
    return asof !== request.asof && { asof }
  },
  span: (_, view) => between(view, chosen('from'), chosen('to')),
  dataset: (value, { choices }) => {
    const { reporter, flow, scope, selected } = choices.datasets[Number(value)]
    return !selected && { reporter, flow, scope, country: [], time: '', base: '' }
  },
}

/** @param {string} id of a select */
function chosen(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id)).value
}

/**
 * What a control asks for as it stands.
 *
 * @param {Element | null} target
 * @param {View} view on the page
 * @returns {Request | undefined}
 */
export function requestOf(target, view) {
  if (!(target instanceof HTMLSelectElement || target instanceof HTMLButtonElement || target instanceof HTMLInputElement)) return undefined
  const change = target.ariaDisabled !== 'true' && changes[target.dataset.do ?? '']?.(target.value, view)
  return change ? { ...view.request, ...change } : undefined
}

/**
 * The view that a press on an element leads to, if it is in a link to one.
 *
 * @param {Element} target
 * @param {string} address of the page, whose language goes on
 * @returns {string | undefined} "?country=DEU", "" for the default view
 */
export function linkedFrom(target, address) {
  const link = target.closest('a[href^="?"]:not([target])')?.getAttribute('href')
  return link == null ? undefined : speakingAs(link === '?' ? '' : link, address)
}
