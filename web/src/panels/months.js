/** @import {Chart, Point} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { keep } from '../fill.js'
import { monthName, shortMonth } from '../format.js'
import { origin } from '../views/numbers.js'
import { colon, say } from '../words.js'

/** @type {Record<string, string>} what the charts show whose measure is not that of the view */
const SHOWS = { season: ' level', mirror: ' mirror' }

/**
 * The table of a chart: a month a row, a line a column.
 *
 * @param {Build} h
 * @param {Chart} chart
 * @param {string} key of the chart
 * @param {Child} words to stand above it
 */
export function months(h, chart, key, words) {
  return h('details', { class: 'months' },
    h('summary', {}, words ? say('This chart in words and as a table') : say('Table of this chart')),
    words,
    keep('table', key, () => tableOf(h, chart)))
}

/** @param {Build} h @param {Chart} chart */
function tableOf(h, { name, title, subtitle, lines }) {
  const periods = lines[0]?.points.map(({ period }) => period) ?? []
  const derived = lines.some(({ points }) => points.some(({ status }) => status === 'E'))
  return h('table', {},
    h('caption', {}, derived ? say('{title}: {subtitle}. E: derived from other published figures', { title, subtitle }) : colon(title, subtitle)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('Month')), ...lines.map(({ name }) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, ...periods.map((period, i) => h('tr', {},
      h('th', { scope: 'row' }, name === 'season' ? monthName(period) : shortMonth(period)),
      ...lines.map(({ partner, points }) => h('td', {}, ...cell(h, placeOf(name, partner, points[i].period), points[i])))))))
}

/**
 * Where a number of a chart is asked for: "USA 2025-09", with the measure where it
 * is not that of the view, or whose it is where the other side reports it.
 *
 * @param {string} chart its name
 * @param {string} partner
 * @param {string} period
 */
export function placeOf(chart, partner, period) {
  return `${partner} ${period}${SHOWS[chart] ?? ''}`
}

/** @param {Build} h @param {string} place @param {Point} point */
function cell(h, place, { text, status }) {
  return [origin(h, place, status === 'M' ? say('not available') : text, text), status === 'E' && h('sup', {}, 'E')]
}
