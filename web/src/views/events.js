/** @import {Dated, Panel, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward, outward } from '../dom.js'
import { say } from '../words.js'

/**
 * All dated events, which can be narrowed to kinds.
 *
 * @param {Build} h
 * @param {View} _
 * @param {Panel} panel
 * @returns {Node[]}
 */
export function events(h, _, { dated }) {
  const kinds = new Map(dated.map(({ kind, kindName }) => [kind, kindName]))
  return [
    h('div', { class: 'kinds', role: 'group', 'aria-label': say('Kinds of events') },
      ...[['', say('kinds of events^All')], ...kinds].map(([kind, name]) => h('button', { type: 'button', 'data-kind': kind, 'aria-pressed': String(kind === '') },
        `${name} `, h('span', { class: 'count' }, String(dated.filter((event) => kind === '' || event.kind === kind).length))))),
    h('ol', { class: 'happenings' }, ...dated.map((event) => item(h, event))),
  ]
}

/** @param {Build} h @param {Dated} event */
function item(h, { dateName, kind, kindName, label, url, link }) {
  return h('li', { 'data-of': kind },
    h('span', { class: 'date' }, dateName), h('span', { class: 'kind' }, kindName),
    h('span', { class: 'what' }, outward(h, url, label), link !== '' && ' · ', link !== '' && inward(h, link, say('Show in the chart'))))
}

/**
 * Lets the buttons of kinds narrow the list; all is a kind too.
 *
 * @param {HTMLElement} root that holds the list
 */
export function filterable(root) {
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('[data-kind]'))
    if (!button) return
    const kind = button.dataset.kind
    for (const other of root.querySelectorAll('[data-kind]')) other.setAttribute('aria-pressed', String(other === button))
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-of]'))) row.hidden = kind !== '' && row.dataset.of !== kind
  })
}
