// What drawings are made of. Each mark is a group whose class gives it its look;
// places are px of the drawing. What has no place, as the logarithm of a negative
// number, is left out.

/** @import {Attributes, Build, Child} from '../dom.js' */

import { svg } from './svg.js'

/** @typedef {[number, number]} Place */
/** @typedef {import('./looks.js').Look['symbol']} Symbol */


/**
 * A drawing, for the eye only.
 *
 * @param {Build} h
 * @param {{name: string, width: number, height: number}} layout
 * @param {Child[]} marks
 */
export function drawing(h, { name, width, height }, marks) {
  return svg(h, 'svg', { class: `layout-${name}`, width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, ...marks)
}

/** @param {number} value @returns {number} in hundredths of a px, which nobody sees */
const px = (value) => Math.round(value * 100) / 100

/** @param {...number} values */
const placed = (...values) => values.every(Number.isFinite)

/** @param {number} x @param {number} y */
const moved = (x, y) => `translate(${px(x)},${px(y)})`

/** @type {Record<Symbol, (r: number) => string>} each as large as the circle of this radius */
const SYMBOLS = {
  circle: () => '',
  square: (r) => outline([-1, -1], [1, -1], [1, 1], [-1, 1])(r * Math.sqrt(Math.PI) / 2),
  triangle: (r) => outline([0, -2], [Math.sqrt(3), 1], [-Math.sqrt(3), 1])(r * Math.sqrt(Math.PI / Math.sqrt(27))),
  diamond: (r) => outline([0, -1], [Math.sqrt(1 / 3), 0], [0, 1], [-Math.sqrt(1 / 3), 0])(r * Math.sqrt(Math.PI * Math.sqrt(3) / 2)),
}

/** @param {...Place} corners @returns {(size: number) => string} */
function outline(...corners) {
  return (size) => `M${corners.map(([x, y]) => `${px(x * size)},${px(y * size)}`).join('L')}Z`
}

/**
 * The marks of a drawing.
 *
 * @param {Build} h
 */
export function marks(h) {
  const group = (/** @type {string} */ look, /** @type {Child[]} */ children, /** @type {Attributes} */ more = {}) =>
    svg(h, 'g', { class: look, ...more }, ...children)
  // One path of all, because each element costs.
  const strokes = (/** @type {string[]} */ d) => d.length > 0 ? [svg(h, 'path', { d: d.join('') })] : []
  return {
    /** Straight lines. @param {string} look @param {[...Place, ...Place][]} ends x and y of the one, then of the other */
    rules: (look, ends) => group(look, strokes(ends.filter((each) => placed(...each)).map(([x1, y1, x2, y2]) => `M${px(x1)},${px(y1)}L${px(x2)},${px(y2)}`))),

    /** @param {string} look @param {Place[]} places @param {number} r px @param {Symbol} [symbol] */
    dots: (look, places, r, symbol = 'circle') => {
      const path = SYMBOLS[symbol](r)
      return group(look, places.filter((place) => placed(...place)).map(([x, y]) => path === ''
        ? svg(h, 'circle', { cx: px(x), cy: px(y), r })
        : svg(h, 'path', { transform: moved(x, y), d: path })), { 'stroke-width': 1.5 })
    },

    /** A line through places, parted where one is null. @param {string} look @param {(Place | null)[]} places @param {boolean} [stepped] from one level to the next half way between two places */
    line: (look, places, stepped = false) => {
      const d = runs(places).map((run) => run.length === 1 ? `M${px(run[0][0])},${px(run[0][1])}Z` : `M${(stepped ? steps(run) : run).map(([x, y]) => `${px(x)},${px(y)}`).join('L')}`)
      return group(look, strokes(d), { fill: 'none', 'stroke-linecap': 'round' })
    },

    /** What lies between two lines, parted where they are. @param {string} look @param {([number, number, number] | null)[]} places x, and the two y */
    area: (look, places) => {
      const d = runs(places).map((run) => {
        const edge = [...run.map(([x, y]) => [x, y]), ...run.map(([x, , y]) => [x, y]).reverse()]
        return `M${edge.map(([x, y]) => `${px(x)},${px(y)}`).join('L')}Z`
      })
      return group(look, strokes(d))
    },

    /** @param {string} look @param {[...Place, ...Place][]} corners of each, opposite to each other */
    bars: (look, corners) => group(look, corners.map(([x1, y1, x2, y2]) => svg(h, 'rect', {
      x: px(Math.min(x1, x2)), y: px(Math.min(y1, y2)), width: px(Math.abs(x2 - x1)), height: px(Math.abs(y2 - y1)),
    }))),

    /** Ticks of a length under places. @param {string} look @param {Place[]} places @param {number} long px */
    ticks: (look, places, long) => group(look, strokes(places.map(([x, y]) => `M${px(x)},${px(y)}v${long}`)), { fill: 'none' }),

    /**
     * Words, line under line, each text beside its place.
     *
     * @param {string} look
     * @param {[...Place, string][]} texts
     * @param {{dx?: number, dy?: number, anchor?: 'start' | 'middle' | 'end', hanging?: boolean}} [how] px from the places; hanging from there, or with the middle there
     */
    words: (look, texts, { dx = 0, dy = 0, anchor = 'middle', hanging = false } = {}) => group(look,
      texts.filter(([x, y]) => placed(x, y)).map(([x, y, text]) => {
        const [first, ...more] = text.split('\n')
        const top = hanging ? '0.71em' : '0.32em'
        if (more.length === 0) return svg(h, 'text', { y: top, transform: moved(x, y) }, first)
        return svg(h, 'text', { transform: moved(x, y) }, svg(h, 'tspan', { x: 0, y: top }, first),
          ...more.map((line) => svg(h, 'tspan', { x: 0, dy: '1em' }, line)))
      }), { 'text-anchor': anchor === 'middle' ? null : anchor, transform: dx !== 0 || dy !== 0 ? moved(dx, dy) : null }),
  }
}

/**
 * The stretches of places between those that are missing.
 *
 * @template {number[]} T
 * @param {(T | null)[]} places
 * @returns {T[][]}
 */
function runs(places) {
  /** @type {T[][]} */
  const found = []
  let open = false
  for (const place of places) {
    const here = place !== null && placed(...place)
    if (here && open) found[found.length - 1].push(place)
    else if (here) found.push([place])
    open = here
  }
  return found
}

/** @param {Place[]} run @returns {Place[]} with corners half way between each two */
function steps(run) {
  return run.flatMap(([x, y], i) => {
    const [next] = run[i + 1] ?? []
    if (next === undefined) return [[x, y]]
    const middle = (x + next) / 2
    return [[x, y], [middle, y], [middle, run[i + 1][1]]]
  })
}
