/** @import {Chart, Line, Point, View} from '../wire.js' */
/** @import {Frame, Layout} from './layout.js' */
/** @import {Label} from './labels.js' */

import { areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'
import { monthNumber, tick } from '../format.js'
import { atPeriod, labels, margin } from './labels.js'
import { frame, LAYOUTS } from './layout.js'
import { faceted, looks } from './looks.js'

/** @import {Look} from './looks.js' */

/**
 * Draws a chart once for each width that it is laid out for, or each of its lines
 * so. The drawings are for the eye only: the words beside them say what they show. Colours, line
 * widths and dashes come from the style sheet by class.
 *
 * @param {Document} document
 * @param {View} view
 * @param {Chart} whole
 * @param {Layout[]} [only] layouts in place of those of the page
 * @returns {SVGSVGElement[]}
 */
export function draw(document, view, whole, only) {
  const chart = whole.log ? positive(whole) : whole
  const look = looks(view.request, chart)
  if (!faceted(view.request, chart)) {
    const layouts = only ?? LAYOUTS[chart.name] ?? LAYOUTS.selection
    return layouts.map((layout) => drawing(document, view, chart, frame(layout, view, chart, margin(layout, view, chart)), look))
  }
  return chart.lines.flatMap((line, i) => (only ?? LAYOUTS.facet).map((layout) => {
    const own = { ...chart, lines: [line] }
    const svg = drawing(document, view, own, frame(layout, view, own, 12, view.request.uniformYAxis === '0' ? own : chart), [look[i]])
    svg.setAttribute('data-line', String(i))
    return svg
  }))
}

/**
 * A chart without what has no place on a logarithmic scale.
 *
 * @param {Chart} chart
 * @returns {Chart}
 */
function positive(chart) {
  const kept = (/** @type {Point} */ point) => point.high !== null && point.high <= 0 ? { ...point, value: null, low: null, high: null } : point
  return { ...chart, lines: chart.lines.map((line) => ({ ...line, points: line.points.map(kept) })) }
}

/** @param {Document} document @param {View} view @param {Chart} chart @param {Frame} place @param {Look[]} look */
function drawing(document, view, chart, place, look) {
  const { layout, left, right, top, bottom, domain, count } = place
  const svg = /** @type {SVGSVGElement} */ (plot({
    document,
    className: 'chart-lines',
    width: layout.width, height: layout.height,
    marginLeft: left, marginRight: layout.width - right, marginTop: top, marginBottom: layout.height - bottom,
    x: { type: 'linear', domain: count < 2 ? [-1, 1] : [0, count - 1] },
    y: { type: chart.log ? 'log' : 'linear', domain },
    marks: [
      ...axes(place, chart),
      ...events(place),
      ...period(view, chart),
      ...chart.band.length > 0 ? [areaY(chart.band, { x: (_, /** @type {number} */ index) => index, y1: 'low', y2: 'high', className: 'usual' })] : [],
      ...below(look, chart.lines.map((line, i) => lineMarks(place, pieces(view, line), look[i]))),
      ...emphasis(place, view, chart, look),
      ...labels(place, view, chart, look).flatMap(words),
    ],
  }))
  svg.querySelector('style')?.remove()
  for (const name of svg.getAttributeNames().filter((name) => /^(fill|font|text|xmlns)/.test(name))) svg.removeAttribute(name)
  svg.setAttribute('class', `layout-${layout.name}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('data-frame', [left, right, top, bottom, ...domain, Number(chart.log)].join(' '))
  return svg
}

/**
 * The marks of all lines, those of grey lines first, so that they lie below; of
 * others the first line lies on top.
 *
 * @template Mark
 * @param {Look[]} look
 * @param {Mark[][]} marks
 * @returns {Mark[]}
 */
function below(look, marks) {
  const grey = marks.filter((_, i) => look[i].series === 'series-rest')
  return [...grey.reverse(), ...marks.filter((_, i) => look[i].series !== 'series-rest').reverse()].flat()
}

/** @param {Frame} place @param {Chart} chart */
function axes({ values, months, layout }, { unit, log }) {
  return [
    gridY(values, { className: 'grid' }),
    axisX(months.map(({ index }) => index), {
      className: 'tick', tickSize: 5, tickPadding: 5, label: null, fontSize: 12, lineWidth: 20,
      tickFormat: (/** @type {number} */ index) => months.find((month) => month.index === index)?.label ?? '',
    }),
    axisY(values, { className: 'tick', tickSize: 0, tickPadding: 6, label: null, fontSize: 12, lineWidth: layout.width, text: (/** @type {number} */ value) => tick(value, unit) }),
    ...log ? [] : [ruleY([0], { className: 'zero' })],
  ]
}

/** @param {Frame} place */
function events({ events }) {
  const circles = events.filter(({ row }) => row >= 0)
  const rise = (/** @type {number} */ row) => -12 - 19 * row
  return [
    ...events.map(({ index, row }) => ruleX([index], { className: 'event', insetTop: row < 0 ? 0 : -4 - 19 * row })),
    ...circles.map(({ index, row }) => dot([index], { x: index, frameAnchor: 'top', dy: rise(row), r: 8, className: 'event-circle' })),
    ...circles.map(({ index, row, number }) => text([String(number)], { x: [index], frameAnchor: 'top', lineAnchor: 'middle', dy: rise(row), className: 'event-number' })),
  ]
}

/** @param {View} view @param {Chart} chart */
function period({ period }, { lines }) {
  const index = lines[0]?.points.findIndex((point) => point.period === period) ?? -1
  return index < 0 ? [] : [ruleX([index], { className: 'period' })]
}

/**
 * The points of a line with their places. A sum since January starts anew each
 * year, so an empty row parts the years.
 *
 * @param {View} view
 * @param {Line} line
 */
function pieces({ request }, { points }) {
  return points.flatMap((point, index) => {
    const row = { ...point, index }
    const anew = request.show === 'ytd' && monthNumber(point.period) === 1
    return anew ? [{ ...row, index: index - 0.5, value: null, low: null, high: null }, row] : [row]
  })
}

/**
 * A line with its band, its months of known range only, and its dots.
 *
 * @param {Frame} place
 * @param {ReturnType<typeof pieces>} rows
 * @param {Look} look
 */
function lineMarks({ layout, domain }, rows, { series, symbol }) {
  const alone = rows.filter(({ value, low }, i) =>
    low !== null && (value === null || rows[i - 1]?.value == null && rows[i + 1]?.value == null))
  const dots = (/** @type {string} */ status, /** @type {string} */ kind) => {
    const some = rows.filter((row) => row.status === status && row.value !== null)
    return some.length === 0 ? [] : [dot(some, { x: 'index', y: 'value', r: layout.dot, symbol, className: `${kind} ${series}` })]
  }
  return [
    areaY(rows, { x: 'index', y1: (row) => row.value === null ? null : Math.max(row.low ?? 0, domain[0]), y2: (row) => row.value === null ? null : row.high, className: `band ${series}` }),
    ...alone.length > 0 ? [ruleX(alone, { x: 'index', y1: ({ low }) => Math.max(low ?? 0, domain[0]), y2: ({ high }) => Math.min(high ?? 0, domain[1]), className: `range ${series}` })] : [],
    lineY(rows, { x: 'index', y: 'value', className: `line ${series}` }),
    ...dots('A', 'reported'),
    ...dots('E', 'derived'),
  ]
}

/** @param {Frame} place @param {View} view @param {Chart} chart @param {Look[]} look */
function emphasis({ layout }, view, chart, look) {
  const index = chart.lines[0]?.points.findIndex(({ period }) => period === view.period) ?? -1
  return chart.lines.flatMap((line, i) => {
    const point = atPeriod(view, line)
    const { series, symbol } = look[i]
    const kind = point?.status === 'E' ? 'derived' : 'reported'
    return point && series !== 'series-rest' ? [dot([point], { x: [index], y: [point.value], r: layout.dot + 2.2, symbol, className: `${kind} now ${series}` })] : []
  })
}

/** @param {Label} label */
function words({ index, value, text: content, look, anchor, dx, dy }) {
  return content.split('\n').map((line, i) =>
    text([line], { x: [index], y: [value], textAnchor: anchor, lineAnchor: 'middle', dx, dy: dy + 15 * i, className: look }))
}
