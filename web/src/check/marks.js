/** @import {CheckLine, CheckSegment, Report} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { language, say } from '../words.js'
import { paced } from './pace.js'
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
 * @param {Builder} h
 * @param {Report} report
 * @param {Found} found where its statements stand
 * @returns {Marked}
 */
export function marked(h, report, { lines, stands }) {
  const parts = lines.map(() => h('div', { class: 'part' }))
  /** @type {HTMLElement[][]} */
  const runs = report.claims.map(() => [])
  const fill = (/** @type {number} */ k) => {
    if (parts[k].firstChild) return
    parts[k].append(...lines[k].map((line) => h(line.heading ? 'h2' : 'p', inEnglish(line), ...line.segments.map((segment) => {
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

const abroad = () => language() !== 'en'

/** What is told of a line to those who hear it: statements are found in English alone. @param {CheckLine} line */
const inEnglish = ({ segments }) => ({ lang: abroad() && segments.some(({ claims }) => claims.length > 0) && 'en' })

/** @typedef {{first: CheckSegment, last: CheckSegment, parts: Set<number>}} Place of a statement in the text */
/** @typedef {{lines: CheckLine[][], stands: Map<number, Place>}} Found the lines by part, and the place of each statement */

/**
 * Finds where in a text its statements stand, in short slices of work.
 *
 * @param {Report} report
 * @param {() => boolean} wanted where it no longer says so, what is found is not all
 * @returns {Promise<Found>}
 */
export async function found(report, wanted) {
  const lines = cut(report.lines)
  /** @type {Found['stands']} */
  const stands = new Map()
  await paced(0, lines.length, (k) => {
    for (const segment of lines[k].flatMap(({ segments }) => segments)) {
      for (const i of segment.claims) {
        const place = stands.get(i)
        if (place) {
          place.last = segment
          place.parts.add(k)
        } else if (report.claims[i]) stands.set(i, { first: segment, last: segment, parts: new Set([k]) })
      }
    }
  }, wanted)
  return { lines, stands }
}

/**
 * @param {Builder} h
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
      h('span', { class: 'visually-hidden', lang: abroad() && language() }, ` ${say('({aside})', { aside: nameOf(report, look) })}`),
    ]
  })
  const last = signs.length > 0 ? text.lastIndexOf(' ') + 1 : text.length // its word keeps the sign on its line
  return h('mark', { class: gravest(claims.map((i) => lookOf(all[i]))), 'data-claims': claims.join(' ') }, text.slice(0, last), signs.length > 0 && h('span', { class: 'end' }, text.slice(last), ...signs))
}

/** @param {HTMLElement} node @param {HTMLElement[]} runs of the statement that begins with it */
function anchor(node, runs) {
  runs.unshift(node)
  node.setAttribute('role', 'button')
  node.setAttribute('tabindex', '-1')
}
