/** @import {Head, Panel, View} from '../wire.js' */
/** @import {Drawn, Pen} from './picture-panel.js' */

import { monthLetter, monthNumber, year } from '../format.js'
import { look } from '../views/parts.js'
import { signs, stepColour, stepInk } from './picture-panel.js'
import { linesOf, widthOf } from './type.js'

const ROW = 21

/**
 * Partners by months, a coloured cell each.
 *
 * @param {Pen} pen
 * @param {View} _
 * @param {Panel} panel
 * @param {{wide: number}} size
 * @returns {Drawn}
 */
export function heat(pen, _, panel, { wide }) {
  const { heads, rows } = panel
  const names = Math.min(0.24 * wide, 8 + Math.max(0, ...rows.map(({ name }) => widthOf(name, 12))))
  const each = Math.min(26, (wide - names) / Math.max(1, heads.length))
  const nodes = months(pen, heads, names, each)
  rows.forEach(({ name, selected, points, steps }, i) => {
    const y = 32 + ROW * i
    nodes.push(pen.write(linesOf(name, 12, names - 8)[0] ?? '', names - 8, y + 14.5, { 'text-anchor': 'end', fill: pen.colour(selected ? '--accent' : '--ink'), 'font-weight': selected ? 600 : 400 }))
    points.forEach((point, j) => {
      const [x, step] = [names + each * j, steps[j]]
      const place = { wide: each - 1, high: ROW - 1, ink: stepInk(pen, panel, step) }
      if (step >= 0) nodes.push(pen.draw('rect', { x: rounded(x), y, width: rounded(place.wide), height: place.high, fill: stepColour(pen, panel, step) }))
      nodes.push(...signs(pen, look(point), x + place.wide / 2, y + place.high / 2, place))
    })
  })
  return { nodes, high: 34 + ROW * rows.length }
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100

/** Years over the letters of their months, where these have room. @param {Pen} pen @param {Head[]} heads @param {number} left @param {number} each */
function months({ write }, heads, left, each) {
  return heads.flatMap(({ key }, i) => {
    const first = i === 0 || monthNumber(key) === 1
    // The months of a year cut off at the start may be too few to hold its name.
    const room = heads.filter((head) => year(head.key) === year(key)).length * each >= 30
    return [
      ...first && room ? [write(year(key), left + each * i, 12, { 'font-size': 11.5 })] : [],
      ...each >= 9 ? [write(monthLetter(key), left + each * (i + 0.5), 27, { 'text-anchor': 'middle', 'font-size': 10.5 })] : [],
    ]
  })
}
