/** @import {Report} from '../wire.js' */
/** @import {Builder, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { origin } from '../panels/claims.js'
import { commas, count, gap, language, mix, parted, say } from '../words.js'
import { lookOf, looks, meaningOf, nameOf } from './verdicts.js'

/**
 * All that is known of a statement, but for its words: the verdict, how it was
 * understood, what the data say, the arithmetic and the sources.
 *
 * @param {Builder} h
 * @param {Report} report
 * @param {number} i index of the statement
 * @returns {Child[]}
 */
export function evidence(h, report, i) {
  const claim = report.claims[i]
  const { answer, working, statement, sources } = claim
  const [name, ...reasons] = verdictOf(report, i)
  return [
    h('p', { class: 'verdict' }, h('strong', {}, name), gap(), reasons.join(gap())),
    !reasons.includes(answer) && answer !== '' && h('p', { class: 'answer' }, answer),
    !answer.includes(working) && h('p', { class: 'working' }, working),
    statement !== answer && statement !== '' && h('p', { class: 'understood' }, say('Understood as: {statement}', { statement })),
    origin(h, sources.map((index) => report.sources[index]).filter(Boolean)),
  ]
}

/**
 * The verdict on a statement in sentences: its name, and the reason, or what
 * the verdict means where there is none. That an agreement confirms nothing is
 * always said.
 *
 * @param {Report} report
 * @param {number} i index of the statement
 * @returns {string[]}
 */
function verdictOf(report, i) {
  const { reason } = report.claims[i]
  const look = lookOf(report.claims[i])
  const meaning = reason === '' || look === 'circular' ? meaningOf(look) : ''
  return [nameOf(report, look), meaning, reason].filter((words) => words !== '').map(sentence)
}

/**
 * The evidence of the chosen statement, and what can be done with it.
 *
 * @param {Builder} h
 * @param {Report} report
 * @param {number} i index of the statement
 * @param {string} place "3 of 14"
 * @returns {Node[]}
 */
export function card(h, report, i, place) {
  const claim = report.claims[i]
  const look = lookOf(claim)
  return [
    h('h2', {}, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ' ', ...quoted(h, claim.text)),
    h('div', {}, ...evidence(h, report, i)),
    h('p', { class: 'acts' },
      claim.view !== '' && inward(h, claim.view, say('See it on the chart')),
      h('button', { type: 'button', 'data-do': 'copy' }, say('Copy this finding'))),
    h('p', { class: 'steps' },
      h('button', { type: 'button', 'data-do': 'previous' }, say('statement^‹ Previous')),
      h('span', {}, place),
      h('button', { type: 'button', 'data-do': 'next' }, say('statement^Next ›'))),
  ]
}

/**
 * A statement in quotation marks of the page's language; it is itself English.
 *
 * @param {Builder} h
 * @param {string} text
 */
export const quoted = (h, text) =>
  mix(say('“{quoted}”'), { quoted: language() === 'en' ? text : h('span', { lang: 'en' }, text) })

/**
 * A finding as plain text, to be pasted into a mail.
 *
 * @param {Report} report
 * @param {number} i index of the statement
 * @param {string} base the address of the page, which the link is relative to
 */
export function finding(report, i, base) {
  const claim = report.claims[i]
  const [name, ...reasons] = verdictOf(report, i)
  const sources = claim.sources.map((index) => report.sources[index]).filter(Boolean)
    .map(({ publisher, published, url }) => commas([publisher, published, url].filter(Boolean)))
  return [
    say('“{quoted}”', { quoted: claim.text }), [name, ...reasons].join(gap()), !reasons.includes(claim.answer) && claim.answer, claim.working,
    sources.length > 0 && count(sources.length, 'Source: {links}|Sources: {links}', { links: parted(sources) }),
    /^\?/.test(claim.view) && new URL(claim.view, base).href,
  ].filter(Boolean).join('\n')
}

/** @param {string} words */
function sentence(words) {
  const ended = /[.!?。！？]$/.test(words)
  return ended ? words.charAt(0).toUpperCase() + words.slice(1) : say('{Words}.', { words })
}
