/** @import {Build} from '../dom.js' */
/** @import {Layer, Picture, Reading} from '../wire.js' */

import { tick } from '../format.js'
import { monthTicks, valueTicks, width } from './layout.js'
import { drawing, marks } from './marks.js'

// Two widths; style/pictures.css shows the one that fits.
const LAYOUTS = [{ name: 'medium', wide: 450, high: 270 }, { name: 'narrow', wide: 290, high: 240 }]
const ROW = 22 // px that a name takes in a sideways picture

/** @typedef {typeof LAYOUTS[number]} Layout */
/** @typedef {Reading & {place: number, name: string}} Row */

/**
 * Draws a picture of the analysis once for each width. The drawings are for the
 * eye only: the words and the table beside them say what they show.
 *
 * @param {Build} h
 * @param {Picture} picture
 * @param {Layout[]} layouts
 * @returns {ReturnType<Build>[]} elements of SVG, or sketches of them
 */
export function drawPicture(h, picture, layouts = LAYOUTS) {
  const mark = marks(h)
  const { high, marks: drawn } = picture.sideways ? sideways : /^\d{4}-\d\d$/.test(picture.places[0]) ? overMonths : overNames
  return layouts.map((layout) => drawing(h, { name: layout.name, width: layout.wide, height: high(layout, picture) }, drawn(mark, layout, picture)))
}

/** @typedef {ReturnType<typeof marks>} Marks */

/** @param {Pick<Layer, 'values'>} layer @param {string[]} places @returns {Row[]} the places with a value */
function rows({ values }, places) {
  return values.flatMap((value, place) => value ? [{ ...value, place, name: places[place] }] : [])
}

/** @param {Picture} picture @param {number} about how many ticks @param {boolean} whole whether ends count, not only values */
function axis({ layers }, about, whole = true) {
  const all = layers.flatMap(({ values }) => values.flatMap((value) => value ? [value.value, ...whole ? [value.low, value.high] : []] : []))
  return valueTicks(Math.min(0, ...all), Math.max(0, ...all), about)
}

/**
 * Where a value stands between two edges, the lowest at the first.
 *
 * @param {number[]} values from the lowest
 * @param {number} from px
 * @param {number} to px
 */
function scale(values, from, to) {
  const [low, high] = [values[0], values[values.length - 1]]
  return (/** @type {number} */ value) => from + (value - low) / (high - low) * (to - from)
}

/**
 * Bands of equal width for names, with a part of it empty between them.
 *
 * @param {number} count
 * @param {number} padding the part of a step that is empty, as at both ends
 * @param {number} from px
 * @param {number} to px
 * @returns {{wide: number, start: (place: number) => number}} px
 */
function bands(count, padding, from, to) {
  const step = (to - from) / (count + padding)
  return { wide: step * (1 - padding), start: (place) => from + step * (place + padding) }
}

/** @param {Picture} picture */
const unitOf = ({ unit }) => unit === 'points' ? 't' : unit

/** @param {number[]} values of an axis @param {string} unit @returns {number} px that their numbers need before it */
const numbersWidth = (values, unit) => 12 + Math.max(...values.map((value) => width(tick(value, unit), 12)))

/**
 * The lines at the values of an upright axis, with their numbers.
 *
 * @param {Marks} mark
 * @param {Frame} frame
 * @param {number[]} values
 * @param {string} unit
 */
function upright(mark, { left, right, y }, values, unit) {
  return [
    mark.rules('grid', values.map((value) => [left, y(value), right, y(value)])),
    mark.words('tick', values.map((value) => [left, y(value), tick(value, unit)]), { dx: -6, anchor: 'end' }),
    mark.rules('zero', [[left, y(0), right, y(0)]]),
  ]
}

/** @typedef {{left: number, right: number, top: number, bottom: number, x: (place: number) => number, y: (value: number) => number}} Frame px */

const overMonths = {
  high: (/** @type {Layout} */ { high }) => high,
  /** @param {Marks} mark @param {Layout} layout @param {Picture} picture */
  marks(mark, { wide, high }, picture) {
    const { places, layers, unit } = picture
    const values = axis(picture, 4)
    const [left, right, top, bottom] = [numbersWidth(values, unit), wide - 16, 12, high - 34]
    const x = (/** @type {number} */ place) => left + (places.length < 2 ? 0.5 : place / (places.length - 1)) * (right - left)
    const frame = { left, right, top, bottom, x, y: scale(values, bottom, top) }
    const months = monthTicks(places, right - left)
    return [
      ...upright(mark, frame, values, unit),
      mark.ticks('tick', months.map(({ index }) => [x(index), bottom]), 5),
      mark.words('tick', months.map(({ index, label }) => [x(index), bottom, label]), { dy: 10, hanging: true }),
      ...layers.flatMap((layer) => monthMarks(mark, frame, layer, places)),
    ]
  },
}

/** @param {Marks} mark @param {Frame} frame @param {Layer} layer @param {string[]} places */
function monthMarks(mark, { top, bottom, x, y }, { kind, values }, places) {
  const known = rows({ values }, places)
  const alone = known.filter(({ place }) => !values[place - 1] && !values[place + 1])
  const at = (/** @type {Row} */ { place, value }) => /** @type {[number, number]} */ ([x(place), y(value)])
  const reach = (/** @type {Row} */ { place, low, high }) => /** @type {[number, number, number, number]} */ ([x(place), y(low), x(place), y(high)])
  const line = (/** @type {string} */ look, stepped = false) => mark.line(look, values.map((value, place) => value && [x(place), y(value.value)]), stepped)
  switch (kind) {
    case 'line': return [line('line'), mark.dots('figure-dot', known.map(at), 2.2)]
    case 'model': return [line('model'), mark.dots('mark', alone.map(at), 3)]
    case 'step': return [line('model', true)]
    case 'band': return [mark.area('band', values.map((value, place) => value && [x(place), y(value.low), y(value.high)])), mark.rules('band-alone', alone.map(reach))]
    case 'range': return [mark.rules('range', known.map(reach))]
    case 'mark': return [mark.rules('model', known.map(({ place }) => [x(place), top, x(place), bottom])), mark.dots('mark', known.map(at), 6)]
    default: return []
  }
}

const overNames = {
  high: (/** @type {Layout} */ { high }) => high,
  /** @param {Marks} mark @param {Layout} layout @param {Picture} picture */
  marks(mark, { name, wide, high }, picture) {
    const { places, layers, unit } = picture
    const values = axis(picture, 4)
    const [left, right, top, bottom] = [numbersWidth(values, unit), wide - 8, 12, high - 28]
    const y = scale(values, bottom, top)
    const band = bands(places.length, 0.25, left, right)
    const middle = (/** @type {number} */ place) => band.start(place) + band.wide / 2
    const letters = name === 'narrow' ? 1 : 3
    return [
      ...upright(mark, { left, right, top, bottom, x: middle, y }, values, unit),
      mark.words('tick', places.map((name, place) => [middle(place), bottom, name.match(/^\d+/)?.[0] ?? name.slice(0, letters)]), { dy: 6, hanging: true }),
      ...layers.map((layer) => layer.kind === 'columns'
        ? mark.bars('column', rows(layer, places).map(({ place, value }) => [band.start(place), y(0), band.start(place) + band.wide, y(value)]))
        : mark.rules('whisker', rows(layer, places).map(({ place, low, high }) => [middle(place), y(low), middle(place), y(high)]))),
    ]
  },
}

const sideways = {
  high: (/** @type {Layout} */ _, /** @type {Picture} */ { places }) => 34 + ROW * places.length,
  /** @param {Marks} mark @param {Layout} layout @param {Picture} picture */
  marks(mark, layout, picture) {
    const { places, layers } = picture
    const values = axis(picture, layout.name === 'narrow' ? 3 : 5)
    const left = 10 + Math.min(layout.wide * 0.4, Math.max(...places.map((name) => width(name, 12))))
    const [top, bottom] = [4, 4 + ROW * places.length]
    const x = scale(values, left, layout.wide - 14)
    const band = bands(places.length, 0.3, top, bottom)
    const middle = (/** @type {number} */ place) => band.start(place) + band.wide / 2
    return [
      mark.rules('grid', values.map((value) => [x(value), top, x(value), bottom])),
      mark.words('tick', values.map((value) => [x(value), bottom, tick(value, unitOf(picture))]), { dy: 6, hanging: true }),
      mark.words('tick', places.map((name, place) => [left, middle(place), cut(name, left - 8)]), { dx: -6, anchor: 'end' }),
      ...layers.map((layer) => layer.kind === 'columns'
        ? mark.bars('column', rows(layer, places).map(({ place, value }) => [x(0), band.start(place), x(value), band.start(place) + band.wide]))
        : mark.rules('whisker', rows(layer, places).map(({ place, low, high }) => [x(low), middle(place), x(high), middle(place)]))),
      mark.rules('zero', [[x(0), top, x(0), bottom]]),
    ]
  },
}

/** @param {string} name @param {number} room in px, at a size of 12 @returns {string} as much of it as has room */
function cut(name, room) {
  if (width(name, 12) <= room) return name
  const letters = [...name]
  while (letters.length > 1 && width(`${letters.join('')}…`, 12) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
