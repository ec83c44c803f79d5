/** @import {Finding, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

/**
 * What the statistics find, one answer under the other; nothing on other tabs.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function analysis(h, view) {
  if (view.analysis.length === 0) return []
  return [h('h2', {}, 'Analysis'), h('dl', {}, ...view.analysis.flatMap((finding) => answer(h, finding)))]
}

/** @param {Build} h @param {Finding} finding */
function answer(h, { topic, text, known, method }) {
  return [h('dt', {}, topic), h('dd', { class: known ? null : 'refused' }, h('p', {}, text),
    method !== '' && h('details', {}, h('summary', {}, 'How this was found', h('span', { class: 'visually-hidden' }, `: ${topic}`)), h('p', {}, method)))]
}
