/** @import {Panel, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward } from '../dom.js'
import { say } from '../words.js'
import { number } from './numbers.js'

/**
 * Months by partners, to be sorted by any column.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @returns {Node[]}
 */
export function table(h, { request }, { heads, rows, link }) {
  const to = (/** @type {string} */ month) => link.replace('PARTNER', request.country.join('~')).replace('MONTH', month)
  return [h('div', { class: 'region tall', role: 'region', 'aria-labelledby': 'panel-title', tabindex: 0 },
    h('table', { class: 'grid', 'aria-labelledby': 'panel-title' },
      h('thead', {}, h('tr', {}, head(h, say('Month'), 'descending', -1), ...heads.map(({ name, order }, i) => head(h, name, null, i, order)))),
      h('tbody', {}, ...rows.map(({ key, name, selected, points }, i) => h('tr', { class: selected ? 'selected' : null, 'data-row': i },
        h('th', { scope: 'row' }, inward(h, to(key), name)),
        ...points.map((point, j) => h('td', {}, ...number(h, `${heads[j].key} ${key} ${request.show}`, point))))))))]
}

/** @param {Build} h @param {string} name @param {string | null} sorted @param {number} column −1 for the months @param {number[]} order */
function head(h, name, sorted, column, order = []) {
  return h('th', { scope: 'col', 'aria-sort': sorted, 'data-order': column < 0 ? null : order.join(' ') },
    h('button', { type: 'button', class: 'sort' }, name))
}

/**
 * Lets the heads of a table sort its rows: by months the latest first, by
 * figures the highest first, and the other way round when pressed again. Rows
 * without a figure come last.
 *
 * @param {HTMLElement} root that holds the table
 */
export function sortable(root) {
  root.addEventListener('click', ({ target }) => {
    const head = target instanceof Element && target.closest('.sort')?.closest('th')
    const body = head && head.closest('table')?.tBodies[0]
    if (!head || !body) return
    const up = head.getAttribute('aria-sort') === 'descending'
    const rows = [...body.rows].sort((a, b) => Number(a.dataset.row) - Number(b.dataset.row))
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
    body.append(...arranged(rows, head.dataset.order, up))
  })
}

/**
 * @param {HTMLTableRowElement[]} rows as they came
 * @param {string | undefined} order the rows with a figure, the lowest first; undefined for the months
 * @param {boolean} up
 */
function arranged(rows, order, up) {
  if (order === undefined) return up ? rows.reverse() : rows
  const known = order.split(' ').filter(Boolean).map((i) => rows[Number(i)])
  const others = rows.filter((row) => !known.includes(row))
  return [...(up ? known : known.reverse()), ...others]
}
