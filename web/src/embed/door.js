// What the page around a frame may ask of the page in it, and what it is told.
// EMBED.md says it for those who use it; the names and shapes here are kept.

import { chosen } from './look.js'

export const VERSION = 1
const LONGEST = 28_096 // characters of a link, as many as the program reads

/** @typedef {{type: 'lodestone-hello'} | {type: 'lodestone-state', link: string} | {type: 'lodestone-theme', theme: string} | {type: 'lodestone-language', lang: string}} Wish */

/** What each message has to bring, and what of it is allowed. @type {Record<string, [name: string, allowed: (value: unknown) => boolean] | []>} */
const SHAPES = {
  'lodestone-hello': [],
  'lodestone-state': ['link', (value) => typeof value === 'string' && value.length <= LONGEST && /^(\?|$)/.test(value)],
  'lodestone-theme': ['theme', (value) => chosen('theme', value) !== undefined],
  'lodestone-language': ['lang', (value) => chosen('lang', value) !== undefined],
}

/**
 * Reads a message from outside. Nothing but what is named here is taken over.
 *
 * @param {unknown} data
 * @returns {{wish: Wish} | {refused: string, reason: 'version' | 'value'} | null} null where it is none for us
 */
export function readMessage(data) {
  if (typeof data !== 'object' || data === null) return null
  const own = (/** @type {string} */ name) => Object.hasOwn(data, name) ? /** @type {Record<string, unknown>} */ (data)[name] : undefined
  const [type, version] = [own('type'), own('version')]
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return null
  if (version !== undefined && version !== VERSION) return { refused: type, reason: 'version' }
  const [name, allowed] = SHAPES[type]
  if (name === undefined) return { wish: /** @type {Wish} */ ({ type }) }
  const value = own(name)
  return allowed?.(value) ? { wish: /** @type {Wish} */ ({ type, [name]: value }) } : { refused: type, reason: 'value' }
}

/** @typedef {import('../wire.js').Report} Report */

/**
 * The claims of a report in the words of mark.js: what a statement is about, and
 * its verdict. What the text says stays out: the host has it, if it is the host's.
 *
 * @param {Report} report
 */
export function verdictsOf({ claims }) {
  return claims.map(({ kind, partner, period, start, end, verdict, evidence }) => ({
    claim: [kind, partner, period].join(';'), start, end,
    verdict: evidence === 'circular' && ['exact', 'consistent', 'loose'].includes(verdict) ? 'derived' : verdict,
  }))
}
