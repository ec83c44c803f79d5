/** @import {Panel, PanelRow, Point, View} from '../wire.js' */
/** @import {Drawn, Pen} from './picture-panel.js' */

import { look } from '../views/parts.js'
import { linesOf, widthOf } from './type.js'

const ROW = 23
const LEAST = 60 // px for the bars
const SIGNS = /** @type {Record<string, string>} */ ({ derived: ' E', range: ' R' })

/**
 * The partners of a month as bars, with their figures. Long figures make the
 * drawing wider than asked for.
 *
 * @param {Pen} pen
 * @param {View} view
 * @param {Panel} panel
 * @param {{wide: number}} size
 * @returns {Drawn}
 */
export function bars(pen, view, { heads, rows }, size) {
  const { draw, write, colour } = pen
  const cells = heads.map((head, i) => 16 + Math.max(widthOf(head.name, 12), ...rows.map(({ points }) => widthOf(said(points[i]), 12))))
  const names = Math.min(0.34 * size.wide, 26 + Math.max(...rows.map(({ name }) => widthOf(name, 12.5)))) + 10
  const taken = names + cells.reduce((sum, cell) => sum + cell, 0)
  const wide = Math.max(size.wide, taken + LEAST)
  const ends = cells.map((_, i) => wide - cells.slice(i + 1).reduce((sum, cell) => sum + cell, 0))
  const room = wide - taken
  const most = Math.max(0, ...rows.map(({ kind, points: [{ high }] }) => kind === 'total' || high === null ? 0 : high))
  const nodes = [write(view.ranking.column, 26, 14, { 'font-size': 11.5 }), ...heads.map(({ name }, i) => write(name, ends[i], 14, { 'text-anchor': 'end', 'font-size': 11.5 }))]
  let y = 22
  for (const row of rows) {
    const lines = linesOf(row.name, 12.5, names - 30)
    const [ink, weight] = [colour(['rest', 'bloc'].includes(row.kind) ? '--soft' : '--ink'), row.selected || row.kind === 'total' ? 600 : 400]
    const style = { fill: ink, 'font-weight': weight, 'font-size': 12.5 }
    nodes.push(draw('line', { x1: 0, x2: wide, y1: y, y2: y, stroke: colour(row.kind === 'total' ? '--ink' : '--rule') }))
    nodes.push(write(row.rank, 14, y + 15.5, { 'text-anchor': 'end' }), ...lines.map((line, i) => write(line, 26, y + 15.5 + 14 * i, style)))
    if (row.kind !== 'total') nodes.push(...bar(pen, row, names, room, most, y))
    nodes.push(...row.points.map((point, i) => write(said(point), ends[i], y + 15.5, { ...style, 'text-anchor': 'end' })))
    y += ROW + 14 * (lines.length - 1)
  }
  return { nodes, wide, high: y + 2 }
}

/** @param {Point} point */
const said = (point) => point.text + (SIGNS[look(point)] ?? '')

/**
 * A bar to the value, and over it what the published digits allow; a range alone
 * is an open bar; where there is neither, what is said of the row.
 *
 * @param {Pen} pen
 * @param {PanelRow} row
 * @param {number} left
 * @param {number} room
 * @param {number} most the value at the end of the longest bar
 * @param {number} y
 */
function bar({ draw, write, colour }, { points: [{ value, low, high, status }], selected, note }, left, room, most, y) {
  if (low === null || high === null || most <= 0) return note !== '' && widthOf(note, 11.5) <= room ? [write(note, left, y + 15.5, { 'font-size': 11.5 })] : []
  const at = (/** @type {number} */ x) => Math.round(x / most * room * 100) / 100
  const series = colour(selected ? '--accent' : '--edge')
  if (value === null) return [draw('rect', { x: left + at(low), y: y + 8, width: Math.max(2, at(high - low)), height: 7, fill: 'none', stroke: series, 'stroke-width': 1.5 })]
  /** @type {Record<string, string | number>} */
  const open = status === 'E' ? { fill: 'none', stroke: series, 'stroke-width': 1.5 } : { fill: series }
  return [draw('rect', { x: left, y: y + 5, width: at(value), height: 13, ...open }),
    ...high - low > most / 100 ? [draw('rect', { x: left + at(low), y: y + 10, width: at(high - low), height: 3, fill: colour('--ink') })] : []]
}
