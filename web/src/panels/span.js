/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { say } from '../words.js'

/**
 * Two handles on one line of all months: the first and the last month shown.
 * They are the browser's own sliders, so that keys and fingers move them.
 *
 * @param {Build} h
 * @param {View} view
 */
export function spanner(h, { first, last, choices: { months } }) {
  const handle = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ month) => {
    const index = months.findIndex(({ value }) => value === month)
    return h('input', {
      type: 'range', min: 0, max: months.length - 1, step: 1, value: index, 'data-end': name,
      'aria-label': label, 'aria-valuetext': months[index]?.label,
    })
  }
  return months.length > 1 && h('div', { class: 'spanner', role: 'group', 'aria-label': say('Months shown') },
    h('span', { 'aria-hidden': 'true' }, months[0].label),
    h('span', { class: 'track' }, handle('first', say('First month shown'), first), handle('last', say('Last month shown'), last)),
    h('span', { 'aria-hidden': 'true' }, months[months.length - 1].label))
}
