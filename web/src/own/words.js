/** @import {Choice, Count, Question, Report, Table} from './reading.js' */

import { commas, count, gap, parted, say, told } from '../words.js'

/**
 * What was understood of files, in sentences.
 *
 * @param {Report} report
 * @returns {string[]}
 */
export function sentences(report) {
  const whole = report.series.map(({ reporter, flow }) => seriesWords(reporter, flow, report)).join(gap())
  return [
    whole,
    `${count(report.rows, '{n} figure|{n} figures')}, ${count(report.months, '{n} month|{n} months')}: ${say('{first} to {last}, {partners}.', {
      first: report.first, last: report.last, partners: count(report.partners, '{n} partner country|{n} partner countries') })}`,
    report.missing > 0 ? count(report.missing, '{n} figure is missing in the files; it is not zero.|{n} figures are missing in the files; they are not zero.') : '',
    report.others.length > 0 ? say('The files hold other goods too, which are not shown: {codes}.', { codes: commas(report.others) }) : '',
    report.skipped.length > 0 ? say('Left out, as they are no tables: {names}.', { names: commas(report.skipped) }) : '',
    report.hasTotal ? '' : say('The files have no total of all partners, and none is made up. Shares and what goes by the total need one.'),
  ].filter(Boolean)
}

/** @param {string} reporter @param {string} flow @param {Report} report */
function seriesWords(reporter, flow, { goods, commodity }) {
  const slots = { reporter: reporter.replace(/^./, (letter) => letter.toUpperCase()), goods, code: commodity }
  return flow === 'export' ? say('{reporter}’s exports of {goods}, customs code {code}.', slots) : say('{reporter}’s imports of {goods}, customs code {code}.', slots)
}

/** @param {Table} table @returns {string} */
export function tableWords({ format, rows, kept, unit, currency }) {
  const clauses = parted([
    say('read as: {format}', { format: say(format) }),
    `${count(rows, '{n} row|{n} rows')}, ${count(kept, '{n} used|{n} used')}`,
    unit && say('net mass in {unit}', { unit }),
    currency && say('value in {currency}', { currency }),
  ].filter(Boolean))
  return say('{clauses}.', { clauses })
}

/** @param {Count} count of rows that were left out @returns {string} */
export function leftOut({ reason, rows, example }) {
  return say('{rows} left out: {reason}, as {example}', { rows: count(rows, '{n} row|{n} rows'), reason: told(reason), example })
}

/** @param {Count} count of rows that are kept @returns {string} */
export function noted({ reason, rows, example }) {
  if (rows === 0) return say('{Words}.', { words: told(reason) })
  return say('{rows}: {reason}, as {example}', { rows: count(rows, '{n} row|{n} rows'), reason: told(reason), example })
}

/** @param {Question} question @returns {string} */
export function asking({ about, file, choices }) {
  if (about === 'goods') return say('The files hold several goods. Which are meant?')
  const [{ column }] = choices
  if (choices.every((choice) => choice.column === column)) return say('In which unit is the column “{column}” of {file}?', { column, file })
  return say('Which column of {file} is the net mass, and in which unit?', { file })
}

/** @param {Choice} choice @returns {string} */
export function answering({ column, unit, commodity, goods }) {
  if (commodity) return goods ? `${commodity}, ${goods}` : `HS ${commodity.slice(0, 4)} ${(commodity.slice(4).match(/..?/g) ?? []).join(' ')}`.trim()
  return unit === 'kg' ? say('{column}, in kilograms', { column }) : say('{column}, in tonnes', { column })
}
