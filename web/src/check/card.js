/** @import {Report} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { origin } from '../panels/claims.js'
import { lookOf, looks } from './verdicts.js'

/**
 * All that is known of a statement, but for its words: the verdict, how it was
 * understood, what the data say, the arithmetic and the sources.
 *
 * @param {Build} h
 * @param {Report} report
 * @param {number} i index of the statement
 * @returns {Child[]}
 */
export function evidence(h, report, i) {
  const claim = report.claims[i]
  const { name, meaning } = looks[lookOf(claim)]
  return [
    h('p', { class: 'verdict' }, h('strong', {}, capital(name)), `. ${meaning}`),
    claim.answer !== '' && h('p', { class: 'answer' }, claim.answer),
    claim.working !== '' && h('p', { class: 'working' }, claim.working),
    claim.reason !== '' && h('p', {}, capital(stopped(claim.reason))),
    claim.statement !== '' && h('p', { class: 'understood' }, 'Understood as: ', claim.statement),
    origin(h, claim.sources.map((index) => report.sources[index]).filter(Boolean)),
  ]
}

/**
 * The evidence of the chosen statement, and what can be done with it.
 *
 * @param {Build} h
 * @param {Report} report
 * @param {number} i index of the statement
 * @param {string} place "3 of 14"
 * @returns {Node[]}
 */
export function card(h, report, i, place) {
  const claim = report.claims[i]
  const look = lookOf(claim)
  return [
    h('h2', {}, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ` “${claim.text}”`),
    h('div', {}, ...evidence(h, report, i)),
    h('p', { class: 'acts' },
      claim.view !== '' && inward(h, claim.view, 'See it on the chart'),
      h('button', { type: 'button', 'data-do': 'copy' }, 'Copy this finding')),
    h('p', { class: 'steps' },
      h('button', { type: 'button', 'data-do': 'previous' }, '‹ Previous'),
      h('span', {}, place),
      h('button', { type: 'button', 'data-do': 'next' }, 'Next ›')),
  ]
}

/**
 * A finding as plain text, to be pasted into a mail.
 *
 * @param {Report} report
 * @param {number} i index of the statement
 * @param {string} base the address of the page, which the link is relative to
 */
export function finding(report, i, base) {
  const claim = report.claims[i]
  const { name, meaning } = looks[lookOf(claim)]
  const sources = claim.sources.map((index) => report.sources[index]).filter(Boolean)
    .map(({ publisher, published, url }) => [publisher, published, url].filter(Boolean).join(', '))
  return [
    `“${claim.text}”: ${name}. ${meaning}`, claim.answer, claim.working, claim.reason && capital(stopped(claim.reason)),
    sources.length > 0 && `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.join('; ')}`,
    /^\?/.test(claim.view) && new URL(claim.view, base).href,
  ].filter(Boolean).join('\n')
}

/**
 * All findings as a list, numbered as the marks are in print.
 *
 * @param {Build} h
 * @param {Report} report
 * @returns {HTMLElement}
 */
export function findings(h, report) {
  return h('ol', {}, ...report.claims.map((claim, i) => {
    const look = lookOf(claim)
    return h('li', {}, h('p', { class: 'words' }, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ` “${claim.text}”`),
      ...evidence(h, report, i))
  }))
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** @param {string} words */
function stopped(words) {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
