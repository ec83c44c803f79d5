/** @import {CheckSegment, Report} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { gravest, lookOf, looks, nameOf } from './verdicts.js'

/**
 * A checked text with its statements marked. Each statement has an anchor, the
 * first of its runs, which can have the focus; statements that begin at the
 * same place share one. Where a statement ends stands its sign, and for the ear
 * its verdict.
 *
 * @param {Build} h
 * @param {Report} report
 * @returns {{lines: HTMLElement[], runs: HTMLElement[][]}} runs are the marks of each statement, its anchor first
 */
export function marked(h, report) {
  const last = new Map(report.lines.flatMap(({ segments }) => segments).flatMap((segment) => segment.claims.map((i) => [i, segment])))
  /** @type {HTMLElement[][]} */
  const runs = report.claims.map(() => [])
  const lines = report.lines.map((line) => {
    const children = line.segments.map((segment) => {
      const claims = segment.claims.filter((i) => report.claims[i])
      if (claims.length === 0) return segment.text
      const node = run(h, report, segment, claims, claims.filter((i) => last.get(i) === segment))
      if (claims.some((i) => runs[i].length === 0)) anchor(node)
      for (const i of claims) runs[i].push(node)
      return node
    })
    return h(line.heading ? 'h2' : 'p', {}, ...children)
  })
  return { lines, runs }
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

/** @param {HTMLElement} node */
function anchor(node) {
  node.setAttribute('role', 'button')
  node.setAttribute('tabindex', '-1')
}
