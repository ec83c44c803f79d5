/** @import {Finding, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { linkWith } from '../state.js'
import { colon, say } from '../words.js'
import { sentence } from './claims.js'
import { pictures } from './pictures.js'

/**
 * What the statistics find, one answer under the other, and then the pictures;
 * nothing on other tabs.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function analysis(h, view) {
  if (view.analysis.length === 0) return []
  return [
    h('h2', {}, say('Analysis')),
    h('dl', {}, ...view.analysis.flatMap((finding, i) => answer(h, view, finding, i))),
    h('p', {}, inward(h, linkWith(view.link, 'tab', 'table'), say('The figures behind these answers, each with where it comes from'))),
    h('div', { class: 'pictures' }, ...pictures(h, view)),
  ]
}

/** @param {Build} h @param {View} view @param {Finding} finding @param {number} i its place among the answers */
function answer(h, view, finding, i) {
  const { topic, known, method } = finding
  return [h('dt', {}, topic), h('dd', { class: known ? null : 'refused' }, h('p', {}, ...sentence(h, view, finding.answer)),
    known && h('div', { class: 'asking' }, h('button', { type: 'button', class: 'link', 'data-origin': `ANALYSIS ${view.period} finding:${i}`, 'aria-haspopup': 'dialog', 'aria-label': say('{value}: where from?', { value: topic }) }, say('Where from?'))),
    method !== '' && h('details', {}, h('summary', {}, say('How this was found'), h('span', { class: 'visually-hidden' }, colon('', topic))), h('p', {}, method)))]
}
