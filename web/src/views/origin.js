/** @import {Origin, Published} from '../wire.js' */
/** @import {Builder} from '../dom.js' */
/** @import {Whereabouts} from '../own/places.js' */

import { builder, inward } from '../dom.js'
import { fill } from '../fill.js'
import { folded } from '../folded.js'
import { dated, disputed } from '../panels/claims.js'
import { history } from '../panels/history.js'
import { colon, count, mix, say } from '../words.js'

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
 * @param {Whereabouts | null} places in files of the reader's own
 */
export async function whence(ask, link, place, anchor, places) {
  const document = anchor?.ownerDocument ?? globalThis.document
  const h = builder(document)
  const closed = new AbortController()
  const content = await ask('origin', { link, ...place }).then(
    (origin) => [...note(h, ask, origin), ...places ? [standing(h, origin.request, places, closed.signal)] : []],
    ({ message }) => [h('p', { role: 'alert' }, message)])
  document.getElementById('origin-note')?.remove()
  /** @type {any} a popover may be given what it belongs to */
  const box = h('div', { id: 'origin-note', class: 'claim-note', popover: 'auto', role: 'dialog', tabindex: -1, 'aria-label': say('Where this number comes from') }, ...content)
  box.addEventListener('toggle', (/** @type {any} */ { newState }) => { if (newState === 'closed') closed.abort({ message: '' }) })
  document.querySelector('main')?.append(box)
  box.showPopover(anchor instanceof HTMLElement ? { source: anchor } : undefined)
  box.focus()
}

/**
 * What the note says.
 *
 * @param {Builder} h
 * @param {Ask} ask
 * @param {Origin} origin
 */
export function note(h, ask, origin) {
  const { title, unit, text, status, precision, working, doubt, figures, disputed: others, source, link, request } = origin
  return [
    h('h3', {}, title),
    text !== '' && h('p', { class: 'precision' }, text, ' ', h('span', {}, unit)),
    h('p', {}, status),
    precision !== '' && h('p', {}, say('The data allow {range}.', { range: precision })),
    working !== '' && h('p', { class: 'working' }, working),
    doubt !== '' && h('p', { class: 'doubt' }, doubt),
    ...published(h, figures),
    source !== '' && h('p', { class: 'origin' }, source),
    ...others.map((other) => disputed(h, 'p', other)),
    request.country.length > 0 && known(h, ask, request),
    h('p', {}, inward(h, link, say('Show this month in the chart'))),
  ].filter((node) => node !== false)
}

/** Where in the reader's files the figure of the month stands. @param {Builder} h @param {Origin['request']} request @param {Whereabouts} places @param {AbortSignal} signal */
function standing(h, { country: [partner], time: period, reporter, flow }, places, signal) {
  const box = h('div', { class: 'places', role: 'status' }, h('p', {}, say('Looking for the place in your files …')))
  places({ partner, period, reporter, flow }, signal).then(
    (sentences) => fill(box, [h('p', { class: 'origin' }, say('In your files:')), h('ul', {}, ...sentences.map((sentence) => h('li', {}, sentence)))]),
    ({ message }) => { box.textContent = message })
  return box
}

/** @param {Builder} h @param {Published[]} figures */
function published(h, figures) {
  if (figures.length === 0) return []
  const list = h('ul', { class: 'printed' }, ...figures.map((figure) => h('li', {},
    ...printedIn(h, figure))))
  if (figures.length <= FEW) return [h('p', { class: 'origin' }, figures.every(({ url }) => url === '') ? say('Read from:') : say('Published figures behind it:')), list]
  return [h('details', {}, h('summary', {}, count(figures.length, '{n} published figure behind it|{n} published figures behind it')), list)]
}

/** A file of the reader's has no page, and a table of an office prints no figure of its own. @param {Builder} h @param {Published} figure */
function printedIn(h, figure) {
  const { about, printed, url } = figure
  if (url === '') return [about]
  if (printed === '') return mix(colon(about, '{page}'), { page: dated(h, figure) })
  return mix(say('{about}: {printed}, {page}', { about }), { printed: h('b', {}, printed), page: dated(h, figure) })
}

/** What was known of the month on other days, once it is asked for. @param {Builder} h @param {Ask} ask @param {Origin['request']} request */
function known(h, ask, request) {
  const details = /** @type {HTMLDetailsElement} */ (h('details', {}, h('summary', {}, say('What was known when')), h('div', { class: 'folded' })))
  folded(details, () => ask('history', request), (h, answer) => history(h, { ...answer, days: [] }))
  return details
}
