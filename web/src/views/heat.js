/** @import {Head, Panel, PanelRow, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { monthLetter, year } from '../format.js'
import { say } from '../words.js'
import { classes } from './parts.js'

/**
 * Partners by months, a coloured cell each: one tab stop, walked by keys.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @returns {Child[]}
 */
export function heat(h, view, panel) {
  const { heads, rows } = panel
  if (rows.length === 0) return []
  const at = chosen(view, panel)
  return [
    h('div', { class: 'region', role: 'region', 'aria-labelledby': 'panel-title' },
      h('table', { class: 'heat', role: 'grid', 'aria-labelledby': 'panel-title', 'aria-describedby': 'panel-seen grid-keys' },
        h('thead', {},
          h('tr', { 'aria-hidden': 'true' }, h('td', {}), ...years(heads).map(([name, span]) => h('td', { colspan: span }, name))),
          h('tr', {}, h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, view.ranking.column)), ...heads.map((head) => h('th', { scope: 'col', 'aria-label': head.name }, monthLetter(head.key))))),
        h('tbody', {}, ...rows.map((row, i) => line(h, panel, row, at.row === i ? at.column : -1))))),
    h('div', { class: 'asking' }, h('p', { class: 'reading', 'data-reading': '' }, rows[at.row].points[at.column].reading),
      h('button', { type: 'button', class: 'link', 'data-origin': `${rows[at.row].key} ${heads[at.column].key}` }, say('Where from?'))),
    h('p', { class: 'visually-hidden', id: 'grid-keys' }, say('Arrow keys go from cell to cell, Page Up and Page Down by a year, Home and End to the ends of a row. Enter shows the month of the cell, W asks where its figure comes from.')),
  ]
}

/** The cell that the tab stop is on: that of the view, else the last of the first row. @param {View} view @param {Panel} panel */
function chosen({ period, request }, { heads, rows }) {
  const column = heads.findIndex(({ key }) => key === period)
  const row = rows.findIndex(({ key }) => key === request.country[0])
  return row < 0 || column < 0 ? { row: 0, column: heads.length - 1 } : { row, column }
}

/** @param {Head[]} heads @returns {[string, number][]} years with their count of months */
function years(heads) {
  /** @type {[string, number][]} */
  const out = []
  for (const { key } of heads) {
    if (out.at(-1)?.[0] === year(key)) out[out.length - 1][1]++
    else out.push([year(key), 1])
  }
  return out
}

/** @param {Build} h @param {Panel} panel @param {PanelRow} row @param {number} stop the column of the tab stop, −1 where it is in another row */
function line(h, panel, { kind, key, name, link, selected, points, steps }, stop) {
  const cells = points.map((point, i) => {
    const anchor = inward(h, panel.link.replace('PARTNER', key).replace('MONTH', point.period), '')
    anchor.setAttribute('aria-label', point.reading)
    anchor.setAttribute('data-place', `${key} ${point.period}`)
    anchor.setAttribute('tabindex', i === stop ? '0' : '-1')
    if (i === stop) anchor.setAttribute('aria-current', 'true')
    return h('td', { class: classes(panel, point, steps[i]) }, anchor)
  })
  return h('tr', { class: selected ? `${kind} selected` : kind }, h('th', { scope: 'row' }, inward(h, link, name)), ...cells)
}
