/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { PANEL } from './picture.js'
import { drawable } from './picture-panel.js'
import { textOf } from './words.js'

/** Pictures by name: the label, and the size in px with the scale of what is drawn; no height where the content decides. */
export const PICTURES = /** @type {Record<string, {label: string, width: number, height: number, scale: number, svg?: boolean}>} */ ({
  png: { label: 'PNG', width: 860, height: 0, scale: 1 },
  png2: { label: 'PNG, double size', width: 1720, height: 0, scale: 2 },
  wide: { label: '1200 × 628', width: 1200, height: 628, scale: 1.2 },
  square: { label: 'Square', width: 1080, height: 1080, scale: 1.4 },
  svg: { label: 'SVG', width: 860, height: 0, scale: 1, svg: true },
})

const DATA = [['csv', 'CSV of this view'], ['table', 'Copy as a table'], ['json', 'JSON of this view'], ['csv-all', 'CSV of everything'], ['parquet', 'Parquet']]

const CITATIONS = [['short', 'Short'], ['long', 'Long'], ['bibtex', 'BibTeX'], ['csl', 'CSL-JSON']]

const CODE = [
  ['duckdb', 'DuckDB SQL'], ['python', 'Python, from Parquet'], ['python-csv', 'Python, from CSV'],
  ['r', 'R, from Parquet'], ['r-csv', 'R, from CSV'], ['sheet', 'Spreadsheet formula'],
]

/**
 * The parts of the dialogue.
 *
 * @param {Build} h
 * @param {View} view
 */
export function forms(h, view) {
  const button = (/** @type {string} */ take, /** @type {string} */ label, value = '') => h('button', { type: 'button', class: 'act', 'data-take': take, value }, label)
  const part = (/** @type {string} */ title, /** @type {(Node | string | null | false)[]} */ ...children) =>
    h('section', { class: 'share-part' }, h('h3', {}, title), h('div', {}, ...children))
  const choice = (/** @type {string} */ take, /** @type {string} */ label, /** @type {string[][]} */ options) =>
    h('select', { 'data-take': take, 'data-first': true, 'aria-label': label }, ...options.map(([value, text]) => h('option', { value }, text)))
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number} */ rows) =>
    h('textarea', { name, readonly: true, rows, 'aria-label': label, spellcheck: 'false' })
  const sharable = typeof navigator === 'object' && 'share' in navigator
  const drawn = view.panels.length > 0 ? drawable(view) ? [[PANEL, view.panels[0].title]] : [] : [...view.charts.map(({ name, title }) => [name, title]), ...view.pictures.filter(({ refusal }) => refusal === '').map(({ name, title }) => [`picture-${name}`, title])]
  return { nodes: [
    part('Link', field('link', 'Link to this view', 2),
      h('p', {}, h('label', {}, h('input', { type: 'checkbox', 'data-take': 'link', 'data-first': true }), ' pinned to these data, so that it says when they have changed')),
      h('p', {}, button('copy-link', 'Copy link'), sharable && button('native', 'Share…'))),
    part('Sentence', h('p', { class: 'quote' }, `${textOf(view.headline)}.`),
      h('p', {}, button('sentence', 'Copy sentence', 'headline'), button('sentence', 'Copy the whole text', 'whole'))),
    drawn.length > 0 && part('Picture', drawn.length > 1 && h('select', { name: 'chart', 'aria-label': 'Which chart' }, ...drawn.map(([value, text]) => h('option', { value }, text))),
      h('p', {}, ...Object.entries(PICTURES).map(([name, { label }]) => button('picture', label, name)))),
    part('Data', h('p', {}, ...DATA.map(([name, label]) => button('data', label, name)))),
    part('Citation', choice('cite', 'Form of the citation', CITATIONS), field('cited', 'Citation', 4),
      h('p', {}, button('copy-field', 'Copy citation', 'cited'), button('save-field', 'Save', 'cite'))),
    part('Code', choice('code', 'Language', CODE), field('coded', 'Code that gives the number of the view’s first partner and month', 6),
      h('p', {}, button('copy-field', 'Copy code', 'coded'))),
    part('Embed', h('p', {}, button('embed', 'Embed in an article…'))),
    part('Print', h('p', {}, button('print', 'Print this view'))),
  ].filter((node) => node !== false) }
}
