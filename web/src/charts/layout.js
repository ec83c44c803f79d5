/** @import {Chart, Event, Request, View} from '../wire.js' */

import { monthName, monthNumber, shortMonth, tick, year } from '../format.js'

/**
 * @typedef {object} Layout a width for which a chart is laid out; style/figures.css shows the one that fits
 * @property {string} name
 * @property {number} width in px
 * @property {number} height in px
 * @property {number} dot radius of a dot in px
 * @property {number} labelWidth of the longest label at a line's end, in px
 */

/**
 * What drawings depend on besides their chart; any view is one.
 *
 * @typedef {Pick<View, 'period' | 'events'> & {request: Pick<Request, 'show' | 'focus' | 'facet' | 'uniformYAxis' | 'events'>}} Scene
 */

/** @type {Record<string, Layout[]>} */
export const LAYOUTS = {
  selection: [
    { name: 'wide', width: 760, height: 420, dot: 2.8, labelWidth: 110 },
    { name: 'medium', width: 450, height: 300, dot: 2.5, labelWidth: 84 },
    { name: 'narrow', width: 300, height: 260, dot: 2.2, labelWidth: 72 },
  ],
  total: [{ name: 'only', width: 290, height: 176, dot: 1.9, labelWidth: 60 }],
  facet: [
    { name: 'facet', width: 230, height: 150, dot: 1.6, labelWidth: 200 },
    { name: 'facet-narrow', width: 156, height: 130, dot: 1.4, labelWidth: 150 },
  ],
}

/**
 * @typedef {object} Mark an event's place on the axis
 * @property {number} index of its month
 * @property {number} number
 * @property {number} row in which its circle stands, 0 next to the chart
 */

/**
 * @typedef {object} Frame where everything in a chart stands, in px
 * @property {Layout} layout
 * @property {number} left of the first month
 * @property {number} right of the last month
 * @property {number} top of the highest tick
 * @property {number} bottom of the lowest value
 * @property {[number, number]} domain the lowest and the highest value of the axis
 * @property {number[]} values ticks of the value axis, from the lowest
 * @property {{index: number, label: string}[]} months ticks of the time axis
 * @property {number} count of months
 * @property {Mark[]} events
 * @property {(index: number) => number} x
 * @property {(value: number) => number} y
 */

/**
 * @param {Layout} layout
 * @param {Scene} view
 * @param {Chart} chart
 * @param {number} margin at the right, for the labels at the lines' ends
 * @param {Chart} scaled whose values the axis reaches
 * @returns {Frame}
 */
export function frame(layout, view, chart, margin, scaled = chart) {
  const periods = chart.lines[0]?.points.map(({ period }) => period) ?? []
  const { domain, values } = (chart.log ? logAxis : valueAxis)(scaled, Math.round(layout.height / 62))
  const left = 12 + Math.max(...values.map((value) => width(tick(value, chart.unit), 12)))
  const [right, count] = [layout.width - margin, periods.length]
  const x = (/** @type {number} */ index) => left + (count < 2 ? 0.5 : index / (count - 1)) * (right - left)
  const large = LAYOUTS.selection.includes(layout) || chart.name === 'selection' && layout.name === 'picture'
  const placed = view.request.events === '0' ? [] : place(view.events, periods, x)
  const events = large ? placed : placed.map((event) => ({ ...event, row: -1 }))
  const top = (large ? 14 : 26) + 19 * (1 + Math.max(-1, ...events.map(({ row }) => row)))
  const bottom = layout.height - 30
  const part = along(domain, chart.log)
  const y = (/** @type {number} */ value) => bottom - part(value) * (bottom - top)
  return { layout, left, right, top, bottom, domain, values, months: chart.name === 'season' ? seasonTicks(periods, right - left) : monthTicks(periods, right - left), count, events, x, y }
}

/**
 * The part of the way from the lowest to the highest value of an axis at which
 * a value stands.
 *
 * @param {[number, number]} domain
 * @param {boolean} log
 * @returns {(value: number) => number}
 */
export function along([low, high], log) {
  if (!log) return (value) => (value - low) / (high - low)
  return (value) => Math.log(value / low) / Math.log(high / low)
}

/**
 * The width of text, within about a tenth: at build time nothing can measure it.
 *
 * @param {string} text
 * @param {number} size in px
 */
export function width(text, size) {
  const full = text.match(/[\u2e80-\uffef]/g)?.length ?? 0
  return ((text.length - full) * 0.58 + full) * size
}

/**
 * The lowest and highest of what is drawn, zero included. Months that are known
 * as a range only, as wide as a sum over several months perhaps, do not press all
 * others to the ground: they count up to a quarter above the highest point, and end
 * where the frame does.
 *
 * @param {Chart} chart
 * @returns {[number, number]}
 */
function reach({ lines }) {
  const points = lines.flatMap(({ points }) => points)
  const drawn = points.flatMap(({ value, low, high }) => value === null ? [] : [value, low ?? value, high ?? value])
  const [bottom, top] = [Math.min(0, ...drawn), Math.max(0, ...drawn)]
  const ranges = points.filter(({ value }) => value === null)
  const end = (/** @type {number | null} */ value) => drawn.length === 0 ? value ?? 0 : Math.max(1.25 * bottom, Math.min(1.25 * top, value ?? 0))
  return [Math.min(bottom, ...ranges.map(({ low }) => end(low))), Math.max(top, ...ranges.map(({ high }) => end(high)))]
}

/**
 * The value axis. Nothing falls by more than all of it, so percentages end at −100%.
 *
 * @param {Chart} chart
 * @param {number} about how many steps
 * @returns {Pick<Frame, 'domain' | 'values'>}
 */
export function valueAxis(chart, about) {
  const values = valueTicks(...reach(chart), about)
  const [first, second] = values
  const high = values[values.length - 1]
  if (chart.unit !== 'percent' || first >= -100) return { domain: [first, high], values }
  const inside = values.filter((value) => value > -100)
  // A tick of its own only where its number would not stand on the next.
  const room = inside[0] + 100 >= (second - first) / 3
  return { domain: [-100, high], values: room ? [-100, ...inside] : inside }
}

/**
 * The value axis of a logarithmic scale, which only what is positive has a place on.
 *
 * @param {Chart} chart
 * @param {number} about how many steps
 * @returns {Pick<Frame, 'domain' | 'values'>}
 */
export function logAxis({ lines }, about) {
  const points = lines.flatMap(({ points }) => points)
  const drawn = points.flatMap(({ value, low, high }) => value === null ? [high] : [value, low, high])
  const positive = drawn.filter((value) => value !== null && value > 0).map(Number)
  const values = positive.length > 0 ? logTicks(Math.min(...positive), Math.max(...positive), about) : [1, 10]
  return { domain: [values[0], values[values.length - 1]], values }
}

/**
 * Round numbers at about equal ratios, from at most low to at least high; at least two.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} about how many steps
 * @returns {number[]}
 */
export function logTicks(low, high, about) {
  const [first, last] = [Math.floor(Math.log10(low)) - 1, Math.ceil(Math.log10(high)) + 1]
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const reaching = (/** @type {number[]} */ factors) => {
    const all = powers.flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(6))))
    const from = all.findLastIndex((value) => value <= low * (1 + 1e-9))
    return all.slice(from, Math.max(from + 1, all.findIndex((value) => value >= high * (1 - 1e-9))) + 1)
  }
  return [[1, 2, 5], [1, 3]].map(reaching).find((ticks) => ticks.length <= about + 2) ?? reaching([1])
}

/**
 * Round numbers from at most low to at least high.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} about how many steps
 * @returns {number[]}
 */
export function valueTicks(low, high, about) {
  const rough = (high - low || 1) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10)
  const [from, to] = [Math.floor(low / step + 1e-9), Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step) + 1)]
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)))
}

/**
 * Months at equal steps, counted from January, as many as have room. January
 * stands for its year; the first says its year in any case.
 *
 * @param {string[]} periods
 * @param {number} room in px
 */
export function monthTicks(periods, room) {
  const each = room / Math.max(1, periods.length - 1)
  const step = [1, 3, 6, 12, 24, 60, 120].find((step) => step * each >= 46) ?? 240
  const ticks = periods.flatMap((period, index) => {
    const [number, since] = [monthNumber(period), Number(year(period))]
    const months = since * 12 + number - 1
    return months % step === 0 ? [{ index, label: number === 1 ? year(period) : monthName(period) }] : []
  })
  if (ticks.length === 0 && periods.length > 0) return [{ index: 0, label: shortMonth(periods[0]) }]
  const first = ticks[0]
  if (first && /\D/.test(first.label)) first.label += `\n${year(periods[first.index])}`
  return ticks
}

/**
 * Ticks of one year's months, by their names alone.
 *
 * @param {string[]} periods
 * @param {number} room in px
 */
function seasonTicks(periods, room) {
  return monthTicks(periods, room).map(({ index }) => ({ index, label: monthName(periods[index]) }))
}

/**
 * Events of one month share a mark's place; circles that would touch stand in rows.
 *
 * @param {Event[]} events
 * @param {string[]} periods
 * @param {(index: number) => number} x
 * @returns {Mark[]}
 */
function place(events, periods, x) {
  /** @type {number[]} */
  const ends = []
  return events.flatMap(({ number, month }) => {
    const index = periods.indexOf(month)
    if (number === 0 || index < 0) return []
    const free = ends.findIndex((end) => x(index) - end >= 18)
    const row = free < 0 ? ends.length : free
    ends[row] = x(index)
    return [{ index, number, row }]
  })
}
