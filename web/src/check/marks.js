/** @import {CheckLine, CheckSegment, Report} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { cut } from './parts.js'
import { gravest, lookOf, looks, nameOf } from './verdicts.js'

/**
 * A checked text with its statements marked. Each statement has an anchor, the
 * first of its runs, which can have the focus; statements that begin at the
 * same place share one. Where a statement ends stands its sign, and for the ear
 * its verdict.
 *
 * The text comes in parts, which are empty until they are filled: a long one
 * would keep the page waiting.
 *
 * @typedef {object} Marked
 * @property {HTMLElement[]} parts
 * @property {number[]} order the statements that have a place in the text
 * @property {(k: number) => void} fill puts the words into a part, once
 * @property {(i: number) => HTMLElement[]} runs the marks of a statement, its anchor first; the parts that it stands in are filled
 */

/**
 * @param {Build} h
 * @param {Report} report
 * @returns {Marked}
 */
export function marked(h, report) {
  const lines = cut(report.lines)
  const stands = places(report, lines)
  const parts = lines.map(() => h('div', { class: 'part' }))
  /** @type {HTMLElement[][]} */
  const runs = report.claims.map(() => [])
  const fill = (/** @type {number} */ k) => {
    if (parts[k].firstChild) return
    parts[k].append(...lines[k].map((line) => h(line.heading ? 'h2' : 'p', {}, ...line.segments.map((segment) => {
      const claims = segment.claims.filter((i) => stands.has(i))
      if (claims.length === 0) return segment.text
      const node = run(h, report, segment, claims, claims.filter((i) => stands.get(i)?.last === segment))
      for (const i of claims) {
        if (stands.get(i)?.first === segment) anchor(node, runs[i])
        else runs[i].push(node)
      }
      return node
    }))))
  }
  return {
    parts, fill,
    order: report.claims.flatMap((_, i) => stands.has(i) ? [i] : []),
    runs(i) {
      for (const k of stands.get(i)?.parts ?? []) fill(k)
      return runs[i] ?? []
    },
  }
}

/** @typedef {{first: CheckSegment, last: CheckSegment, parts: Set<number>}} Place of a statement in the text */

/**
 * @param {Report} report
 * @param {CheckLine[][]} parts
 * @returns {Map<number, Place>} by statement
 */
function places(report, parts) {
  /** @type {Map<number, Place>} */
  const found = new Map()
  for (const [k, lines] of parts.entries()) {
    for (const segment of lines.flatMap(({ segments }) => segments)) {
      for (const i of segment.claims) {
        const place = found.get(i)
        if (place) {
          place.last = segment
          place.parts.add(k)
        } else if (report.claims[i]) found.set(i, { first: segment, last: segment, parts: new Set([k]) })
      }
    }
  }
  return found
}

/**
 * @param {Build} h
 * @param {Report} report
 * @param {CheckSegment} segment
 * @param {number[]} claims that the segment belongs to
 * @param {number[]} ended those of them that end with it
 */
function run(h, report, { text }, claims, ended) {
  const all = report.claims
  const signs = ended.flatMap((i) => {
    const look = lookOf(all[i])
    return [
      h('span', { class: `sign ${look}`, 'aria-hidden': 'true', 'data-number': i + 1 }, looks[look].sign),
      h('span', { class: 'visually-hidden' }, ` (${nameOf(report, look)})`),
    ]
  })
  return h('mark', { class: gravest(claims.map((i) => lookOf(all[i]))), 'data-claims': claims.join(' ') }, text, ...signs)
}

/** @param {HTMLElement} node @param {HTMLElement[]} runs of the statement that begins with it */
function anchor(node, runs) {
  runs.unshift(node)
  node.setAttribute('role', 'button')
  node.setAttribute('tabindex', '-1')
}
