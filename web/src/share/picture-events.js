/** @import {Panel, View} from '../wire.js' */
/** @import {Drawn, Pen} from './picture-panel.js' */

import { listed } from '../views/events.js'
import { count } from '../words.js'
import { linesOf } from './type.js'

const DATE = 118 // px for the day
const KIND = 112
const LINE = 16

/**
 * The events that a request asks for, the latest first, as many as have room.
 *
 * @param {Pen} pen
 * @param {View} view
 * @param {Panel} panel
 * @param {{wide: number, high: number}} size
 * @returns {Drawn}
 */
export function events({ draw, write, colour }, view, panel, { wide, high }) {
  const dated = listed(view, panel)
  /** @type {SVGElement[]} */
  const nodes = []
  let y = 0
  for (const [i, { dateName, kindName, label }] of dated.entries()) {
    const lines = linesOf(label, 12.5, wide - DATE - KIND)
    if (y + 10 + LINE * (lines.length + 1) > high) {
      nodes.push(write(count(dated.length - i, 'and {n} earlier'), DATE + KIND, y + LINE))
      return { nodes, high: y + LINE + 6 }
    }
    nodes.push(draw('line', { x1: 0, x2: wide, y1: y, y2: y, stroke: colour('--rule') }), write(dateName, 0, y + LINE), write(kindName, DATE, y + LINE),
      ...lines.map((line, i) => write(line, DATE + KIND, y + LINE * (i + 1), { 'font-size': 12.5, fill: colour('--ink') })))
    y += 10 + LINE * lines.length
  }
  return { nodes, high: y }
}
