/** @import {Cell, Row, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { aloud, inward } from '../dom.js'
import { gap, say } from '../words.js'

/**
 * The partners of the month, largest first.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function ranking(h, view) {
  const { title, column, note, rows } = view.ranking
  const derived = rows.some((row) => [row.level, row.mom, row.yoy, row.share].some(({ status }) => status === 'E'))
  const heads = [['rank', '', say('Rank')], ['', column], ['level', say('Tonnes')], ['mom', say('column^On month')], ['yoy', say('column^On year')], ['share', say('column^Share')]]
  return [
    h('h2', { id: 'ranking-title' }, title),
    h('p', { class: 'sub' }, [note, derived && say('E: rests on a figure that was derived from others.')].filter(Boolean).join(gap())),
    rows.length > 0 && h('table', { 'aria-labelledby': 'ranking-title' },
      h('thead', {}, h('tr', {}, ...heads.map(([name, shown, spoken = '']) => h('th', { scope: 'col', class: name || null }, ...aloud(h, shown, spoken))))),
      h('tbody', {}, ...rows.map((row) => line(h, row)))),
  ].filter((node) => node !== false)
}

/** @param {Build} h @param {Row} row */
function line(h, row) {
  return h('tr', { class: row.selected ? `${row.kind} selected` : row.kind },
    h('td', { class: 'rank' }, row.rank),
    h('th', { scope: 'row' }, row.link !== '' ? inward(h, row.link, row.name) : row.name,
      row.earlier !== '' && h('span', { class: 'earlier' }, ' ', row.earlier)),
    cell(h, 'level', row.level), cell(h, 'mom', row.mom), cell(h, 'yoy', row.yoy), cell(h, 'share', row.share))
}

/** @param {Build} h @param {string} name @param {Cell} cell */
function cell(h, name, { text, spoken, status }) {
  return h('td', { class: name }, ...aloud(h, text, spoken), status === 'E' && h('sup', {}, 'E'))
}
