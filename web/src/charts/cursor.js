/** @import {Chart} from '../wire.js' */

import { along } from './layout.js'

const SVG = 'http://www.w3.org/2000/svg'

/** @typedef {{line: number, month: number}} Place in a chart: indices of a line and of a point in it */

/**
 * Where a key leads to from a place in a chart.
 *
 * @param {string} key as in KeyboardEvent
 * @param {Chart} chart
 * @param {Place} place
 * @returns {Place | null} null where the key means nothing here
 */
export function step(key, { lines }, { line, month }) {
  const [months, count] = [lines[0].points.length, lines.length]
  const go = (/** @type {number} */ to) => ({ line, month: Math.min(Math.max(to, 0), months - 1) })
  switch (key) {
    case 'ArrowLeft': return go(month - 1)
    case 'ArrowRight': return go(month + 1)
    case 'PageUp': return go(month - 12)
    case 'PageDown': return go(month + 12)
    case 'Home': return go(0)
    case 'End': return go(months - 1)
    case 'ArrowUp': return { line: (line + count - 1) % count, month }
    case 'ArrowDown': return { line: (line + 1) % count, month }
    default: return null
  }
}

/**
 * The place that a pointer means: the month nearest to it, and there the line.
 *
 * @param {Element} container of the drawings
 * @param {Chart} chart
 * @param {{clientX: number, clientY: number}} pointer
 * @returns {Place | null} null where nothing is drawn
 */
export function under(container, { lines }, { clientX, clientY }) {
  const shown = [...container.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0)
  if (shown.length === 0 || lines.length === 0) return null
  const svg = shown.find((svg) => {
    const { left, right, top, bottom } = svg.getBoundingClientRect()
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom
  }) ?? shown[0]
  const box = svg.getBoundingClientRect()
  const scale = svg.viewBox.baseVal.width / box.width
  const { left, right, y } = frameOf(svg)
  const count = lines[0].points.length
  const part = ((clientX - box.left) * scale - left) / (right - left)
  const month = Math.min(Math.max(Math.round(part * (count - 1)), 0), count - 1)
  if (svg.dataset.line) return { line: Number(svg.dataset.line), month }
  const height = (clientY - box.top) * scale
  const away = lines.map(({ points }) => Math.abs(y(points[month].value ?? Infinity) - height))
  return { line: Math.max(0, away.indexOf(Math.min(...away))), month }
}

/**
 * Marks a place in all drawings of a chart, or none. Small charts of other lines
 * have the same month marked.
 *
 * @param {Element} container of the drawings
 * @param {Chart} chart
 * @param {Place | null} place
 */
export function mark(container, { lines }, place) {
  for (const old of container.querySelectorAll('.cursor')) old.remove()
  if (!place) return
  const count = lines[0].points.length
  for (const svg of container.querySelectorAll('svg')) {
    const { value } = lines[Number(svg.dataset.line ?? place.line)].points[place.month]
    const { left, right, top, bottom, y } = frameOf(svg)
    const x = left + (count < 2 ? 0.5 : place.month / (count - 1)) * (right - left)
    const group = shape('g', { class: 'cursor' })
    group.append(shape('line', { x1: x, x2: x, y1: top, y2: bottom }))
    if (value !== null && y(value) <= bottom) group.append(shape('circle', { cx: x, cy: y(value), r: svg.dataset.line ? 4 : 6 }))
    svg.append(group)
  }
}

/**
 * Shades the months between two places in all drawings of a chart, or none.
 *
 * @param {Element} container of the drawings
 * @param {Chart} chart
 * @param {[number, number] | null} ends
 */
export function shade(container, { lines }, ends) {
  for (const old of container.querySelectorAll('.brush')) old.remove()
  if (!ends) return
  const count = lines[0].points.length
  for (const svg of container.querySelectorAll('svg')) {
    const { left, right, top, bottom } = frameOf(svg)
    const [from, to] = ends.map((index) => left + index / (count - 1) * (right - left)).sort((a, b) => a - b)
    svg.append(shape('rect', { class: 'brush', x: from, width: to - from, y: top, height: bottom - top }))
  }
}

/** @param {SVGSVGElement} svg */
function frameOf(svg) {
  const [left, right, top, bottom, low, high, log] = (svg.dataset.frame ?? '').split(' ').map(Number)
  const part = along([low, high], log === 1)
  return { left, right, top, bottom, y: (/** @type {number} */ value) => bottom - part(value) * (bottom - top) }
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function shape(name, attributes) {
  const node = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  return node
}
