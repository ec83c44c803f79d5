/** @import {Panel, PanelRow, View} from '../wire.js' */
/** @import {Outlines} from '../views/map.js' */
/** @import {Drawn, Pen} from './picture-panel.js' */

import { look } from '../views/parts.js'
import { signs, stepColour } from './picture-panel.js'
import { count } from '../words.js'
import { linesOf } from './type.js'

const LIST = 190 // px for the figures beside the map
const ROW = 18

/**
 * Countries coloured by their figures of a month, with the figures beside them.
 *
 * @param {Pen} pen
 * @param {View} view
 * @param {Panel} panel
 * @param {{wide: number, outlines?: Outlines}} size
 * @returns {Drawn}
 */
export function map(pen, view, panel, { wide, outlines }) {
  if (!outlines) throw Error('a map has outlines')
  const scale = (wide - LIST - 20) / outlines.width
  const high = outlines.height * scale
  const shapes = pen.draw('g', { transform: `scale(${Math.round(scale * 10_000) / 10_000})` }, ...countries(pen, view, panel, outlines))
  return { nodes: [hatch(pen), shapes, ...list(pen, panel, wide, high)], high: high + 4 }
}

/** @param {Pen} pen */
function hatch({ draw, colour }) {
  return draw('defs', {}, draw('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    draw('rect', { width: 6, height: 6, fill: '#ffffff' }), draw('line', { x1: 0, x2: 0, y1: 0, y2: 6, stroke: colour('--edge'), 'stroke-width': 1.4 })))
}

/** @param {Pen} pen @param {View} view @param {Panel} panel @param {Outlines} outlines */
function countries(pen, { request }, panel, { land, places, small }) {
  const { draw, colour } = pen
  const named = new Set(panel.rows.map(({ key }) => key))
  const others = Object.entries(land).filter(([code]) => !named.has(code)).map(([code, d]) =>
    draw('path', { d, fill: colour(code === request.reporter ? '--rule' : '--wash'), stroke: colour('--edge'), 'stroke-width': code === request.reporter ? 1 : 0.4 }))
  return [...others, ...panel.rows.filter(({ key }) => places[key]).flatMap((row) => {
    const [x, y] = places[row.key]
    const style = { fill: filling(pen, panel, row), stroke: colour('--edge'), 'stroke-width': 0.6 }
    const kind = look(row.points[0])
    return [
      ...land[row.key] ? [draw('path', { d: land[row.key], ...style })] : [],
      ...small.includes(row.key) ? [draw('circle', { cx: x, cy: y, r: 6, ...style })] : [],
      ...['derived', 'range'].includes(kind) ? signs(pen, kind, x, y, { wide: 18, high: 18, ink: colour('--ink') }) : [],
    ]
  })]
}

/** @param {Pen} pen @param {Panel} panel @param {PanelRow} row */
function filling(pen, panel, { points: [point], steps: [step] }) {
  if (look(point) === 'missing') return 'url(#hatch)'
  return step >= 0 ? stepColour(pen, panel, step) : '#ffffff'
}

/** The figures, as many as stand beside the map. @param {Pen} pen @param {Panel} panel @param {number} wide @param {number} high */
function list({ write, colour }, { heads: [head], rows }, wide, high) {
  const most = Math.max(1, Math.floor((high - 40) / ROW))
  const shown = rows.length > most + 1 ? rows.slice(0, most) : rows
  const more = rows.length - shown.length
  return [
    write(head.name, wide, 14, { 'text-anchor': 'end', 'font-size': 11.5 }),
    ...shown.flatMap(({ name, selected, points: [point] }, i) => {
      const style = { fill: colour('--ink'), 'font-weight': selected ? 600 : 400 }
      const y = 32 + ROW * i
      return [write(linesOf(name, 12, LIST - 70)[0] ?? '', wide - LIST, y, style), write(point.text, wide, y, { ...style, 'text-anchor': 'end' })]
    }),
    ...more > 0 ? [write(count(more, 'and {n} more'), wide - LIST, 32 + ROW * shown.length)] : [],
  ]
}
