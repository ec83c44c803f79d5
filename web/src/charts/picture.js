/** @import {Layer, Picture, Reading} from '../wire.js' */

import { areaY, axisX, axisY, barX, barY, dot, gridX, gridY, lineY, plot, ruleX, ruleY } from '@observablehq/plot'
import { tick } from '../format.js'
import { monthTicks, valueTicks, width } from './layout.js'

// Two widths; style/pictures.css shows the one that fits.
const LAYOUTS = [{ name: 'medium', wide: 450, high: 270 }, { name: 'narrow', wide: 290, high: 240 }]
const ROW = 22 // px that a name takes in a sideways picture

/** @typedef {typeof LAYOUTS[number]} Layout */
/** @typedef {Reading & {place: number, name: string}} Row */

/**
 * Draws a picture of the analysis once for each width. The drawings are for the
 * eye only: the words and the table beside them say what they show.
 *
 * @param {Document} document
 * @param {Picture} picture
 * @param {Layout[]} layouts
 * @returns {SVGSVGElement[]}
 */
export function drawPicture(document, picture, layouts = LAYOUTS) {
  return layouts.map((layout) => {
    const svg = /** @type {SVGSVGElement} */ (plot({ document, className: 'picture-lines', ...options(layout, picture) }))
    svg.querySelector('style')?.remove()
    for (const name of svg.getAttributeNames().filter((name) => /^(fill|font|text|xmlns)/.test(name))) svg.removeAttribute(name)
    svg.setAttribute('class', `layout-${layout.name}`)
    svg.setAttribute('aria-hidden', 'true')
    return svg
  })
}

/** @param {Layout} layout @param {Picture} picture */
function options(layout, picture) {
  if (picture.sideways) return sideways(layout, picture)
  return /^\d{4}-\d\d$/.test(picture.places[0]) ? overMonths(layout, picture) : overNames(layout, picture)
}

/** @param {Layer} layer @param {string[]} places @returns {Row[]} the places with a value */
function rows({ values }, places) {
  return values.flatMap((value, place) => value ? [{ ...value, place, name: places[place] }] : [])
}

/** @param {Picture} picture @param {number} about how many ticks @param {boolean} whole whether ends count, not only values */
function axis({ layers }, about, whole = true) {
  const all = layers.flatMap(({ values }) => values.flatMap((value) => value ? [value.value, ...whole ? [value.low, value.high] : []] : []))
  return valueTicks(Math.min(0, ...all), Math.max(0, ...all), about)
}

/** @param {number[]} values @returns {[number, number]} */
const ends = (values) => [values[0], values[values.length - 1]]

/** @param {Picture} picture */
const unitOf = ({ unit }) => unit === 'points' ? 't' : unit

/** @param {Layout} layout @param {Picture} picture */
function overMonths(layout, picture) {
  const { places, layers, unit } = picture
  const values = axis(picture, 4)
  const left = 12 + Math.max(...values.map((value) => width(tick(value, unit), 12)))
  const months = monthTicks(places, layout.wide - left - 16)
  return {
    width: layout.wide, height: layout.high, marginLeft: left, marginRight: 16, marginTop: 12, marginBottom: 34,
    x: { type: /** @type {const} */ ('linear'), domain: places.length < 2 ? [-1, 1] : [0, places.length - 1] },
    y: { type: /** @type {const} */ ('linear'), domain: ends(values) },
    marks: [
      ...upright(layout, values, unit),
      axisX(months.map(({ index }) => index), {
        className: 'tick', tickSize: 5, tickPadding: 5, label: null, fontSize: 12, lineWidth: 20,
        tickFormat: (/** @type {number} */ index) => months.find((month) => month.index === index)?.label ?? '',
      }),
      ...layers.flatMap((layer) => monthMarks(layer, places)),
    ],
  }
}

/** @param {Layout} layout @param {number[]} values @param {string} unit */
function upright({ wide }, values, unit) {
  return [
    gridY(values, { className: 'grid' }),
    axisY(values, { className: 'tick', tickSize: 0, tickPadding: 6, label: null, fontSize: 12, lineWidth: wide, tickFormat: (/** @type {number} */ value) => tick(value, unit) }),
    ruleY([0], { className: 'zero' }),
  ]
}

/** @param {Layer} layer @param {string[]} places */
function monthMarks(layer, places) {
  const known = rows(layer, places)
  // A place without a value parts a line.
  const all = layer.values.map((value, place) => value ? { ...value, place } : { place, value: NaN, low: NaN, high: NaN })
  const alone = known.filter(({ place }) => !layer.values[place - 1] && !layer.values[place + 1])
  switch (layer.kind) {
    case 'line': return [
      lineY(all, { x: 'place', y: 'value', className: 'line' }),
      dot(known, { x: 'place', y: 'value', r: 2.2, className: 'figure-dot' }),
    ]
    case 'model': return [lineY(all, { x: 'place', y: 'value', className: 'model' }), dot(alone, { x: 'place', y: 'value', r: 3, className: 'mark' })]
    case 'step': return [lineY(all, { x: 'place', y: 'value', curve: 'step', className: 'model' })]
    case 'band': return [areaY(all, { x: 'place', y1: 'low', y2: 'high', className: 'band' }), ruleX(alone, { x: 'place', y1: 'low', y2: 'high', className: 'band-alone' })]
    case 'range': return [ruleX(known, { x: 'place', y1: 'low', y2: 'high', className: 'range' })]
    case 'mark': return [ruleX(known, { x: 'place', className: 'model' }), dot(known, { x: 'place', y: 'value', r: 6, className: 'mark' })]
    default: return []
  }
}

/** @param {Layout} layout @param {Picture} picture */
function overNames(layout, picture) {
  const { places, layers, unit } = picture
  const values = axis(picture, 4)
  const left = 12 + Math.max(...values.map((value) => width(tick(value, unit), 12)))
  const letters = layout.name === 'narrow' ? 1 : 3
  return {
    width: layout.wide, height: layout.high, marginLeft: left, marginRight: 8, marginTop: 12, marginBottom: 28,
    x: { type: /** @type {const} */ ('band'), domain: places, padding: 0.25 },
    y: { type: /** @type {const} */ ('linear'), domain: ends(values) },
    marks: [
      ...upright(layout, values, unit),
      axisX({ className: 'tick', tickSize: 0, tickPadding: 6, label: null, fontSize: 12, tickFormat: (/** @type {string} */ name) => name.match(/^\d+/)?.[0] ?? name.slice(0, letters) }),
      ...layers.map((layer) => layer.kind === 'columns'
        ? barY(rows(layer, places), { x: 'name', y: 'value', className: 'column' })
        : ruleX(rows(layer, places), { x: 'name', y1: 'low', y2: 'high', className: 'whisker' })),
    ],
  }
}

/** @param {Layout} layout @param {Picture} picture */
function sideways(layout, picture) {
  const { places, layers } = picture
  const values = axis(picture, layout.name === 'narrow' ? 3 : 5)
  const most = layout.wide * 0.4
  const left = 10 + Math.min(most, Math.max(...places.map((name) => width(name, 12))))
  return {
    width: layout.wide, height: 34 + ROW * places.length, marginLeft: left, marginRight: 14, marginTop: 4, marginBottom: 30,
    x: { type: /** @type {const} */ ('linear'), domain: ends(values) },
    y: { type: /** @type {const} */ ('band'), domain: places, padding: 0.3 },
    marks: [
      gridX(values, { className: 'grid' }),
      axisX(values, { className: 'tick', tickSize: 0, tickPadding: 6, label: null, fontSize: 12, tickFormat: (/** @type {number} */ value) => tick(value, unitOf(picture)) }),
      axisY({ className: 'tick', tickSize: 0, tickPadding: 6, label: null, fontSize: 12, textOverflow: 'ellipsis-end', lineWidth: (left - 8) / 12 }),
      ...layers.map((layer) => layer.kind === 'columns'
        ? barX(rows(layer, places), { y: 'name', x: 'value', className: 'column' })
        : ruleY(rows(layer, places), { y: 'name', x1: 'low', x2: 'high', className: 'whisker' })),
      ruleX([0], { className: 'zero' }),
    ],
  }
}
