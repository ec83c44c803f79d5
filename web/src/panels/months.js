/** @import {Chart, Point} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { aloud } from '../dom.js'
import { monthName, shortMonth } from '../format.js'
import { say } from '../words.js'

/**
 * The table of a chart: a month a row, a line a column.
 *
 * @param {Build} h
 * @param {Chart} chart
 * @param {Node | null} words to stand above it
 */
export function months(h, { name, title, subtitle, lines }, words) {
  const periods = lines[0]?.points.map(({ period }) => period) ?? []
  const derived = lines.some(({ points }) => points.some(({ status }) => status === 'E'))
  return h('details', { class: 'months' },
    h('summary', {}, words ? say('This chart in words and as a table') : say('Table of this chart')),
    words,
    h('table', {},
      h('caption', {}, derived ? say('{title}: {subtitle}. E: derived from other published figures', { title, subtitle }) : `${title}: ${subtitle}`),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('Month')), ...lines.map(({ name }) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, ...periods.map((period, i) => h('tr', {},
        h('th', { scope: 'row' }, name === 'season' ? monthName(period) : shortMonth(period)),
        ...lines.map(({ points }) => cell(h, points[i])))))))
}

/** @param {Build} h @param {Point} point */
function cell(h, { text, status }) {
  return h('td', {}, ...aloud(h, text, status === 'M' ? say('not available') : ''), status === 'E' && h('sup', {}, 'E'))
}
