/** @import {Panel, Point, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward } from '../dom.js'
import { sentence } from '../panels/claims.js'
import { linkWith } from '../state.js'
import { gap, phrase, say } from '../words.js'

/**
 * The look of a point: what sets it apart besides its colour.
 *
 * @param {Point} point
 * @returns {string} missing, low, range, derived or ""
 */
export function look({ status, value, low }) {
  if (status === 'M') return 'missing'
  if (low === null) return 'low'
  if (value === null) return 'range'
  return status === 'E' ? 'derived' : ''
}

/**
 * The classes of a point: its step of the colour scale and its look.
 *
 * @param {Panel} panel
 * @param {Point} point
 * @param {number} step
 */
export function classes({ scale }, point, step) {
  return [step >= 0 && `${scale.diverging ? 'd' : 's'}${step}`, look(point)].filter(Boolean).join(' ') || null
}

/**
 * The title of a panel and the sentences on what is seen.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 */
export function heading(h, view, { title, unit, seen }) {
  return [
    h('h2', { id: 'panel-title' }, title, unit !== '' && h('span', { class: 'unit' }, ` ${unit}`)),
    h('p', { class: 'seen', id: 'panel-seen' }, ...seen.flatMap((said, i) => [i > 0 ? gap() : '', ...sentence(h, view, said)])),
  ]
}

/** @type {Record<string, string>} how the rows of a tab are sorted where a request does not say */
const USUAL = { table: '-month', bar: '-level' }

/**
 * The head of a column, which leads to the rows sorted by it: figures begin with
 * the highest, names with the first, and the other way round when pressed again.
 *
 * @param {Build} h
 * @param {View} view
 * @param {string} key
 * @param {string} name
 */
export function sorting(h, { link, request }, key, name) {
  const now = request.sort || USUAL[request.tab]
  const anchor = inward(h, linkWith(link, 'sort', now === `-${key}` || key === 'name' && now !== key ? key : `-${key}`), name)
  anchor.setAttribute('class', 'sort')
  return h('th', { scope: 'col', class: key, 'aria-sort': { [key]: 'ascending', [`-${key}`]: 'descending' }[now] }, anchor)
}

const MANY = 12 // rows, from which on some may be searched for

/**
 * A field for words that the rows shown have in their names; nothing where
 * there are few rows.
 *
 * @param {Build} h
 * @param {View} view
 * @param {number} count of rows
 */
export function search(h, { request, ranking }, count) {
  if (count <= MANY && request.tableSearch === '') return []
  return [h('p', { class: 'search' }, h('label', { for: 'search' }, request.tab === 'events' ? say('Find an event') : say('Find in the column {column}', { column: ranking.column })), ' ',
    h('input', { type: 'search', id: 'search', maxlength: 100, value: request.tableSearch, 'data-search': '' }))]
}

/**
 * Where to go on from a view in which nothing is shown.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @param {number} count of rows
 */
export function empty(h, { link, request, periodName }, { nearest }, count) {
  if (request.tableSearch !== '' && count === 0) {
    return [h('p', { class: 'empty' }, say('Nothing here is named “{words}”.', { words: request.tableSearch }), ' ', inward(h, linkWith(link, 'tableSearch', ''), say('Show all')))]
  }
  return nearest.name === '' ? [] : [h('p', { class: 'empty' }, say('There is nothing to show of {month}.', { month: periodName }), ' ', inward(h, nearest.link, say('Go to {month}', { month: nearest.name })))]
}

const SHOWN = /** @type {Record<string, string>} */ ({ missing: '–', low: phrase('low base') }) // in a table

/**
 * What the colours and the marks mean.
 *
 * @param {Build} h
 * @param {Panel} panel
 */
export function legend(h, { scale, marks }) {
  const steps = scale.steps.map((words, i) => h('li', {}, h('i', { class: `swatch ${scale.diverging ? 'd' : 's'}${i}` }), words))
  const coloured = steps.length > 0
  const others = marks.map(({ look, sign, words }) => h('li', {}, coloured ? h('i', { class: `swatch ${look}` }) : h('b', {}, say(SHOWN[look] ?? sign)), words))
  return [
    coloured && h('ul', { class: 'legend', 'aria-label': say('Colours') }, ...steps),
    others.length > 0 && h('ul', { class: 'legend', 'aria-label': say('Marks') }, ...others),
    coloured && h('p', { class: 'sub' }, scale.words),
  ].filter((node) => node !== false)
}
