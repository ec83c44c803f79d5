/** @import {Point} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { aloud } from '../dom.js'
import { say } from '../words.js'
import { look } from './parts.js'

const SIGNS = /** @type {Record<string, string>} */ ({ derived: 'E', range: 'R' })

/**
 * A number that can be asked where it comes from, with its flag.
 *
 * @param {Build} h
 * @param {string} place "USA 2025-09 level": partner, month and measure; "" where it cannot be asked
 * @param {Point} point
 * @param {string} [words] in the place of its text
 * @returns {Child[]}
 */
export function number(h, place, point, words = point.text) {
  const sign = SIGNS[look(point)]
  const flag = sign !== undefined && h('sup', {}, sign)
  if (point.status === 'M' && place === '') return aloud(h, words, say('not available'))
  if (place === '') return [words, flag]
  const spoken = point.status === 'M' ? say('not available') : words
  return [origin(h, place, spoken, words), flag]
}

/** What is not broken down, in the place of a partner. */
export const REST = 'REST'

/**
 * A press on it asks where a number comes from.
 *
 * @param {Build} h
 * @param {string} place as that of a number
 * @param {string} value as it is spoken
 * @param {string} words as it is shown
 */
export function origin(h, place, value, words) {
  const range = (words.match(/\d[\d.,]*/g) ?? []).length > 1 // which may break between its ends, as it is too long for a cell
  return h('button', { type: 'button', class: range ? 'figure-button' : 'figure-button unbroken', 'data-origin': place, 'aria-haspopup': 'dialog', 'aria-label': say('{value}: where from?', { value }) }, range ? words.replace(/(?<=\d) (?=\S+$)/, '\u00a0') : words)
}
