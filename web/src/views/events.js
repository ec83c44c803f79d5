/** @import {Dated, Panel, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward, outward } from '../dom.js'
import { linkWith } from '../state.js'
import { say } from '../words.js'

/**
 * The dated events, which can be narrowed to kinds; nothing where there are none.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @returns {Child[]}
 */
export function events(h, view, panel) {
  if (panel.dated.length === 0) return []
  const { link, request } = view
  const all = { kind: '', kindName: say('kinds of events^All') }
  const kinds = [all, ...panel.dated.filter(({ kind }, i, dated) => dated.findIndex((other) => other.kind === kind) === i)]
  const choice = (/** @type {Pick<Dated, 'kind' | 'kindName'>} */ { kind, kindName }) => {
    const number = panel.dated.filter((event) => kind === '' || event.kind === kind).length
    const anchor = inward(h, linkWith(link, 'tableFilter', kind), `${kindName} `, h('span', { class: 'count' }, String(number)))
    anchor.setAttribute('data-kind', kind)
    if (kind === request.tableFilter) anchor.setAttribute('aria-current', 'true')
    return anchor
  }
  return [
    h('div', { class: 'kinds', role: 'group', 'aria-label': say('Kinds of events') }, ...kinds.map(choice)),
    h('ol', { class: 'happenings' }, ...listed(view, panel).map((event) => item(h, event))),
  ]
}

/**
 * The events of the kind and with the words that a request asks for.
 *
 * @param {View} view
 * @param {Panel} panel
 * @returns {Dated[]}
 */
export function listed({ request: { tableFilter, tableSearch } }, { dated }) {
  const words = tableSearch.toLowerCase()
  return dated.filter(({ kind, label }) => (tableFilter === '' || kind === tableFilter) && label.toLowerCase().includes(words))
}

/** @param {Build} h @param {Dated} event */
function item(h, { dateName, kind, kindName, label, url, link }) {
  return h('li', { 'data-of': kind },
    h('span', { class: 'date' }, dateName), h('span', { class: 'kind' }, kindName),
    h('span', { class: 'what' }, outward(h, url, label), link !== '' && ' · ', link !== '' && inward(h, link, say('Show in the chart'))))
}
