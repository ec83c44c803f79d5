/** @import {Picture, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { drawPicture } from '../charts/picture.js'
import { origin } from '../views/numbers.js'
import { colon, phrase, say } from '../words.js'

/** @type {Record<string, string>} what a layer looks like, in words */
const LOOKS = {
  line: phrase('line with dots: {name}'), range: phrase('bar: {name}'), band: phrase('shaded: {name}'), model: phrase('dashed: {name}'),
  step: phrase('dashed: {name}'), mark: phrase('ring: {name}'), columns: phrase('columns: {name}'),
}

/**
 * The pictures of the analysis, each with its words and its table; in place of
 * one that cannot be drawn, why.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function pictures(h, view) {
  return view.pictures.map((picture) => figure(h, view, picture))
}

/** @param {Build} h @param {View} view @param {Picture} picture */
function figure(h, view, picture) {
  const { name, title, subtitle, summary, note, refusal } = picture
  const id = `picture-${name}`
  const drawn = refusal === ''
  return h('figure', { class: drawn ? 'picture' : 'picture refused', 'aria-labelledby': id, 'aria-describedby': `${id}-summary` },
    h('figcaption', {}, h('h3', { id }, title), ' ', subtitle, drawn && h('p', { class: 'marks' }, key(picture))),
    drawn && h('div', { class: 'drawing' }, ...drawPicture(h, picture)),
    h('p', { class: 'summary', id: `${id}-summary` }, drawn ? summary : refusal),
    drawn && note !== '' && h('p', { class: 'summary' }, note),
    drawn && table(h, view, picture))
}

/** @param {Picture} picture @returns {string} what the marks mean: "shaded: 95% interval · dashed: Theil–Sen line" */
function key({ layers }) {
  return layers.map(({ kind, name }) => ({ look: LOOKS[kind], name }))
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    .map(({ look, name }) => say(look, { name })).join(' · ')
}

/** @type {Set<string>} the pictures of the series itself, whose figures stand in the first column */
const OF_SERIES = new Set(['trend', 'expectation', 'levels'])

/** @param {Build} h @param {View} view @param {Picture} picture */
function table(h, { period, request }, { name, title, subtitle, head, places, rows }) {
  const place = (/** @type {number} */ i, /** @type {number} */ j) => OF_SERIES.has(name) && j === 1
    ? `${request.country[0]} ${places[i]} level` : `ANALYSIS ${period} ${name}:${i}:${j}`
  return h('details', { class: 'months' },
    h('summary', {}, say('Table of this chart'), h('span', { class: 'visually-hidden' }, colon('', title))),
    h('table', {},
      h('caption', {}, colon(title, subtitle)),
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows.map(([first, ...rest], i) => h('tr', {},
        h('th', { scope: 'row' }, first), ...rest.map((text, j) => h('td', {}, cell(h, place(i, j + 1), text))))))))
}

/** @param {Build} h @param {string} place @param {string} text */
function cell(h, place, text) {
  return origin(h, place, text === '–' ? say('not available') : text, text)
}
