/** @import {Report} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { lookOf, looks, nameOf } from './verdicts.js'

/**
 * What stands above the form.
 *
 * @param {Build} h
 * @returns {HTMLElement[]}
 */
export function heading(h) {
  return [
    h('p', { class: 'kicker' }, 'Check an article'),
    h('h1', {}, 'Are the article’s figures right?'),
    h('p', { class: 'lede' }, 'Each statement about China’s exports of rare earth magnets is found, compared with the published figures, and marked: with the arithmetic, the sources, and what could not be judged.'),
  ]
}

/**
 * What stands above the marked text: the outcome, and what can be done with it.
 *
 * @param {Build} h
 * @param {Report} report
 * @returns {HTMLElement[]}
 */
export function outcome(h, report) {
  return [
    h('p', { class: 'kicker' }, 'Check an article'),
    h('h1', { tabindex: '-1' }, report.headline),
    h('p', { class: 'summary' }, report.summary),
    tally(h, report),
    h('p', { class: 'acts' }, ...[['edit', 'Change the text'], ['anew', 'Check another']].map((act) => button(h, act))),
  ]
}

/**
 * How many statements there are of each look; each count shows only those.
 *
 * @param {Build} h
 * @param {Report} report
 */
function tally(h, report) {
  const found = report.claims.map(lookOf)
  const choice = (/** @type {string} */ look, /** @type {number} */ count, /** @type {string} */ label) =>
    h('button', { type: 'button', 'data-do': 'filter', value: look, class: look || null, 'aria-pressed': String(look === '') },
      look !== '' && h('span', { 'aria-hidden': 'true' }, `${looks[look].sign} `), h('b', {}, String(count)), ` ${label}`)
  const present = Object.keys(looks).reverse().filter((look) => found.includes(look))
  return h('div', { class: 'tally', role: 'group', 'aria-label': 'Show only' },
    ...present.map((look) => choice(look, found.filter((other) => other === look).length, nameOf(report, look))),
    present.length > 1 && choice('', found.length, 'in all'))
}

/**
 * What stands below the marked text.
 *
 * @param {Build} h
 * @param {Report} report
 * @returns {HTMLElement[]}
 */
export function footing(h, report) {
  const present = Object.keys(looks).reverse().filter((look) => report.claims.some((claim) => lookOf(claim) === look))
  return [
    h('p', { class: 'acts' }, ...[
      ['markdown', 'Save as Markdown'], ['json', 'Save as JSON'], ['link', 'Copy a link with the text'], ['print', 'Print'],
    ].map((act) => button(h, act))),
    h('div', { class: 'notes' }, ...report.notes.map((note) => h('p', {}, note)),
      h('p', {}, `Compared with figures published up to ${report.vintage}.`)),
    h('details', { class: 'legend' }, h('summary', {}, 'What the marks mean, and keys'),
      h('dl', {}, ...present.flatMap((look) => [
        h('dt', {}, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ` ${nameOf(report, look)}`),
        h('dd', {}, looks[look].meaning)])),
      h('p', {}, h('kbd', {}, 'n'), ' or ', h('kbd', {}, 'j'), ' leads to the next statement, ', h('kbd', {}, 'p'), ' or ', h('kbd', {}, 'k'),
        ' to the one before, ', h('kbd', {}, 'Enter'), ' to its evidence, ', h('kbd', {}, 'Esc'), ' back to the text.')),
  ]
}

/** @param {Build} h @param {string[]} act what it does, and its words */
function button(h, [name, words]) {
  return h('button', { type: 'button', class: 'link', 'data-do': name }, words)
}
