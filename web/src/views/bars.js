/** @import {Panel, PanelRow, Point, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { say } from '../words.js'
import { number, REST } from './numbers.js'
import { look, sorting } from './parts.js'
import { svg } from '../charts/svg.js'

/**
 * The partners of a month as bars, with their figures.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @returns {Child[]}
 */
export function bars(h, view, { heads, rows }) {
  if (rows.length === 0) return []
  const most = Math.max(...rows.map(({ kind, points: [{ high }] }) => kind === 'total' || high === null ? 0 : high))
  return [h('table', { class: 'bars', 'aria-labelledby': 'panel-title' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col', class: 'rank' }, h('span', { class: 'visually-hidden' }, say('Rank'))),
      sorting(h, view, 'name', view.ranking.column),
      h('td', { class: 'drawn' }),
      ...heads.map(({ key, name }) => sorting(h, view, key, name)))),
    h('tbody', {}, ...rows.map((row) => line(h, view, heads, row, most))))]
}

/** @param {Build} h @param {View} view @param {Panel['heads']} heads @param {PanelRow} row @param {number} most */
function line(h, view, heads, row, most) {
  const { kind, key, name, link, selected, rank, note, points } = row
  return h('tr', { class: selected ? `${kind} selected` : kind },
    h('td', { class: 'rank' }, rank),
    h('th', { scope: 'row' }, link !== '' ? inward(h, link, name) : name, note !== '' && h('span', { class: 'note' }, ' ', note)),
    h('td', { class: 'drawn' }, kind !== 'total' && bar(h, points[0], most)),
    ...points.map((point, i) => h('td', { class: heads[i].key }, ...number(h, `${key || REST} ${view.period} ${heads[i].key}`, point))))
}

/**
 * A bar to the value, and over it what the published digits allow; a range
 * alone is an open bar from its one end to the other.
 *
 * @param {Build} h
 * @param {Point} point
 * @param {number} most the value at the end of the longest bar
 */
function bar(h, point, most) {
  const { value, low, high } = point
  if (low === null || high === null || most <= 0) return null
  const at = (/** @type {number} */ x) => Math.round(x / most * 1000) / 10
  const shapes = value !== null
    ? [svg(h, 'rect', { x: 0, y: 1, width: at(value), height: 8, class: 'value' }), high - low > most / 100 && svg(h, 'rect', { x: at(low), y: 4, width: at(high) - at(low), height: 2, class: 'allowed' })]
    : [svg(h, 'rect', { x: at(low), y: 3, width: Math.max(1, at(high) - at(low)), height: 4, class: 'value' })]
  return svg(h, 'svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', class: look(point) || null }, ...shapes)
}
