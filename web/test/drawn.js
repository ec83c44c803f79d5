// What a view looks like, in files that can be compared and looked at: its
// drawings as one SVG file with the styles of the page, and its tables as text.

/** @import {Report, View} from '../src/wire.js' */

import { card } from '../src/check/card.js'
import { findingsList } from '../src/check/list.js'
import { found, marked } from '../src/check/marks.js'
import { outcome } from '../src/check/result.js'
import { builder, sketch } from '../src/dom.js'
import { fill } from '../src/fill.js'
import { panelOf } from '../src/views/panel.js'
import { outlines } from '../src/views/world.js'
import { emptyPage, pageOf } from './golden.js'

const STYLES = ['tokens', 'lines', 'pictures', 'views'].map((name) => `<?xml-stylesheet type="text/css" href="../../src/style/${name}.css"?>`).join('\n')
const GAP = 20 // px between two drawings

/** @param {View} view @returns {Element} all that stands for it between head and foot */
export function mainOf(view) {
  const page = pageOf(view)
  const main = /** @type {Element} */ (page.querySelector('main'))
  if (view.panels.length > 0) {
    fill(/** @type {Element} */ (main.querySelector('.panel')), panelOf(sketch, view, outlines))
    for (const hidden of main.querySelectorAll('.figures, .ranking')) hidden.remove()
  }
  return main
}

/**
 * The drawings of a view one under the other, each in its widest layout, with
 * coordinates to a tenth of a pixel.
 *
 * @param {Element} main
 * @returns {string} "" where there are none
 */
export function picturesOf(main) {
  const narrower = (/** @type {Element} */ svg) => svg.matches(svg.closest('.drawing') ? '.layout-narrow' : '.layout-medium, .layout-narrow, .layout-facet-narrow')
  const widest = [...main.querySelectorAll('svg')].filter((svg) => !narrower(svg))
  let below = 0
  const placed = widest.map((svg) => {
    const [, , width, height] = (svg.getAttribute('viewBox') ?? '0 0 100 10').split(' ').map(Number)
    const y = below
    below += height + GAP
    const around = svg.closest('.chart, .drawing, .world, .bars')?.getAttribute('class') ?? ''
    const row = svg.closest('tr')?.getAttribute('class') ?? ''
    const look = svg.getAttribute('class')?.replace(/layout-\S+/, '').trim() ?? ''
    const text = `<g class="${look}" transform="translate(0,${y})">${svg.innerHTML}</g>`.replace(/&(?!(amp|lt|gt|quot);)/g, '&amp;').replace(/="[^"]*"/g, (value) => value.replaceAll('<', '&lt;')).replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
    return { width, text: `<g class="${around}"><g class="${row}">${text}</g></g>` }
  })
  if (placed.length === 0) return ''
  const width = Math.max(...placed.map((drawing) => drawing.width))
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${below}" width="${width}" height="${below}" text-anchor="middle">`
  const shapes = placed.map(({ text }) => text.replace(/-?\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)).replaceAll('><', '>\n<'))
  return `<?xml version="1.0"?>\n${STYLES}\n${root}\n${shapes.join('\n')}\n</svg>\n`
}

/**
 * A checked text with its marks, and every finding with its evidence, as lines of text.
 *
 * @param {Report} report
 */
export async function checkOf(report) {
  const page = emptyPage()
  const h = builder(page)
  const { parts, fill: finish } = marked(h, report, await found(report, () => true))
  parts.forEach((_, k) => finish(k))
  const { node, unfold } = findingsList(h, report)
  unfold()
  const cards = report.claims.map((_, i) => h('section', {}, ...card(h, report, i, `${i + 1}`)))
  const text = parts.flatMap(({ children }) => [...children]).map(marks)
  return `${[...outcome(h, report).map(words), '', ...text, '', ...[...node.querySelectorAll('li')].map(words), '', ...cards.map(words)].join('\n')}\n`
}

/** The words of a node, those of a mark in brackets after its classes. @param {Node} node @returns {string} */
function marks(node) {
  const inner = [...node.childNodes].map((child) => child.nodeType === 3 ? child.nodeValue : marks(child)).join('')
  const element = /** @type {Element} */ (node)
  return element.nodeName === 'MARK' ? `[${element.getAttribute('class')}: ${inner}]` : inner
}

/** @param {Node} node */
function words(node) {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/**
 * The tables of a view, and what else it lists, under their headings as lines of
 * text: cells parted by a bar, a cell without words by its classes. Sentences
 * are the program's, whose own tests keep them.
 *
 * @param {Element} main
 */
export function tablesOf(main) {
  const lines = [...main.querySelectorAll('h2, h3, dt, figcaption, caption, tr, .legend li, .happenings li')].map((node) => {
    if (node.nodeName !== 'TR') return `${node.nodeName.toLowerCase()}: ${words(node)}`
    return [...node.children].map((cell) => words(cell) || (cell.getAttribute('class') ?? '')).join(' | ')
  })
  return `${lines.join('\n')}\n`
}
