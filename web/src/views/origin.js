/** @import {Origin, Published} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { builder, inward, outward } from '../dom.js'
import { folded } from '../folded.js'
import { disputed } from '../panels/claims.js'
import { history } from '../panels/history.js'
import { count, say } from '../words.js'

const FEW = 5 // published figures that are shown without being asked

/** @typedef {(method: string, argument: object) => Promise<any>} Ask rejects with a sentence for the reader as message */
/** @typedef {{partner: string, month: string, show: string}} Place of a number; show is "" for the measure of the view */

/**
 * Opens a note that tells where a number comes from. There is one note at a
 * time; the focus goes into it, and back when it closes.
 *
 * @param {Ask} ask
 * @param {string} link the address of the view that the number stands in
 * @param {Place} place
 * @param {Element | null} anchor beside which the note opens
 */
export async function whence(ask, link, place, anchor) {
  const document = anchor?.ownerDocument ?? globalThis.document
  const h = builder(document)
  const content = await ask('origin', { link, ...place }).then((origin) => note(h, ask, origin), ({ message }) => [h('p', { role: 'alert' }, message)])
  document.getElementById('origin-note')?.remove()
  /** @type {any} a popover may be given what it belongs to */
  const box = h('div', { id: 'origin-note', class: 'claim-note', popover: 'auto', role: 'dialog', tabindex: -1, 'aria-label': say('Where this number comes from') }, ...content)
  document.querySelector('main')?.append(box)
  box.showPopover(anchor instanceof HTMLElement ? { source: anchor } : undefined)
  box.focus()
}

/**
 * What the note says.
 *
 * @param {Build} h
 * @param {Ask} ask
 * @param {Origin} origin
 */
export function note(h, ask, origin) {
  const { title, unit, text, status, precision, working, doubt, figures, disputed: others, source, link, request } = origin
  return [
    h('h3', {}, title),
    h('p', { class: 'precision' }, text, ' ', h('span', {}, unit)),
    h('p', {}, status),
    precision !== '' && h('p', {}, say('The data allow {range}.', { range: precision })),
    working !== '' && h('p', { class: 'working' }, working),
    doubt !== '' && h('p', { class: 'doubt' }, doubt),
    ...published(h, figures),
    source !== '' && h('p', { class: 'origin' }, source),
    ...others.map((other) => disputed(h, 'p', other)),
    known(h, ask, request),
    h('p', {}, inward(h, link, say('Show this month in the chart'))),
  ].filter((node) => node !== false)
}

/** @param {Build} h @param {Published[]} figures */
function published(h, figures) {
  if (figures.length === 0) return []
  const list = h('ul', { class: 'printed' }, ...figures.map(({ about, printed, publisher, published, url }) => h('li', {},
    `${about}: `, h('b', {}, printed), ', ', outward(h, url, publisher), published !== '' && `, ${published}`)))
  if (figures.length <= FEW) return [h('p', { class: 'origin' }, say('Published figures behind it:')), list]
  return [h('details', {}, h('summary', {}, count(figures.length, '{n} published figure behind it|{n} published figures behind it')), list)]
}

/** What was known of the month on other days, once it is asked for. @param {Build} h @param {Ask} ask @param {Origin['request']} request */
function known(h, ask, request) {
  const details = /** @type {HTMLDetailsElement} */ (h('details', {}, h('summary', {}, say('What was known when')), h('div', { class: 'folded' })))
  folded(details, () => ask('history', request), (h, answer) => history(h, { ...answer, days: [] }))
  return details
}
