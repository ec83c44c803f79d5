/** @import {Chart, Event, Line, Point, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { drawings } from '../charts/draw.js'
import { faceted } from '../charts/looks.js'
import { inward, outward } from '../dom.js'
import { keep } from '../fill.js'
import { count, say } from '../words.js'
import { months, placeOf } from './months.js'
import { spanner } from './span.js'

/**
 * The selection, and beside it the total and what happened.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function figures(h, view) {
  if (view.charts.length === 0) return []
  const named = (/** @type {string} */ name) => view.charts.filter((chart) => chart.name === name).map((chart) => figure(h, view, chart))
  return [
    h('div', {}, ...named('selection'), ...named('season'), ...besides(h, view), ...named('mirror'), h('div', { class: 'notes' }, ...view.notes.map((note) => h('p', {}, note)))),
    h('div', { class: 'beside' }, ...named('total'), ...view.request.events === '0' ? [] : events(h, view.events)),
  ]
}

/** @param {Build} h @param {View} view what the other side of the trade reports of it */
function besides(h, { mirror: { title, words, link } }) {
  return title === '' ? [] : [h('div', { class: 'mirror' }, h('h2', {}, title), ...words.map((sentence) => h('p', {}, sentence)),
    link !== '' && h('p', {}, inward(h, link, say('Show the other side’s figures alone'))))]
}

/** @param {Build} h @param {View} view @param {Chart} chart */
function figure(h, view, chart) {
  const { name, title, subtitle, summary, lines } = chart
  const key = JSON.stringify(chart)
  const words = h('p', { class: 'summary', id: `${name}-summary` }, summary)
  const reading = lines[0]?.points.find(({ period }) => period === view.period)?.reading ?? ''
  return h('figure', { class: name, 'aria-labelledby': `${name}-title`, 'aria-describedby': `${name}-summary` },
    h('figcaption', {}, h('h2', { id: `${name}-title` }, title), ' ', subtitle, h('p', { class: 'marks' }, name !== 'total' && name !== 'mirror' && marks(view.charts).join(' · '))),
    h('div', {
      class: faceted(view.request, chart) ? 'chart facets' : 'chart', tabindex: 0, role: 'graphics-document', 'aria-roledescription': say('line chart'),
      'aria-labelledby': `${name}-title`, 'aria-describedby': `${name}-summary chart-keys`, 'data-chart': name,
    }, ...drawings(h, view, chart, key)),
    h('div', { class: 'asking' }, h('p', { class: 'reading' }, reading),
      lines.length > 0 && h('button', { type: 'button', class: 'link', 'data-origin': placeOf(name, lines[0].partner, view.period), 'aria-haspopup': 'dialog' }, say('Where from?'))),
    name === 'selection' && spanner(h, view),
    lines.length === 1 && words,
    months(h, chart, key, lines.length === 1 ? null : words))
}

/**
 * What the marks of the charts mean, of those that occur in them.
 *
 * @param {Chart[]} charts
 * @returns {string[]}
 */
export function marks(charts) {
  const points = charts.flatMap(({ lines }) => lines.flatMap((line) => line.points))
  const some = (/** @type {(point: Point) => boolean} */ test) => points.some(test)
  const derived = some(({ status, value }) => status === 'E' && value !== null)
  const unknown = some(({ status }) => status === 'M')
  const low = some(({ status, low }) => status !== 'M' && low === null)
  return [
    derived && some(({ status, value }) => status === 'A' && value !== null) && say('filled: reported'),
    derived && say('open: derived'),
    charts.some(({ lines }) => banded(lines)) && say('band: what the published digits allow'),
    some(({ value, low }) => value === null && low !== null) && say('bar: only the range is known'),
    unknown && low && say('gap: no figure in the sources, or too low a base for a percentage'),
    unknown && !low && say('gap: no figure in the sources'),
    low && !unknown && say('gap: too low a base for a percentage'),
  ].filter((mark) => mark !== false)
}

/** @param {Line[]} lines @returns {boolean} whether a band is wide enough to be seen */
function banded(lines) {
  const known = lines.flatMap(({ points }) => points).flatMap(({ value, low, high }) => low === null || high === null ? [] : [{ value, low, high }])
  const reach = Math.max(...known.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))))
  return known.some(({ value, low, high }) => value !== null && high - low > reach / 50)
}

/** @param {Build} h @param {Event[]} all */
function events(h, all) {
  const item = (/** @type {Event} */ { number, dateName, label, url }) => h('li', {},
    number > 0 && h('b', {}, String(number)),
    h('span', {}, h('span', { class: 'date' }, dateName), ' ', outward(h, url, label)))
  const [numbered, others] = [all.filter(({ number }) => number > 0), all.filter(({ number }) => number === 0)]
  return [
    numbered.length > 0 && keep('ol', JSON.stringify(numbered), () => h('ol', { class: 'events', 'aria-label': say('Events on the time axis') }, ...numbered.map(item))),
    others.length > 0 && h('details', { class: 'more' },
      h('summary', {}, numbered.length > 0 ? count(others.length, 'Other events ({n})') : count(others.length, 'Dated events ({n})')),
      keep('ul', JSON.stringify(others), () => h('ul', { class: 'events' }, ...others.map(item)))),
  ]
}
