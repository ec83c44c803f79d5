/** @import {Chart, Line, Point, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */
/** @import {Frame, Layout, Scene} from './layout.js' */

import { keep } from '../fill.js'
import { monthNumber, tick } from '../format.js'
import { atPeriod, labels, margin } from './labels.js'
import { frame, LAYOUTS } from './layout.js'
import { faceted, looks } from './looks.js'
import { drawing, marks } from './marks.js'

/** @import {Look} from './looks.js' */

/**
 * The drawings of a chart on the page, to be made where they are not there yet.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Chart} chart
 * @param {string} key of the chart
 * @returns {Child[]}
 */
export function drawings(h, view, chart, key) {
  if (faceted(view.request, chart)) return draw(h, view, chart)
  const { period, events, request: { show, focus, facet, uniformYAxis, events: numbered } } = view
  const scene = { period, events, request: { show, focus, facet, uniformYAxis, events: numbered } }
  const whole = JSON.stringify(scene) + key
  return (LAYOUTS[chart.name] ?? LAYOUTS.selection).map((layout) =>
    keep('svg:svg', layout.name + whole, () => draw(h, scene, chart, [layout])[0]))
}

/**
 * Draws a chart once for each width that it is laid out for, or each of its lines
 * so. The drawings are for the eye only: the words beside them say what they show. Colours, line
 * widths and dashes come from the style sheet by class.
 *
 * @param {Build} h
 * @param {Scene} view
 * @param {Chart} whole
 * @param {Layout[]} [only] layouts in place of those of the page
 * @returns {ReturnType<Build>[]} elements of SVG, or sketches of them
 */
export function draw(h, view, whole, only) {
  const chart = whole.log ? positive(whole) : whole
  const look = looks(view.request, chart)
  if (!faceted(view.request, chart)) {
    const layouts = only ?? LAYOUTS[chart.name] ?? LAYOUTS.selection
    return layouts.map((layout) => drawn(h, view, chart, frame(layout, view, chart, margin(layout, view, chart)), look))
  }
  return chart.lines.flatMap((line, i) => (only ?? LAYOUTS.facet).map((layout) => {
    const own = { ...chart, lines: [line] }
    const svg = drawn(h, view, own, frame(layout, view, own, 12, view.request.uniformYAxis === '0' ? own : chart), [look[i]])
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
  const kept = (/** @type {Point} */ point) => (point.value ?? point.high ?? 1) <= 0 ? { ...point, value: null, low: null, high: null } : point
  return { ...chart, lines: chart.lines.map((line) => ({ ...line, points: line.points.map(kept) })) }
}

/** @param {Build} h @param {Scene} view @param {Chart} chart @param {Frame} place @param {Look[]} look */
function drawn(h, view, chart, place, look) {
  const { layout, left, right, top, bottom, domain, x, y } = place
  const mark = marks(h)
  const svg = drawing(h, layout, [
    ...axes(mark, place, chart),
    ...events(mark, place),
    ...period(mark, place, view, chart),
    ...chart.band.length > 0 ? [mark.area('usual', chart.band.map((range, i) => ranged(range) && [x(i), y(range.low), y(range.high)]))] : [],
    ...below(look, chart.lines.map((line, i) => lineMarks(mark, place, pieces(view, line), look[i]))),
    ...emphasis(mark, place, view, chart, look),
    ...labels(place, view, chart, look).map(({ index, value, text, look, anchor, dx, dy }) => text.split('\n').map((line, i) =>
      mark.words(look, [[x(index), y(value), line]], { dx, dy: dy + 15 * i, anchor }))).flat(),
  ])
  svg.setAttribute('data-frame', [left, right, top, bottom, ...domain, Number(chart.log)].join(' '))
  return svg
}

/** @typedef {ReturnType<typeof marks>} Marks */

/**
 * @template {{low: number | null, high: number | null}} T
 * @param {T} point
 * @returns {(T & {low: number, high: number}) | null} null where no range is known
 */
function ranged(point) {
  return point.low === null || point.high === null ? null : /** @type {T & {low: number, high: number}} */ (point)
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

/** @param {Marks} mark @param {Frame} place @param {Chart} chart */
function axes(mark, { values, months, left, right, bottom, x, y }, { unit, log }) {
  return [
    mark.rules('grid', values.map((value) => [left, y(value), right, y(value)])),
    mark.ticks('tick', months.map(({ index }) => [x(index), bottom]), 5),
    mark.words('tick', months.map(({ index, label }) => [x(index), bottom, label]), { dy: 10, hanging: true }),
    mark.words('tick', values.map((value) => [left, y(value), tick(value, unit)]), { dx: -6, anchor: 'end' }),
    ...log ? [] : [mark.rules('zero', [[left, y(0), right, y(0)]])],
  ]
}

/** @param {Marks} mark @param {Frame} place */
function events(mark, { events, top, bottom, x }) {
  if (events.length === 0) return []
  const circles = events.filter(({ row }) => row >= 0)
  const rise = (/** @type {number} */ row) => top - 12 - 19 * row
  return [
    mark.rules('event', events.map(({ index, row }) => [x(index), row < 0 ? top : top - 4 - 19 * row, x(index), bottom])),
    mark.dots('event-circle', circles.map(({ index, row }) => [x(index), rise(row)]), 8),
    mark.words('event-number', circles.map(({ index, row, number }) => [x(index), rise(row), String(number)])),
  ]
}

/** @param {Marks} mark @param {Frame} place @param {Scene} view @param {Chart} chart */
function period(mark, { top, bottom, x }, { period }, { lines }) {
  const index = lines[0]?.points.findIndex((point) => point.period === period) ?? -1
  return index < 0 ? [] : [mark.rules('period', [[x(index), top, x(index), bottom]])]
}

/**
 * The points of a line with their places. A sum since January starts anew each
 * year, so an empty row parts the years.
 *
 * @param {Scene} view
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
 * @param {Marks} mark
 * @param {Frame} place
 * @param {ReturnType<typeof pieces>} rows
 * @param {Look} look
 */
function lineMarks(mark, { layout, domain: [low, high], x, y }, rows, { series, symbol }) {
  const alone = rows.filter((row, i) =>
    row.low !== null && (row.value === null || rows[i - 1]?.value == null && rows[i + 1]?.value == null))
  const dots = (/** @type {string} */ status, /** @type {string} */ kind) => {
    const some = rows.flatMap((row) => row.status === status && row.value !== null ? [/** @type {[number, number]} */ ([x(row.index), y(row.value)])] : [])
    return some.length === 0 ? [] : [mark.dots(`${kind} ${series}`, some, layout.dot, symbol)]
  }
  return [
    mark.area(`band ${series}`, rows.map((row) => row.value === null || row.high === null ? null : [x(row.index), y(Math.max(row.low ?? 0, low)), y(row.high)])),
    ...alone.length > 0 ? [mark.rules(`range ${series}`, alone.map((row) => [x(row.index), y(Math.max(row.low ?? 0, low)), x(row.index), y(Math.min(row.high ?? 0, high))]))] : [],
    mark.line(`line ${series}`, rows.map(({ index, value }) => value === null ? null : [x(index), y(value)])),
    ...dots('A', 'reported'),
    ...dots('E', 'derived'),
  ]
}

/** @param {Marks} mark @param {Frame} place @param {Scene} view @param {Chart} chart @param {Look[]} look */
function emphasis(mark, { layout, x, y }, view, chart, look) {
  const index = chart.lines[0]?.points.findIndex(({ period }) => period === view.period) ?? -1
  return chart.lines.flatMap((line, i) => {
    const point = atPeriod(view, line)
    const { series, symbol } = look[i]
    const kind = point?.status === 'E' ? 'derived' : 'reported'
    return point && series !== 'series-rest' ? [mark.dots(`${kind} now ${series}`, [[x(index), y(point.value)]], layout.dot + 2.2, symbol)] : []
  })
}
