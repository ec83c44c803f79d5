/** @import {Cell, Row, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { aloud, inward } from '../dom.js'
import { keep } from '../fill.js'
import { origin, REST } from '../views/numbers.js'
import { gap, say } from '../words.js'

/**
 * The partners of the month, largest first.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function ranking(h, view) {
  const { title, column, note, rows } = view.ranking
  const derived = rows.some((row) => [row.level, row.mom, row.yoy, row.share].some(({ status }) => status === 'E'))
  const heads = [['rank', '', say('Rank')], ['', column], ['level', say('Tonnes')], ['mom', say('column^On month')], ['yoy', say('column^On year')], ['share', say('column^Share')]]
  return [
    h('h2', { id: 'ranking-title' }, title),
    h('p', { class: 'sub' }, [note, derived && say('E: rests on a figure that was derived from others.'), rows.length > 0 && say('Each number tells where it comes from.')].filter(Boolean).join(gap())),
    rows.length > 0 && h('table', { 'aria-labelledby': 'ranking-title' },
      h('thead', {}, h('tr', {}, ...heads.map(([name, shown, spoken = '']) => h('th', { scope: 'col', class: name || null }, ...aloud(h, shown, spoken))))),
      h('tbody', {}, ...rows.map((row) => keep('tr', JSON.stringify([view.period, row]), () => line(h, view.period, row))))),
  ].filter((node) => node !== false)
}

/** @param {Build} h @param {string} period @param {Row} row */
function line(h, period, row) {
  const figure = (/** @type {'level' | 'mom' | 'yoy' | 'share'} */ name) => h('td', { class: name }, ...cell(h, `${row.partner || REST} ${period} ${name}`, row[name]))
  return h('tr', { class: row.selected ? `${row.kind} selected` : row.kind },
    h('td', { class: 'rank' }, row.rank),
    h('th', { scope: 'row' }, row.link !== '' ? inward(h, row.link, row.name) : row.name,
      row.earlier !== '' && h('span', { class: 'earlier' }, ' ', row.earlier)),
    figure('level'), figure('mom'), figure('yoy'), figure('share'))
}

/** One tab stop a row is enough on the way through the page. @param {Build} h @param {string} place @param {Cell} cell */
function cell(h, place, { text, spoken, status }) {
  const asker = origin(h, place, spoken || text, text)
  if (!place.endsWith(' level')) asker.setAttribute('tabindex', '-1')
  return [asker, status === 'E' && h('sup', {}, 'E')]
}
