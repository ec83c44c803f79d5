/** @import {Report} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { count, say } from '../words.js'
import { evidence, quoted } from './card.js'
import { lookOf, looks } from './verdicts.js'

const STEP = 200 // findings that are listed at a time

/**
 * All findings as a list that can be opened, numbered as the marks are in
 * print. A long one is listed step by step.
 *
 * @param {Builder} h
 * @param {Report} report
 * @returns {{node: HTMLElement, unfold: () => void}} unfold lists them all
 */
export function findingsList(h, report) {
  const items = h('ol', { role: 'list' })
  const more = h('button', { type: 'button', class: 'link' })
  const acts = h('p', { class: 'acts' }, more)
  const node = h('details', { class: 'findings' }, h('summary', {}, say('All findings as a list')), items, acts)
  const left = () => report.claims.length - items.childElementCount
  const grow = (/** @type {number} */ by) => {
    const from = items.childElementCount
    items.append(...report.claims.slice(from, from + by).map((_, i) => finding(h, report, from + i)))
    more.textContent = count(Math.min(STEP, left()), 'Show {n} more')
    if (left() === 0) acts.remove()
  }
  node.addEventListener('toggle', () => { if (items.childElementCount === 0) grow(STEP) })
  more.addEventListener('click', () => {
    const next = items.childElementCount
    grow(STEP)
    const first = /** @type {HTMLElement} */ (items.children[next])
    first.tabIndex = -1
    first.focus()
  })
  return { node, unfold: () => grow(left()) }
}

/** @param {Builder} h @param {Report} report @param {number} i index of the statement */
function finding(h, report, i) {
  const claim = report.claims[i]
  const look = lookOf(claim)
  return h('li', {},
    h('p', { class: 'words' }, `${i + 1} `, h('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, looks[look].sign), ' ', ...quoted(h, claim.text)),
    ...evidence(h, report, i))
}
