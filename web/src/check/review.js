/** @import {Report} from '../wire.js' */
/** @import {Builder} from '../dom.js' */
/** @import {Found} from './marks.js' */

import { say } from '../words.js'
import { card, finding } from './card.js'
import { findingsList } from './list.js'
import { marked } from './marks.js'
import { paced } from './pace.js'
import { lookOf, looks, nameOf } from './verdicts.js'

/** Where the evidence stands below the words and not beside them. */
export const NARROW = '(max-width: 52rem)'

const SCREEN = 2 // parts of the text that are drawn at once

/**
 * A report to be walked through: the marked text with the evidence of the
 * chosen statement, and the list of all findings.
 *
 * @param {Builder} h
 * @param {Report} report
 * @param {Found} found where its statements stand
 * @param {{tell: (words: string) => void, copy: (words: string) => void}} acts
 */
export function review(h, report, found, { tell, copy }) {
  const { claims } = report
  const { parts, order, fill, runs } = marked(h, report, found)
  const aside = h('aside', { class: 'card', 'aria-label': say('Evidence') })
  const beside = h('div', { class: 'beside' }, aside)
  const text = h('div', { class: 'text' }, ...parts)
  const article = h('div', { class: 'article', tabindex: '-1' }, text, beside)
  const list = findingsList(h, report)
  let shown = order
  let at = -1

  const place = () => {
    const line = matchMedia(NARROW).matches && runs(at)[0]?.parentElement
    if (line) line.after(aside)
    else beside.append(aside)
  }
  const choose = (/** @type {number} */ i) => {
    mark(runs(at), false)
    at = i
    mark(runs(at), true)
    const rank = shown.includes(i) ? say('{n} of {all}', { n: shown.indexOf(i) + 1, all: shown.length }) : ''
    aside.replaceChildren(...card(h, report, i, rank))
    place()
    tell(say('{place}: {verdict}, {quoted}', { place: rank, verdict: nameOf(report, lookOf(claims[i])), quoted: claims[i].text }))
  }
  const focus = () => {
    const [anchor] = runs(at)
    anchor?.focus({ preventScroll: true })
    anchor?.scrollIntoView({ block: 'nearest' })
  }
  const step = (/** @type {number} */ by) => {
    const next = by > 0 ? shown.find((i) => i > at) : shown.findLast((i) => i < at)
    if (next !== undefined) choose(next)
    else tell(by > 0 ? say('There is no further statement.') : say('There is no earlier statement.'))
    focus()
  }
  listen(article, {
    current: () => at, choose, focus, acts: { next: () => step(1), previous: () => step(-1), copy: () => copy(finding(report, at, location.href)) },
  })
  for (let k = 0; k < Math.min(SCREEN, parts.length); k++) fill(k)
  return {
    article, list: list.node, step, focus, place,
    /** Draws what is still missing of the text while the page is in use. @param {() => boolean} wanted */
    spread: (wanted) => paced(SCREEN, parts.length, fill, wanted),
    /** Draws all of the text and of the list at once, for printing. */
    unfold() {
      parts.forEach((_, k) => fill(k))
      list.unfold()
    },
    /** Shows only one look; all where it is "". @param {string} look */
    filter(look) {
      text.dataset.only = look
      shown = look === '' ? order : order.filter((i) => lookOf(claims[i]) === look)
      if (shown.length > 0) choose(shown.includes(at) ? at : shown[0])
    },
    /** Chooses the gravest statement, so that its evidence is the first to be read. */
    begin() {
      const grave = Object.keys(looks).map((look) => order.find((i) => look !== 'unjudged' && lookOf(claims[i]) === look))
      const first = grave.find((i) => i !== undefined) ?? order[0]
      if (first !== undefined) choose(first)
    },
  }
}

/** @param {HTMLElement[]} runs of a statement @param {boolean} on */
function mark(runs, on) {
  for (const node of runs) node.classList.toggle('on', on)
  runs[0]?.setAttribute('tabindex', on ? '0' : '-1')
  runs[0]?.setAttribute('aria-pressed', String(on))
}

/**
 * @typedef {object} Walk
 * @property {() => number} current the chosen statement
 * @property {(i: number) => void} choose
 * @property {() => void} focus puts the focus on the chosen statement
 * @property {Record<string, () => unknown>} acts by data-do
 */

/** @param {HTMLElement} article @param {Walk} walk */
function listen(article, { current, choose, focus, acts }) {
  article.addEventListener('click', ({ target }) => {
    const act = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('[data-do]'))
    if (act) acts[act.dataset.do ?? '']?.()
    const claims = claimsAt(target)
    if (claims.length === 0) return
    // Where statements overlap, each click shows the next of them.
    choose(claims[(claims.indexOf(current()) + 1) % claims.length])
    focus()
  })
  article.addEventListener('focusin', ({ target }) => {
    const claims = claimsAt(target)
    const byKey = target instanceof Element && target.matches(':focus-visible')
    if (byKey && claims.length > 0 && !claims.includes(current())) choose(claims[0])
  })
  article.addEventListener('keydown', (event) => {
    const within = claimsAt(event.target).length > 0
    if (within && ['Enter', ' '].includes(event.key)) {
      event.preventDefault()
      const first = /** @type {HTMLElement | null} */ (article.querySelector('.card :is(summary, a, button)'))
      first?.focus()
    } else if (!within && event.key === 'Escape') focus()
  })
}

/** @param {EventTarget | null} target @returns {number[]} the statements that it belongs to */
function claimsAt(target) {
  const node = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('mark'))
  return node ? (node.dataset.claims ?? '').split(' ').map(Number) : []
}
