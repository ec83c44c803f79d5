/** @import {Panel, Point, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { sentence } from '../panels/claims.js'
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
