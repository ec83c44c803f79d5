/** @import {History} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward } from '../dom.js'

/**
 * What was known of a figure when, and the days on which more became known.
 *
 * @param {Build} h
 * @param {History} history
 * @returns {Node[]}
 */
export function history(h, { title, steps, days, note }) {
  const [newer, older] = [days.slice(0, SHOWN), days.slice(SHOWN)]
  return [
    note !== '' && h('p', {}, note),
    steps.length > 0 && h('table', {},
      h('caption', {}, `${title}: what was known, from which day on`),
      h('thead', {}, h('tr', {}, ...['From', 'Known', 'Status'].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...steps.map(({ dayName, text, status, link }) => h('tr', {},
        h('th', { scope: 'row' }, link === '' ? dayName : inward(h, link, dayName)), h('td', {}, text), h('td', {}, status))))),
    steps.length === 0 && note === '' && h('p', {}, `${title}: nothing was known on any day.`),
    days.length > 0 && h('h3', {}, 'Days on which more became known'),
    days.length > 0 && list(h, newer),
    older.length > 0 && h('details', {}, h('summary', {}, `${older.length} earlier days`), list(h, older)),
  ].filter((node) => node !== false)
}

const SHOWN = 8 // days that stand there without being asked for

/** @param {Build} h @param {History['days']} days */
function list(h, days) {
  return h('ul', {}, ...days.map(({ dayName, months, link }) => h('li', {}, link === '' ? dayName : inward(h, link, dayName), `: ${months}`)))
}
