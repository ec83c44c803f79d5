/** @import {Sentence, View} from '../wire.js' */
/** @import {Builder} from '../dom.js' */
/** @import {Words} from './clipboard.js' */

import { gap, say } from '../words.js'

/**
 * The address of the page that others can open, or "" for a file on a disk.
 *
 * @param {{protocol: string, origin: string, pathname: string, host: string}} location
 */
export function pageAddress({ protocol, host, pathname }) {
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : ''
}

/** @param {Document} document @returns {boolean} whether the page shows data that the reader brought: who opens a link to it does not see them */
export const isOwn = ({ documentElement }) => documentElement.dataset.own !== undefined

/** @param {Document} document @returns {string} the address of the page at which others see what it shows, or "" */
export const sharedAddress = (document) => isOwn(document) ? '' : pageAddress(document.location)

/** @param {Sentence} sentence */
export const textOf = ({ segments }) => segments.map(({ text }) => text).join('')

/** @param {View} view @returns {Sentence[]} all that hold claims, the headline first */
const sentences = ({ headline, paragraph, analysis }) => [headline, ...paragraph, ...analysis.map(({ answer }) => answer)]

/**
 * The sentence in which a claim stands.
 *
 * @param {View} view
 * @param {number} claim
 */
export function sentenceWith(view, claim) {
  return textOf(sentences(view).find(({ segments }) => segments.some((segment) => segment.claim === claim)) ?? view.headline)
}

/** @param {string} words @returns {string} with a full stop, if they do not end in a sign of their own */
export const ended = (words) => /[.!?。！？]$/.test(words) ? words : say('{Words}.', { words })

/** @param {View} view @returns {string} the headline and the paragraph */
export function wholeText({ headline, paragraph }) {
  return [ended(textOf(headline)), ...paragraph.map(textOf)].join(gap())
}

/**
 * A sentence with where it comes from, so that it can be checked.
 *
 * @param {Builder} h
 * @param {View} view
 * @param {string} said
 * @param {string} address of the view that shows it, or "" where there is none for others
 * @returns {Words}
 */
export function quoted(h, view, said, address) {
  const sentence = ended(said)
  const from = `${view.kicker}. ${view.sourceLine} ${view.citation}`
  const source = h('p', {}, `${from}. `, address !== '' && h('a', { href: address }, address))
  return { plain: `${sentence}\n${from}. ${address}`.trim(), html: h('p', {}, sentence).outerHTML + source.outerHTML }
}

/**
 * A table for spreadsheets and for word processors.
 *
 * @param {Builder} h
 * @param {string} tsv
 * @returns {Words}
 */
export function tabled(h, tsv) {
  const [head, ...rows] = tsv.trimEnd().split('\n').map((line) => line.split('\t'))
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', {}, cell)))),
    h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))))
  return { plain: tsv, html: table.outerHTML }
}
