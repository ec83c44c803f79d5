/** @import {Panel, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { say } from '../words.js'
import { number } from './numbers.js'
import { sorting } from './parts.js'

/**
 * Months by partners.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @returns {Child[]}
 */
export function table(h, view, { heads, rows, link }) {
  const { request } = view
  const to = (/** @type {string} */ month) => link.replace('PARTNER', request.country.join('~')).replace('MONTH', month)
  return [h('div', { class: 'region tall', role: 'region', 'aria-labelledby': 'panel-title', tabindex: 0 },
    h('table', { class: 'grid', 'aria-labelledby': 'panel-title' },
      h('thead', {}, h('tr', {}, sorting(h, view, 'month', say('Month')), ...heads.map(({ key, name }) => sorting(h, view, key, name)))),
      h('tbody', {}, ...rows.map(({ key, name, selected, points }) => h('tr', { class: selected ? 'selected' : null },
        h('th', { scope: 'row' }, inward(h, to(key), name)),
        ...points.map((point, j) => h('td', {}, ...number(h, `${heads[j].key} ${key} ${request.show}`, point))))))))]
}
