/** @import {Picture, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { drawPicture } from '../charts/picture.js'
import { phrase, say } from '../words.js'

/** @type {Record<string, string>} what a layer looks like, in words */
const LOOKS = {
  line: phrase('line with dots: {name}'), range: phrase('bar: {name}'), band: phrase('shaded: {name}'), model: phrase('dashed: {name}'),
  step: phrase('dashed: {name}'), mark: phrase('ring: {name}'), columns: phrase('columns: {name}'),
}

/**
 * The pictures of the analysis, each with its words and its table; in place of
 * one that cannot be drawn, why.
 *
 * @param {Document} document
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function pictures(document, h, { pictures }) {
  return pictures.map((picture) => figure(document, h, picture))
}

/** @param {Document} document @param {Build} h @param {Picture} picture */
function figure(document, h, picture) {
  const { name, title, subtitle, summary, note, refusal } = picture
  const id = `picture-${name}`
  const drawn = refusal === ''
  return h('figure', { class: drawn ? 'picture' : 'picture refused', 'aria-labelledby': id, 'aria-describedby': `${id}-summary` },
    h('figcaption', {}, h('h3', { id }, title), ' ', subtitle, drawn && h('p', { class: 'marks' }, key(picture))),
    drawn && h('div', { class: 'drawing' }, ...drawPicture(document, picture)),
    h('p', { class: 'summary', id: `${id}-summary` }, drawn ? summary : refusal),
    drawn && note !== '' && h('p', { class: 'summary' }, note),
    drawn && table(h, picture))
}

/** @param {Picture} picture @returns {string} what the marks mean: "shaded: 95% interval · dashed: Theil–Sen line" */
function key({ layers }) {
  return layers.map(({ kind, name }) => ({ look: LOOKS[kind], name }))
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    .map(({ look, name }) => say(look, { name })).join(' · ')
}

/** @param {Build} h @param {Picture} picture */
function table(h, { title, subtitle, head, rows }) {
  return h('details', { class: 'months' },
    h('summary', {}, say('Table of this chart'), h('span', { class: 'visually-hidden' }, `: ${title}`)),
    h('table', {},
      h('caption', {}, `${title}: ${subtitle}`),
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows.map(([first, ...rest]) => h('tr', {},
        h('th', { scope: 'row' }, first), ...rest.map((text) => h('td', {}, text)))))))
}
