/** @import {History} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { inward } from '../dom.js'
import { count, mix, say } from '../words.js'

/**
 * What was known of a figure when, and the days on which more became known.
 *
 * @param {Builder} h
 * @param {History} history
 * @returns {Node[]}
 */
export function history(h, { title, steps, days, note }) {
  const [newer, older] = [days.slice(0, SHOWN), days.slice(SHOWN)]
  return [
    note !== '' && h('p', {}, note),
    steps.length > 0 && h('table', {},
      h('caption', {}, say('{title}: what was known, from which day on', { title })),
      h('thead', {}, h('tr', {}, ...[say('day^From'), say('figure^Known'), say('figure^Status')].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...steps.map(({ dayName, text, status, link }) => h('tr', {},
        h('th', { scope: 'row' }, link === '' ? dayName : inward(h, link, dayName)), h('td', {}, text), h('td', {}, status))))),
    steps.length === 0 && note === '' && h('p', {}, say('{title}: nothing was known on any day.', { title })),
    days.length > 0 && h('h3', {}, say('Days on which more became known')),
    days.length > 0 && list(h, newer),
    older.length > 0 && h('details', {}, h('summary', {}, count(older.length, '{n} earlier day|{n} earlier days')), list(h, older)),
  ].filter((node) => node !== false)
}

const SHOWN = 8 // days that stand there without being asked for

/** @param {Builder} h @param {History['days']} days */
function list(h, days) {
  return h('ul', {}, ...days.map(({ dayName, months, link }) => h('li', {},
    ...mix(say('{name}: {text}', { text: months }), { name: link === '' ? dayName : inward(h, link, dayName) }))))
}
