/** @import {Finding, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { say } from '../words.js'
import { sentence } from './claims.js'
import { pictures } from './pictures.js'

/**
 * What the statistics find, one answer under the other, and then the pictures;
 * nothing on other tabs.
 *
 * @param {Document} document
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function analysis(document, h, view) {
  if (view.analysis.length === 0) return []
  return [
    h('h2', {}, say('Analysis')),
    h('dl', {}, ...view.analysis.flatMap((finding) => answer(h, view, finding))),
    h('div', { class: 'pictures' }, ...pictures(document, h, view)),
  ]
}

/** @param {Build} h @param {View} view @param {Finding} finding */
function answer(h, view, finding) {
  const { topic, known, method } = finding
  return [h('dt', {}, topic), h('dd', { class: known ? null : 'refused' }, h('p', {}, ...sentence(h, view, finding.answer)),
    method !== '' && h('details', {}, h('summary', {}, say('How this was found'), h('span', { class: 'visually-hidden' }, `: ${topic}`)), h('p', {}, method)))]
}
