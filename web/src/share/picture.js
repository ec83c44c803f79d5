/** @import {Chart, Event, Picture, View} from '../wire.js' */
/** @import {Layout} from '../charts/layout.js' */
/** @import {Build, Builder} from '../dom.js' */
/** @import {Outlines} from '../views/map.js' */

import { builder } from '../dom.js'
import { inline } from './inline.js'
import { colon, commas, say } from '../words.js'
import { panelDrawing, panelWords } from './picture-panel.js'
import { balanced, linesOf } from './type.js'
import { textOf } from './words.js'

const SVG = 'http://www.w3.org/2000/svg'
const EDGE = 28 // px around everything
const LEAST = 215 // px of height under which a chart gives up what stands around it
const USUAL = 400 // px of its height where nothing limits it

const GROWN = [1.6, 1.4, 1.2] // times its size that a panel may have
const NARROWEST = 600 // px of width, before it grows, in which a panel has room

/** The name of what stands in place of the charts. */
export const PANEL = 'panel'

/**
 * How the page draws a chart of a view, or a picture of its analysis, for one
 * layout: one drawing, or one a line where each has a chart of its own.
 *
 * @typedef {{chart: (h: Builder, view: View, chart: Chart, layouts: Layout[]) => ReturnType<Build>[],
 *   picture: (h: Builder, picture: Picture, size: {name: string, wide: number, high: number}[]) => ReturnType<Build>[],
 *   marks: (charts: Chart[]) => string[], outlines?: Outlines}} Draw what the marks mean, in words; outlines are those of a map
 */

/** @typedef {{text: string, size: number, look: 'title' | 'ink' | 'soft', gap: number}} Block lines of words and the space above them, px */

/**
 * A chart with its words as an SVG document that needs nothing else: laid out
 * for its size, on white, with its source, its data and its address in it.
 *
 * @param {Document} document whose style sheets give the chart its look
 * @param {View} view
 * @param {string} name of the chart, or of what stands in place of the charts: panel
 * @param {{width: number, height: number, scale: number}} size
 * @param {Draw} draw
 * @param {string} address of the view, or "" where it has none
 * @returns {{text: string, width: number, height: number}} px
 */
export function picture(document, view, name, { width, height, scale }, draw, address) {
  const host = stage(document, name)
  try {
    const wide = width / scale
    const looks = looksOf(host)
    const page = fitted(view, name, wide, height / scale, address, draw)
    const drawings = drawn(document, host, page.view, name, draw, wide - 2 * EDGE, page.chart)
    const high = height > 0 ? height / scale : page.above + page.below + Math.max(...drawings.map(({ y, high }) => y + high))
    const root = node(document, 'svg', { xmlns: SVG, width, height: Math.round(high * scale), viewBox: `0 0 ${round(wide)} ${round(high)}`,
      role: 'img', 'font-family': looks.sans, 'font-size': 12 })
    root.append(node(document, 'title', {}, textOf(view.headline)), node(document, 'desc', {}, page.summary),
      node(document, 'rect', { width: '100%', height: '100%', fill: '#ffffff' }))
    let y = write(document, root, page.over, EDGE - 6, looks)
    for (const { svg, x, y: top, wide, high } of drawings) {
      for (const [key, value] of Object.entries({ x, y: round(y + 6 + top), width: round(wide), height: round(high) })) svg.setAttribute(key, String(value))
      root.append(svg)
    }
    write(document, root, page.under, high - page.below, looks)
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`, width, height: Math.round(high * scale) }
  } finally {
    host.parentElement?.remove()
  }
}

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100

/** A place in the page that has its styles, in light colours, and is not seen. @param {Document} document @param {string} name */
function stage(document, name) {
  const [around, host] = [document.createElement('div'), document.createElement('div')]
  around.className = `visually-hidden ${name}`
  around.setAttribute('aria-hidden', 'true')
  around.append(host)
  host.className = name.startsWith('picture-') ? 'drawing' : 'chart'
  host.style.colorScheme = 'light'
  host.style.setProperty('--paper', '#ffffff')
  host.style.setProperty('forced-color-adjust', 'none')
  document.body.append(around)
  return host
}

/** @param {HTMLElement} host @returns {(name: string) => string} the colour that a custom property has there */
function colourOf(host) {
  return (name) => {
    host.style.color = `var(${name})`
    return getComputedStyle(host).color
  }
}

/** @param {HTMLElement} host */
function looksOf(host) {
  const colour = colourOf(host)
  const font = (/** @type {string} */ name) => getComputedStyle(host).getPropertyValue(name).trim().replaceAll('"', "'")
  return { ink: colour('--ink'), soft: colour('--soft'), title: colour('--ink'), serif: font('--serif'), sans: font('--sans') }
}

/**
 * The words around a chart and the height that they leave it. Where that is too
 * little, the events go first with their list, and then the summary.
 *
 * @param {View} view
 * @param {string} name
 * @param {number} wide
 * @param {number} high 0 where nothing limits it
 * @param {string} address
 * @param {Draw} draw
 */
function fitted(view, name, wide, high, address, draw) {
  const { title, subtitle, summary, key } = wordsOf(view, name, draw)
  const room = wide - 2 * EDGE
  const listed = name === 'selection' && view.request.events !== '0' && view.request.facet !== 'country' ? view.events.filter(({ number }) => number > 0) : []
  const over = cut([
    { text: view.kicker, size: 11.5, look: 'soft', gap: 0 },
    { text: textOf(view.headline), size: 23, look: 'title', gap: 3 },
    { text: commas([title, subtitle]), size: 14, look: 'ink', gap: 7 },
    { text: key, size: 11.5, look: 'soft', gap: 4 },
  ], room)
  const foot = (/** @type {boolean} */ words, /** @type {boolean} */ events) => cut([
    ...events ? listed.map((event, i) => ({ text: told(event), size: 11, look: /** @type {const} */ ('soft'), gap: i === 0 ? 8 : 2 })) : [],
    { text: words ? summary : '', size: 12, look: 'ink', gap: 9 },
    { text: view.sourceLine, size: 11, look: 'soft', gap: 9 },
    { text: [view.citation, view.past, address].filter(Boolean).join(' · '), size: 11, look: 'soft', gap: 2 },
  ], room)
  const above = EDGE - 6 + heightOf(over) + 6
  for (const [words, events] of [[true, listed.length > 0], [true, false], [false, false]]) {
    const under = foot(words, events)
    const below = heightOf(under) + EDGE - 6
    const chart = high > 0 ? high - above - below : name === PANEL ? Infinity : USUAL
    if (chart >= LEAST || !words) {
      const shown = events ? view : { ...view, request: { ...view.request, events: '0' } }
      return { over, under, above, below, chart: Math.max(chart, 120), view: shown, summary }
    }
  }
  throw Error('the last of these always fits')
}

/** @param {Event} event */
const told = ({ number, dateName, label }) => `(${number}) ${colon(dateName, label)}`

/** @param {View} view @param {string} name of a chart, or of a picture after "picture-" @param {Draw} draw */
function wordsOf(view, name, draw) {
  if (name === PANEL) return panelWords(view)
  const chart = view.charts.find((chart) => chart.name === name)
  if (chart) return { ...chart, key: draw.marks([chart]).join(' · ') }
  const found = pictureOf(view, name)
  return { ...found, key: [...new Set(found.layers.map(({ name }) => name))].join(' · ') }
}

/** @param {View} view @param {string} name */
function pictureOf({ pictures }, name) {
  const found = pictures.find((picture) => `picture-${picture.name}` === name)
  if (!found) throw Error(`no chart ${name}`)
  return found
}

/** @typedef {{lines: string[], size: number, look: Block['look'], gap: number}} Lines */

/** @param {Block[]} blocks @param {number} room @returns {Lines[]} */
const cut = (blocks, room) => blocks.filter(({ text }) => text !== '')
  .map(({ text, ...block }) => ({ ...block, lines: block.look === 'title' ? balanced(text, block.size, room) : linesOf(text, block.size, room) }))

/** @param {Lines[]} blocks */
const heightOf = (blocks) => blocks.reduce((sum, { lines, size, gap }) => sum + gap + lines.length * Math.round(size * 1.32), 0)

/**
 * The drawings of a chart under the styles of the page, and where they stand.
 *
 * @param {Document} document
 * @param {HTMLElement} host
 * @param {View} view
 * @param {string} name
 * @param {Draw} draw
 * @param {number} wide
 * @param {number} high
 */
function drawn(document, host, view, name, draw, wide, high) {
  if (name === PANEL) return [panelled(document, host, view, draw, wide, high)]
  const chart = view.charts.find((chart) => chart.name === name)
  const several = chart && view.request.facet === 'country' && name === 'selection' ? chart.lines.length : 1
  const columns = several === 1 ? 1 : Math.min(several, Math.round(wide / 250))
  const size = { wide: Math.floor(wide / columns), high: Math.floor(high / Math.ceil(several / columns)) }
  const layout = { name: several === 1 ? 'picture' : 'facet', width: size.wide, height: size.high, dot: 2.6, labelWidth: several === 1 ? 120 : size.wide - 30 }
  const h = builder(document)
  const made = chart ? draw.chart(h, view, chart, [layout]) : draw.picture(h, pictureOf(view, name), [{ name: 'medium', ...size }])
  const drawings = /** @type {SVGSVGElement[]} */ (/** @type {unknown} */ (made)) // a builder makes elements
  host.append(...drawings)
  for (const svg of drawings) {
    inline(svg)
    svg.setAttribute('overflow', 'visible')
  }
  return drawings.map((svg, i) => {
    const { width, height } = svg.viewBox.baseVal
    return { svg, x: EDGE + (i % columns) * size.wide, y: Math.floor(i / columns) * size.high, wide: width, high: height }
  })
}

/**
 * What stands in place of the charts, larger where there is room for it, and
 * smaller where it would be too high.
 *
 * @param {Document} document
 * @param {HTMLElement} host
 * @param {View} view
 * @param {Draw} draw
 * @param {number} wide
 * @param {number} high
 */
function panelled(document, host, view, { outlines }, wide, high) {
  const drawnAt = (/** @type {number} */ part) => {
    const svg = panelDrawing(document, view, { wide: wide / part, high: high / part, outlines }, colourOf(host))
    return { svg, part, tall: Number(svg.getAttribute('height')), fits: Number(svg.getAttribute('viewBox')?.split(' ')[2]) <= wide / part }
  }
  const found = (high < Infinity ? GROWN.filter((part) => wide / part >= NARROWEST).map(drawnAt).find(({ part, tall, fits }) => fits && part * tall <= high) : undefined) ?? drawnAt(1)
  const part = Math.min(found.part, high / found.tall)
  const width = wide * part / found.part
  return { svg: found.svg, x: EDGE + (wide - width) / 2, y: 0, wide: width, high: found.tall * part }
}

/**
 * Writes blocks of words, and returns where they end.
 *
 * @param {Document} document
 * @param {SVGElement} root
 * @param {Lines[]} blocks
 * @param {number} top
 * @param {ReturnType<typeof looksOf>} looks
 */
function write(document, root, blocks, top, looks) {
  let y = top
  for (const { lines, size, look, gap } of blocks) {
    y += gap
    for (const line of lines) {
      const high = Math.round(size * 1.32)
      /** @type {Record<string, string | number>} */
      const family = look === 'title' ? { 'font-family': looks.serif, 'font-weight': 600 } : {}
      root.append(node(document, 'text', { x: EDGE, y: round(y + high * 0.76), 'font-size': size, fill: looks[look], ...family }, line))
      y += high
    }
  }
  return y
}

/** @param {Document} document @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function node(document, name, attributes, text = '') {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value))
  element.append(text)
  return element
}

/**
 * An SVG document as a PNG.
 *
 * @param {Document} document
 * @param {string} text
 * @param {number} width
 * @param {number} height
 * @returns {Promise<Blob>} rejects with a sentence for the reader as message
 */
export async function toPNG(document, text, width, height) {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }))
    context.drawImage(image, 0, 0, width, height)
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob) return blob
  } catch {
    // told below
  }
  throw { code: 'no_picture', message: say('This browser cannot make a PNG of the chart. The SVG is the same picture.') }
}
