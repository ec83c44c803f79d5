// Months and numbers as they stand on axes, in the language of the page.

import { language, ruled, say } from './words.js'

/** @type {Map<string, string[]>} names of the months by language and style */
const names = new Map()
/** @type {{language: string, format: Intl.NumberFormat} | undefined} made anew only where the language changes: it takes long */
let numbers

/**
 * A month as it stands on an axis.
 *
 * @param {string} period "2025-09"
 * @returns {string} "Sep 2025"
 */
export function shortMonth(period) {
  return say('{month} {year}', { month: monthName(period), year: year(period) })
}

/** @param {string} period "2025-09" @returns {string} "Sep" */
export function monthName(period) {
  return named('short', period)
}

/** @param {string} period "2025-09" @returns {string} "S" */
export function monthLetter(period) {
  return named('narrow', period).replace(/(?<=\d)\D+/, '')
}

/** @param {string} period "2025-09" @returns {string} "September 2025" */
export function dated(period) {
  const month = ruled('months')[monthNumber(period) - 1] ?? named('long', period)
  return say('{month} {year}', { month, year: year(period) })
}

/** @param {'long' | 'short' | 'narrow'} style @param {string} period */
function named(style, period) {
  const key = `${language()} ${style}`
  const format = () => new Intl.DateTimeFormat(language(), { month: style, timeZone: 'UTC' })
  const all = names.get(key) ?? Array.from({ length: 12 }, (_, i) => format().format(Date.UTC(2025, i)))
  names.set(key, all)
  return all[monthNumber(period) - 1]
}

/** @param {string} period "2025-09" @returns {string} "2025" */
export function year(period) {
  return period.slice(0, 4)
}

/** @param {string} period "2025-09" @returns {number} 9 */
export function monthNumber(period) {
  return Number(period.slice(5, 7))
}

/**
 * The number at a tick of a value axis.
 *
 * @param {number} value
 * @param {string} unit t, percent or index
 * @returns {string} "1,000", "−20%"
 */
export function tick(value, unit) {
  if (numbers?.language !== language()) numbers = { language: language(), format: new Intl.NumberFormat(language(), { maximumFractionDigits: 3 }) }
  const digits = numbers.format.format(Math.abs(value))
  const n = value < 0 ? `−${digits}` : digits
  return unit === 'percent' ? say('{n}%', { n }) : n
}
