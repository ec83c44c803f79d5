/** @import {View} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { PANEL } from './picture.js'
import { drawable } from './picture-panel.js'
import { phrase, say } from '../words.js'
import { ended, textOf } from './words.js'

/** Pictures by name: the label, and the size in px with the scale of what is drawn; no height where the content decides. */
export const PICTURES = /** @type {Record<string, {label: string, width: number, height: number, scale: number, svg?: boolean}>} */ ({
  png: { label: 'PNG', width: 860, height: 0, scale: 1 },
  png2: { label: phrase('PNG, double size'), width: 1720, height: 0, scale: 2 },
  wide: { label: '1200 × 628', width: 1200, height: 628, scale: 1.2 },
  square: { label: phrase('picture^Square'), width: 1080, height: 1080, scale: 1.4 },
  svg: { label: 'SVG', width: 860, height: 0, scale: 1, svg: true },
})

const DATA = [['csv', phrase('CSV of this view')], ['table', phrase('Copy as a table')], ['json', phrase('JSON of this view')], ['csv-all', phrase('CSV of everything')], ['parquet', 'Parquet']]

const CITATIONS = [['short', phrase('citation^Short')], ['long', phrase('citation^Long')], ['bibtex', 'BibTeX'], ['csl', 'CSL-JSON']]

const CODE = [
  ['duckdb', 'DuckDB SQL'], ['python', phrase('Python, from Parquet')], ['python-csv', phrase('Python, from CSV')],
  ['r', phrase('R, from Parquet')], ['r-csv', phrase('R, from CSV')], ['sheet', phrase('Spreadsheet formula')],
]

/**
 * The parts of the dialogue.
 *
 * @param {Builder} h
 * @param {View} view
 * @param {boolean} own whether the data are the reader's own, which no link leads to
 */
export function forms(h, view, own) {
  const button = (/** @type {string} */ take, /** @type {string} */ label, value = '') => h('button', { type: 'button', class: 'act', 'data-take': take, value }, label)
  const part = (/** @type {string} */ title, /** @type {(Node | string | null | false)[]} */ ...children) =>
    h('section', { class: 'share-part' }, h('h3', {}, title), h('div', {}, ...children))
  const choice = (/** @type {string} */ take, /** @type {string} */ label, /** @type {string[][]} */ options) =>
    h('select', { 'data-take': take, 'data-first': true, 'aria-label': label }, ...options.map(([value, text]) => h('option', { value }, say(text))))
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number} */ rows) =>
    h('textarea', { name, readonly: true, rows, 'aria-label': label, spellcheck: 'false' })
  const sharable = typeof navigator === 'object' && 'share' in navigator
  const drawn = view.panels.length > 0 ? drawable(view) ? [[PANEL, view.panels[0].title]] : [] : [...view.charts.map(({ name, title }) => [name, title]), ...view.pictures.filter(({ refusal }) => refusal === '').map(({ name, title }) => [`picture-${name}`, title])]
  return { nodes: [
    own ? part(say('Link'), h('p', {}, say('A link cannot carry your files: whoever opens one sees the data of this page. Give the saved file instead.')),
      h('p', {}, button('whole', say('Save as one file that works without a connection')))) : part(say('Link'), field('link', say('Link to this view'), 2),
      h('p', {}, h('label', {}, h('input', { type: 'checkbox', 'data-take': 'link', 'data-first': true }), ' ', say('pinned to these data, so that it says when they have changed'))),
      h('p', {}, button('copy-link', say('Copy link')), sharable && button('native', say('verb^Share…')))),
    part(say('Sentence'), h('p', { class: 'quote' }, ended(textOf(view.headline))),
      h('p', {}, button('sentence', say('Copy sentence'), 'headline'), button('sentence', say('Copy the whole text'), 'whole'))),
    drawn.length > 0 && part(say('Picture'), drawn.length > 1 && h('select', { name: 'chart', 'aria-label': say('Which chart') }, ...drawn.map(([value, text]) => h('option', { value }, text))),
      h('p', {}, ...Object.entries(PICTURES).map(([name, { label }]) => button('picture', say(label), name)))),
    part(say('Data'), h('p', {}, ...DATA.map(([name, label]) => button('data', say(label), name)))),
    part(say('Citation'), choice('cite', say('Form of the citation'), CITATIONS), field('cited', say('Citation'), 4),
      h('p', {}, button('copy-field', say('Copy citation'), 'cited'), button('save-field', say('verb^Save'), 'cite'))),
    part(say('Code'), choice('code', say('code^Language'), CODE), field('coded', say('Code that gives the number of the view’s first partner and month'), 6),
      h('p', {}, button('copy-field', say('Copy code'), 'coded'))),
    !own && part(say('Embed'), h('p', {}, button('embed', say('Embed in an article…')))),
    part(say('Print'), h('p', {}, button('print', say('Print this view')))),
  ].filter((node) => node !== false) }
}
