const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A month as it stands on an axis.
 *
 * @param {string} period "2025-09"
 * @returns {string} "Sep 2025"
 */
export function shortMonth(period) {
  return `${monthName(period)} ${year(period)}`
}

/** @param {string} period "2025-09" @returns {string} "Sep" */
export function monthName(period) {
  return NAMES[monthNumber(period) - 1]
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
  const digits = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 3 })
  return (value < 0 ? '−' : '') + digits + (unit === 'percent' ? '%' : '')
}
