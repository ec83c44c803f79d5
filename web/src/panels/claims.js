/** @import {Claim, Disputed, Sentence, Source, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward, outward } from '../dom.js'
import { keep } from '../fill.js'
import { colon, count, language, mix, say } from '../words.js'

/**
 * A sentence in which each claim opens its note. The words are the label of an
 * empty button, because the text of a button breaks over lines as a block and
 * cannot be selected; the ear gets the button, which is named by the words.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Sentence} sentence
 * @returns {Child[]}
 */
export function sentence(h, view, { segments }) {
  return segments.map(({ text, claim }) => claim === null || !view.claims[claim] ? text : h('label', { class: 'claim' },
    h('span', { 'aria-hidden': 'true' }, text),
    h('button', { type: 'button', popovertarget: `claim-${claim}`, 'aria-label': text })))
}

/**
 * The notes of all claims: how precise each is, its arithmetic and its sources.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function claims(h, view) {
  return view.claims.map((claim, i) => {
    const others = claim.disputed.map((index) => view.disputed[index]).filter(Boolean)
    const sources = claim.sources.map((index) => view.sources[index]).filter(Boolean)
    return keep('div', JSON.stringify([i, claim, others, sources]), () => note(h, i, claim, others, sources))
  })
}

/** @param {Build} h @param {number} i @param {Claim} claim @param {Disputed[]} others @param {Source[]} sources */
function note(h, i, claim, others, sources) {
  return h('div', { id: `claim-${i}`, class: 'claim-note', popover: 'auto' },
    claim.precision !== '' && h('p', { class: 'precision' }, ...mix(say('The data allow {range}'), { range: claim.precision }).map((piece) => piece === claim.precision ? piece : h('span', {}, piece))),
    claim.working !== '' && h('p', { class: 'working' }, claim.working),
    doubt(h, claim),
    ...others.map((other) => disputed(h, 'p', other)),
    h('p', { class: 'acts' }, inward(h, claim.view, say('Show this in the chart')), whence(h, claim), h('button', { type: 'button', 'data-copy-claim': i }, say('Copy the sentence'))),
    origin(h, sources))
}

/** Measures of the claims that are of one; the others rest on tonnages. @type {Record<string, string>} */
const SHOWS = { mom: 'mom', yoy: 'yoy', ytd: 'ytd', share: 'share' }

/** Asks for the figures behind a claim, and for what was known of its month when. @param {Build} h @param {Claim} claim */
function whence(h, { kind, partner, period }) {
  const place = `${partner} ${period.slice(-'2025-09'.length)} ${SHOWS[kind] ?? 'level'}`
  return !partner.includes('+') && h('button', { type: 'button', 'data-origin': place, 'aria-haspopup': 'dialog' }, say('Where from?'))
}

/** @param {Build} h @param {Claim} claim */
function doubt(h, { evidence, reason }) {
  const circular = evidence === 'circular' && say('Not independent')
  return (circular || reason !== '') && h('p', { class: 'doubt' }, circular && reason !== '' ? colon(circular, reason) : circular || reason)
}

/**
 * A printed figure that was not followed, and why.
 *
 * @param {Build} h
 * @param {string} name of the element that holds it
 * @param {Disputed} figure
 */
export function disputed(h, name, { about, printed, standing, reason, pages }) {
  return h(name, { class: 'disputed' }, h('b', {}, standing === 'revised' ? say('figure^Revised') : say('figure^Not followed')),
    ...mix(say(': {about}: {printed}, printed by {pages}. {reason}.', { about, printed, reason }), { pages: listed(h, pages) }))
}

const FEW = 4 // sources that a note shows without being asked

/**
 * The sources of a claim, folded where they are many.
 *
 * @param {Build} h
 * @param {Source[]} found
 */
export function origin(h, found) {
  const links = listed(h, found)
  if (found.length > FEW) return h('details', {}, h('summary', {}, count(found.length, '{n} source|{n} sources')), h('p', { class: 'origin' }, ...links))
  return found.length > 0 && h('p', { class: 'origin' }, ...mix(count(found.length, 'Source: {links}|Sources: {links}'), { links }))
}

/**
 * A page with its publisher and date. The data name publishers in English.
 *
 * @param {Build} h
 * @param {{url: string, publisher: string, published: string}} page
 * @returns {Child[]}
 */
export function dated(h, { url, publisher, published }) {
  const link = outward(h, url, publisher)
  if (language() !== 'en') link.setAttribute('lang', 'en')
  return published === '' ? [link] : mix(say('page^{publisher}, {day}', { day: published }), { publisher: link })
}

/**
 * Pages with their publishers and dates.
 *
 * @param {Build} h
 * @param {{url: string, publisher: string, published: string}[]} pages
 */
export function listed(h, pages) {
  const between = say('{list}; {item}', { list: '', item: '' })
  return pages.flatMap((page, i) => [...i > 0 ? [between] : [], ...dated(h, page)])
}
