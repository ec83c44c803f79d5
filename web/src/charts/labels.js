/** @import {Chart, Line, Point} from '../wire.js' */
/** @import {Frame, Layout, Scene} from './layout.js' */
/** @import {Look} from './looks.js' */

import { shortMonth } from '../format.js'
import { say } from '../words.js'
import { width } from './layout.js'

/**
 * @typedef {object} Label words beside a point; px from its place in the chart
 * @property {number} index of the month
 * @property {number} value
 * @property {string} text
 * @property {string} look classes
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {number} dx
 * @property {number} dy of the middle of its first line
 */

/**
 * The margin that the labels at the lines' ends need.
 *
 * @param {Layout} layout
 * @param {Scene} view
 * @param {Chart} chart
 */
export function margin(layout, view, chart) {
  if (chart.name === 'total' || chart.name === 'mirror') return 12
  if (chart.lines.length > 1) return 18 + Math.max(...chart.lines.map(({ name }) => longest(wrap(name, layout.labelWidth), 14)))
  const [line] = chart.lines
  const point = atPeriod(view, line)
  const index = line?.points.findIndex(({ period }) => period === view.period) ?? -1
  if (!point || line.points.some(({ value }, i) => i > index && value !== null)) return 24
  // The empty months after it give room too.
  const need = 18 + Math.max(width(point.text, 15), width(shortMonth(point.period), 12))
  const room = (line.points.length - 1 - index) / Math.max(1, line.points.length - 1) * (layout.width - 60 - need)
  return Math.max(24, need - room)
}

/** @param {string} text @param {number} size */
function longest(text, size) {
  return Math.max(...text.split('\n').map((line) => width(line, size)))
}

/**
 * @param {Scene} view
 * @param {Line | undefined} line
 * @returns {(Point & {value: number}) | undefined} the point of the view's month, if it has a value
 */
export function atPeriod(view, line) {
  const point = line?.points.find(({ period }) => period === view.period)
  return point && point.value !== null ? { ...point, value: point.value } : undefined
}

/**
 * All words in a chart but those of its axes.
 *
 * @param {Frame} frame
 * @param {Scene} view
 * @param {Chart} chart
 * @param {Look[]} look
 * @returns {Label[]}
 */
export function labels(frame, view, chart, look) {
  if (chart.lines.length > 1) return ends(frame, chart, look)
  const [line] = chart.lines
  if (!line) return []
  if (frame.layout.name.startsWith('facet')) return heading(frame, line, look[0])
  if (chart.name !== 'selection') return above(frame, view, line)
  const now = period(frame, view, line)
  return [...now, ...extremes(frame, line, now[0])]
}

/**
 * The name of a line above its small chart.
 *
 * @param {Frame} frame
 * @param {Line} line
 * @param {Look} look
 * @returns {Label[]}
 */
function heading({ left, domain, top, y }, { name }, { series }) {
  return [{ index: 0, value: domain[1], text: name, look: `label name ${series}`, anchor: 'start', dx: -left + 2, dy: top - 14 - y(domain[1]) }]
}

/**
 * The value of the view's month, above the chart.
 *
 * @param {Frame} frame
 * @param {Scene} view
 * @param {Line} line
 * @returns {Label[]}
 */
function above(frame, view, line) {
  const point = atPeriod(view, line)
  if (!point) return []
  const index = line.points.findIndex(({ period }) => period === view.period)
  const text = say('{value} in {month}', { value: point.text, month: shortMonth(point.period) })
  const anchor = frame.x(index) > (frame.left + frame.right) / 2 ? 'end' : 'start'
  return [{ index, value: point.value, text, look: 'note now', anchor, dx: anchor === 'end' ? 10 : -10, dy: frame.top - 13 - frame.y(point.value) }]
}

/**
 * The value of the view's month beside its dot, where nothing is drawn if there is such a side.
 *
 * @param {Frame} frame
 * @param {Scene} view
 * @param {Line} line
 * @returns {Label[]}
 */
function period(frame, view, line) {
  const point = atPeriod(view, line)
  if (!point) return []
  const index = line.points.findIndex(({ period }) => period === view.period)
  const place = { index, value: point.value }
  const after = line.points.filter(({ value }, i) => value !== null && i > index && frame.x(i) < frame.x(index) + 70)
  if (after.length === 0 && frame.x(index) + 70 < frame.layout.width) {
    return [
      { ...place, text: point.text, look: 'label series-1', anchor: 'start', dx: 12, dy: -2 },
      { ...place, text: shortMonth(point.period), look: 'month', anchor: 'start', dx: 12, dy: 14 },
    ]
  }
  const long = Math.max(width(point.text, 14), width(shortMonth(point.period), 12))
  const { anchor, dx, dy } = clearest(frame, line, place, long)
  return [
    { ...place, text: point.text, look: 'label series-1', anchor, dx, dy },
    { ...place, text: shortMonth(point.period), look: 'month', anchor, dx, dy: dy + 15 },
  ]
}

/**
 * The place for two lines of words near a point that covers least of its line:
 * towards the middle of the chart, and above, where others are no better.
 *
 * @param {Frame} frame
 * @param {Line} line
 * @param {{index: number, value: number}} point
 * @param {number} long the width of the words in px
 * @returns {Pick<Label, 'anchor' | 'dx' | 'dy'>}
 */
function clearest(frame, line, { index, value }, long) {
  const [x, y] = [frame.x(index), frame.y(value)]
  const anchors = /** @type {('start' | 'end')[]} */ (x > (frame.left + frame.right) / 2 ? ['end', 'start'] : ['start', 'end'])
  const track = trackOf(frame, line)
  const places = anchors.flatMap((anchor) => [-24, 16, -8, -44, 36].map((dy) => {
    const dx = anchor === 'end' ? -11 : 11
    const from = x + dx - (anchor === 'end' ? long : 0)
    const [top, bottom] = [y + dy - 8, y + dy + 22]
    const outside = from < frame.left || from + long > frame.layout.width || top < frame.top - 6 || bottom > frame.bottom
    const covered = track.filter((at) => at.x > from - 3 && at.x < from + long + 3 && at.y > top && at.y < bottom).length
    return { anchor, dx, dy, cost: covered + (outside ? 1000 : 0) }
  }))
  return places.reduce((best, one) => one.cost < best.cost ? one : best)
}

/** Where a line runs, in points close to each other. @param {Frame} frame @param {Line} line */
function trackOf(frame, { points }) {
  const steps = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]
  return points.flatMap(({ value }, i) => {
    if (value === null) return []
    const next = points[i + 1]?.value ?? value
    return steps.map((part) => ({ x: frame.x(i + (next === value ? 0 : part)), y: frame.y(value) + part * (frame.y(next) - frame.y(value)) }))
  })
}

/**
 * The highest and the lowest month, where they do not stand beside the view's
 * month and have room among the other dots.
 *
 * @param {Frame} frame
 * @param {Line} line
 * @param {Label | undefined} now
 * @returns {Label[]}
 */
function extremes(frame, line, now) {
  const drawn = line.points.flatMap(({ value, text, period }, index) => value === null ? [] : [{ index, value, text, period }])
  if (drawn.length < 4) return []
  return [line.highest, line.lowest].flatMap((found, i) => {
    const point = drawn.find(({ index }) => index === found)
    if (!point) return []
    const { index, value, text, period } = point
    const near = now && Math.abs(frame.x(index) - frame.x(now.index)) < 80 && Math.abs(frame.y(value) - frame.y(now.value)) < 60
    if (near || now?.index === index) return []
    const words = frame.layout.name === 'narrow' ? text : say('{value} in {month}', { value: text, month: shortMonth(period) })
    // Beside the point where neither the axis nor the events leave room below or above.
    const tight = i === 0 ? frame.y(value) - frame.top < 24 : frame.bottom - frame.y(value) < 22
    const anchors = /** @type {Label['anchor'][]} */ (i === 0 ? ['middle', 'start', 'end'] : ['middle', 'end', 'start'])
    const places = anchors.slice(tight ? 1 : 0).map((anchor) => {
      const dy = offZero(frame, value, anchor !== 'middle' ? 0 : i === 0 ? -14 : 15)
      return { index, value, text: words, look: 'note', anchor, dx: { start: 8, middle: 0, end: -8 }[anchor], dy }
    })
    return places.filter((label) => fits(frame, drawn, label)).slice(0, 1)
  })
}

/**
 * Whether a label lies within the drawing and on no dot.
 *
 * @param {Frame} frame
 * @param {{index: number, value: number}[]} drawn
 * @param {Label} label
 */
function fits({ x, y, left, layout }, drawn, { index, value, text, anchor, dx, dy }) {
  const long = width(text, 12)
  const from = x(index) + dx - { start: 0, middle: long / 2, end: long }[anchor]
  const middle = y(value) + dy
  return from >= left && from + long <= layout.width && !drawn.some((point) =>
    x(point.index) > from - 4 && x(point.index) < from + long + 4 && Math.abs(y(point.value) - middle) < 11)
}

/**
 * The place of a label's middle above or below its point, moved off the line at
 * zero, which would strike it through.
 *
 * @param {Frame} frame
 * @param {number} value
 * @param {number} dy
 */
function offZero({ y, top }, value, dy) {
  const zero = y(0) - y(value)
  if (Math.abs(dy - zero) >= 9) return dy
  return y(0) - 12 < top ? zero + 12 : zero - 12
}

/**
 * The names of the lines where they end, moved apart until none covers another.
 *
 * @param {Frame} frame
 * @param {Chart} chart
 * @param {Look[]} looks
 * @returns {Label[]}
 */
function ends(frame, { lines }, looks) {
  const found = lines.flatMap(({ name, points }, i) => {
    const index = points.findLastIndex(({ value }) => value !== null)
    const value = points[index]?.value
    if (value == null) return []
    const text = wrap(name, frame.layout.labelWidth)
    const look = `label name line-${i} ${looks[i].series}`
    return [{ index, value, text, look, height: 15 * text.split('\n').length + 2, y: frame.y(value) }]
  }).sort((a, b) => a.y - b.y)
  const [inside, outside] = [found.filter((label) => free(frame, lines, label)), found.filter((label) => !free(frame, lines, label))]
  let floor = frame.top - 10
  for (const label of outside) floor = (label.y = Math.max(floor, label.y - label.height / 2)) + label.height
  let ceiling = frame.bottom + 8
  for (const label of outside.toReversed()) ceiling = label.y = Math.min(label.y, ceiling - label.height)
  const start = /** @type {const} */ ('start')
  return [
    ...inside.map(({ index, value, text, look }) => ({ index, value, text, look, anchor: start, dx: 10, dy: 0 })),
    ...outside.map(({ index, value, text, look, y }) => ({
      index, value, text, look, anchor: start, dx: frame.right - frame.x(index) + 12, dy: y + 8.5 - frame.y(value),
    })),
  ]
}

/**
 * Whether nothing is drawn where a label would stand beside the end of its line.
 *
 * @param {Frame} frame
 * @param {Line[]} lines
 * @param {{index: number, text: string, y: number, height: number}} label
 */
function free({ x, y, right }, lines, { index, text, y: middle, height }) {
  const [from, to] = [x(index), x(index) + 14 + longest(text, 12.5)]
  const covers = (/** @type {Point} */ { low, high }, /** @type {number} */ i) => i > index && x(i) < to + 20
    && low !== null && high !== null && y(low) > middle - height && y(high) < middle + height
  return from < to && to < right && !lines.some(({ points }) => points.some(covers))
}

/**
 * Breaks text between words, as far as that makes its lines short enough.
 *
 * @param {string} text
 * @param {number} limit in px, at a size of 12.5
 */
function wrap(text, limit) {
  return text.split(' ').reduce((lines, word) => {
    const last = lines[lines.length - 1]
    if (last !== '' && width(`${last} ${word}`, 12.5) > limit) return [...lines, word]
    return [...lines.slice(0, -1), last === '' ? word : `${last} ${word}`]
  }, ['']).join('\n')
}
