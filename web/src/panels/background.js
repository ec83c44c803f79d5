/** @import {Background} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { outward } from '../dom.js'
import { say } from '../words.js'

/**
 * Years beside the months, each table with what it cannot be compared with.
 *
 * @param {Builder} h
 * @param {Background} background
 * @returns {Node[]}
 */
export function background(h, { tables }) {
  if (tables.length === 0) return [h('p', {}, say('No years are held for this selection.'))]
  return tables.flatMap(({ title, column, rows, note, source, url, licence }) => [
    h('table', {},
      h('caption', {}, title),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('Year')), h('th', { scope: 'col' }, column))),
      h('tbody', {}, ...rows.map(({ year, text, provisional }) => h('tr', {},
        h('th', { scope: 'row' }, year), h('td', {}, provisional ? say('{value} (provisional)', { value: text }) : text))))),
    h('p', {}, note),
    h('p', {}, outward(h, url, source), licence !== '' && ` ${say('Terms: {licence}.', { licence })}`),
  ])
}
