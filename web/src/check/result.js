/** @import {Report} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { mix, say } from '../words.js'
import { ENGLISH } from './form.js'
import { lookOf, looks, meaningOf, nameOf } from './verdicts.js'

/**
 * What stands above the form.
 *
 * @param {Builder} h
 * @returns {HTMLElement[]}
 */
export function heading(h) {
  return [
    h('p', { class: 'kicker' }, say('Check an article')),
    h('h1', {}, say('Are the article’s figures right?')),
    h('p', { class: 'lede' }, say('Each statement about China’s exports of rare earth magnets is found, compared with the published figures, and marked: with the arithmetic, the sources, and what could not be judged.')),
  ]
}

/**
 * What stands above the marked text: the outcome, and what can be done with it.
 *
 * @param {Builder} h
 * @param {Report} report
 * @returns {HTMLElement[]}
 */
export function outcome(h, report) {
  return [
    h('p', { class: 'kicker' }, say('Check an article')),
    h('h1', { tabindex: '-1' }, report.headline),
    h('p', { class: 'summary' }, report.summary),
    ...report.claims.length === 0 ? [h('p', {}, say(ENGLISH))] : [],
    tally(h, report),
    h('p', { class: 'acts' }, ...[['edit', say('Change the text')], ['anew', say('Check another')]].map((act) => button(h, act))),
  ]
}

/**
 * How many statements there are of each look; each count shows only those.
 *
 * @param {Builder} h
 * @param {Report} report
 */
function tally(h, report) {
  const found = report.claims.map(lookOf)
  const choice = (/** @type {string} */ look, /** @type {number} */ count, /** @type {string} */ label) =>
    h('button', { type: 'button', 'data-do': 'filter', value: look, class: look || null, 'aria-pressed': String(look === '') },
      look !== '' && h('span', { 'aria-hidden': 'true' }, `${looks[look].sign} `), h('b', {}, String(count)), ` ${label}`)
  const present = Object.keys(looks).reverse().filter((look) => found.includes(look))
  return h('div', { class: 'tally', role: 'group', 'aria-label': say('Show only') },
    ...present.map((look) => choice(look, found.filter((other) => other === look).length, nameOf(report, look))),
    present.length > 1 && choice('', found.length, say('in all')))
}

/**
 * What stands below the marked text.
 *
 * @param {Builder} h
 * @param {Report} report
 * @returns {HTMLElement[]}
 */
export function footing(h, report) {
  const present = Object.keys(looks).reverse().filter((look) => report.claims.some((claim) => lookOf(claim) === look))
  return [
    h('p', { class: 'acts' }, ...[
      ['markdown', say('Save as Markdown')], ['json', say('Save as JSON')], ['link', say('Copy a link with the text')], ['print', say('verb^Print')],
    ].map((act) => button(h, act))),
    h('div', { class: 'notes' }, ...report.notes.map((note) => h('p', {}, note)),
      h('p', {}, say('Compared with figures published up to {vintage}.', { vintage: report.vintage }))),
    h('details', { class: 'legend' }, h('summary', {}, say('What the marks mean, and keys')),
      h('dl', {}, ...present.flatMap((look) => [
        h('dt', {}, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ` ${nameOf(report, look)}`),
        h('dd', {}, meaningOf(look))])),
      h('p', {}, ...mix(say('{n} or {j} leads to the next statement, {p} or {k} to the one before, {Enter} to its evidence, {Esc} back to the text.'),
        Object.fromEntries(['n', 'j', 'p', 'k', 'Enter', 'Esc'].map((key) => [key, h('kbd', {}, key)]))))),
  ]
}

/** @param {Builder} h @param {string[]} act what it does, and its words */
function button(h, [name, words]) {
  return h('button', { type: 'button', class: 'link', 'data-do': name }, words)
}
