/** @import {Cell, Row, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { aloud, inward } from '../dom.js'
import { linkTo } from '../state.js'

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
  const heads = [['rank', '', 'Rank'], ['', column], ['level', 'Tonnes'], ['mom', 'On month'], ['yoy', 'On year'], ['share', 'Share']]
  return [
    h('h2', { id: 'ranking-title' }, title),
    h('p', { class: 'sub' }, [note, derived && 'E: derived from other published figures.'].filter(Boolean).join(' ')),
    rows.length > 0 && h('table', { 'aria-labelledby': 'ranking-title' },
      h('thead', {}, h('tr', {}, ...heads.map(([name, shown, spoken = '']) => h('th', { scope: 'col', class: name || null }, ...aloud(h, shown, spoken))))),
      h('tbody', {}, ...rows.map((row) => line(h, view, row)))),
  ].filter((node) => node !== false)
}

/** @param {Build} h @param {View} view @param {Row} row */
function line(h, view, row) {
  const links = row.kind !== 'rest' && row.partner !== ''
  return h('tr', { class: row.selected ? `${row.kind} selected` : row.kind },
    h('td', { class: 'rank' }, row.rank),
    h('th', { scope: 'row' }, links ? inward(h, linkTo(view, row.partner), row.name) : row.name,
      row.earlier !== '' && h('span', { class: 'earlier' }, ' ', row.earlier)),
    cell(h, 'level', row.level), cell(h, 'mom', row.mom), cell(h, 'yoy', row.yoy), cell(h, 'share', row.share))
}

/** @param {Build} h @param {string} name @param {Cell} cell */
function cell(h, name, { text, spoken, status }) {
  return h('td', { class: name }, ...aloud(h, text, spoken || (status === 'M' ? 'not available' : '')), status === 'E' && h('sup', {}, 'E'))
}
