// What stands in place of the charts, as a drawing that needs no style sheet.

/** @import {Panel, View} from '../wire.js' */
/** @import {Outlines} from '../views/map.js' */

import { builder } from '../dom.js'
import { svg } from '../charts/svg.js'
import { colon, gap, say } from '../words.js'
import { bars } from './picture-bars.js'
import { events } from './picture-events.js'
import { heat } from './picture-heat.js'
import { map } from './picture-map.js'
import { linesOf, widthOf } from './type.js'
import { textOf } from './words.js'

/**
 * What a drawing is made with.
 *
 * @typedef {object} Pen
 * @property {(name: string, attributes: Record<string, string | number | null>, ...children: (Node | string | null)[]) => SVGElement} draw
 * @property {(words: string, x: number, y: number, attributes?: Record<string, string | number | null>) => SVGElement} write words at a baseline, 12 px and soft where nothing else is said
 * @property {(name: string) => string} colour by the name of a custom property
 */

/** @typedef {{nodes: SVGElement[], high: number, wide?: number}} Drawn what is drawn, how many px high, and how many wide where that is more than asked for */

/** @type {Record<string, (pen: Pen, view: View, panel: Panel, size: {wide: number, high: number, outlines?: Outlines}) => Drawn>} by tab */
const drawings = { bar: bars, heat, map, events }

/** @param {View} view @returns {boolean} whether what stands in place of its charts can be drawn */
export const drawable = ({ panels, request }) => panels.length > 0 && request.tab in drawings

/**
 * The words of a panel around its drawing.
 *
 * @param {View} view
 * @returns {{title: string, subtitle: string, summary: string, key: string}}
 */
export function panelWords({ panels: [panel], request }) {
  const { title, unit, seen, missing, marks } = panel
  const key = request.tab === 'bar' ? marks.map(({ look, sign, words }) => colon(sign || (look === 'missing' ? '–' : say('low base')), words)).join(' · ') : ''
  return { title, subtitle: unit, summary: [...seen.map(textOf), missing].filter(Boolean).join(gap()), key }
}

/**
 * Draws a panel.
 *
 * @param {Document} document
 * @param {View} view that is drawable
 * @param {{wide: number, high: number, outlines?: Outlines}} size px it has at most; high is Infinity where nothing limits it
 * @param {(name: string) => string} colour by the name of a custom property
 * @returns {SVGSVGElement} as wide as it may be, smaller in its viewBox where it must
 */
export function panelDrawing(document, view, size, colour) {
  const h = builder(document)
  /** @type {Pen} */
  const pen = {
    draw: (name, attributes, ...children) => /** @type {any} */ (svg(h, name, attributes, ...children)),
    write: (words, x, y, attributes = {}) => pen.draw('text', { x: round(x), y: round(y), 'font-size': 12, fill: colour('--soft'), ...attributes }, words),
    colour,
  }
  const [panel] = view.panels
  const drawn = drawings[view.request.tab](pen, view, panel, size)
  const wide = drawn.wide ?? size.wide
  const legend = coloured(pen, panel, wide, drawn.high)
  const high = Math.ceil(legend.high)
  return /** @type {SVGSVGElement} */ (pen.draw('svg', { viewBox: `0 0 ${wide} ${high}`, width: size.wide, height: high }, ...drawn.nodes, ...legend.nodes))
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100

/** The colour of a step. @param {Pen} pen @param {Panel} panel @param {number} step */
export const stepColour = ({ colour }, { scale }, step) => colour(`--${scale.diverging ? 'turn' : 'step'}-${step}`)

/** The ink that marks have on the colour of a step. @param {Pen} pen @param {Panel} panel @param {number} step −1 on none */
export function stepInk({ colour }, { scale }, step) {
  const dark = scale.diverging ? step === 0 || step === 6 : step >= 4
  return colour(dark ? '--paper' : '--ink')
}

/**
 * What the colours and the marks mean, under a drawing.
 *
 * @param {Pen} pen
 * @param {Panel} panel
 * @param {number} wide
 * @param {number} top
 * @returns {Drawn}
 */
function coloured(pen, panel, wide, top) {
  const { scale, marks } = panel
  if (scale.steps.length === 0) return { nodes: [], high: top }
  const items = [
    ...scale.steps.map((words, step) => ({ words, swatch: (/** @type {number} */ x, /** @type {number} */ y) => [box(pen, x, y, stepColour(pen, panel, step))] })),
    ...marks.map(({ look, words }) => ({ words, swatch: (/** @type {number} */ x, /** @type {number} */ y) => [box(pen, x, y, 'none'), ...signs(pen, look, x + 10, y + 5.5, { wide: 20, high: 11, ink: pen.colour('--ink') })] })),
  ]
  let [x, y] = [0, top + 12]
  /** @type {SVGElement[]} */
  const nodes = []
  for (const { words, swatch } of items) {
    const room = 28 + widthOf(words, 11.5)
    if (x > 0 && x + room > wide) [x, y] = [0, y + 18]
    nodes.push(...swatch(x, y), pen.write(words, x + 26, y + 9.5, { 'font-size': 11.5 }))
    x += room + 12
  }
  const lines = linesOf(scale.words, 11.5, wide)
  nodes.push(...lines.map((line, i) => pen.write(line, 0, y + 30 + 15 * i, { 'font-size': 11.5 })))
  return { nodes, high: y + 22 + 15 * lines.length }
}

/** @param {Pen} pen @param {number} x @param {number} y @param {string} fill */
function box({ draw, colour }, x, y, fill) {
  return draw('rect', { x: round(x), y, width: 20, height: 11, fill, stroke: colour('--rule') })
}

/**
 * The sign by which a point differs besides its colour.
 *
 * @param {Pen} pen
 * @param {string} look missing, low, range, derived or ""
 * @param {number} x of its middle
 * @param {number} y
 * @param {{wide: number, high: number, ink: string}} place
 * @returns {SVGElement[]}
 */
export function signs({ draw, colour }, look, x, y, { wide, high, ink }) {
  const [left, top, small] = [x - wide / 2, y - high / 2, Math.min(wide, high)]
  if (look === 'missing') return [draw('path', { d: `M${round(left + 2)},${round(top + high - 2)}L${round(left + wide - 2)},${round(top + 2)}`, stroke: colour('--edge'), 'stroke-width': 0.8, 'stroke-opacity': 0.6 })]
  if (look === 'derived') return [draw('circle', { cx: round(x), cy: round(y), r: round(small * 0.2), fill: 'none', stroke: ink, 'stroke-width': 1.2 })]
  if (look === 'range') return [draw('rect', { x: round(x - small * 0.3), y: round(y - small * 0.12), width: round(small * 0.6), height: round(small * 0.24), fill: 'none', stroke: ink, 'stroke-width': 1.2 })]
  if (look === 'low') return [draw('rect', { x: round(left + 1.5), y: round(top + 1.5), width: round(wide - 3), height: round(high - 3), fill: 'none', stroke: colour('--edge'), 'stroke-dasharray': '1 2' })]
  return []
}
