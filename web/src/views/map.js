/** @import {Panel, PanelRow, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */
/** @typedef {typeof import('./world.js').outlines} Outlines */

import { inward } from '../dom.js'
import { say } from '../words.js'
import { number } from './numbers.js'
import { classes, legend, look } from './parts.js'
import { svg } from '../charts/svg.js'

/**
 * Countries coloured by their figures of a month, and the same figures as a
 * list beside them.
 *
 * @param {Build} h
 * @param {View} view
 * @param {Panel} panel
 * @param {Outlines} outlines
 * @returns {Child[]}
 */
export function map(h, view, panel, outlines) {
  const { rows } = panel
  const chosen = rows.find(({ key }) => key === view.request.country[0]) ?? rows[0]
  return [
    h('div', { class: 'atlas' },
      h('div', {}, drawing(h, view, panel, outlines, chosen),
        h('div', { class: 'asking' }, h('p', { class: 'reading', 'data-reading': '' }, chosen?.points[0].reading ?? ''),
          chosen && h('button', { type: 'button', class: 'link', 'data-origin': `${chosen.key} ${view.period}`, 'aria-haspopup': 'dialog' }, say('Where from?'))),
        h('p', { class: 'visually-hidden', id: 'map-keys' }, say('Arrow keys go from country to country, in the order of the list. Enter chooses the country, W asks where its figure comes from.')),
        ...legend(h, panel)),
      list(h, view, panel)),
  ]
}

/** @param {Build} h @param {View} view @param {Panel} panel @param {Outlines} outlines @param {PanelRow | undefined} chosen */
function drawing(h, view, panel, outlines, chosen) {
  const { width, height, land, places, small } = outlines
  const named = new Set(panel.rows.map(({ key }) => key))
  const others = Object.entries(land).filter(([code]) => !named.has(code)).map(([code, d]) => svg(h, 'path', { d, class: code === view.request.reporter ? 'reporter' : 'other' }))
  const countries = panel.rows.filter(({ key }) => places[key]).map((row) => {
    const [x, y] = places[row.key]
    const style = { class: classes(panel, row.points[0], row.steps[0]), ...(look(row.points[0]) === 'missing' ? { fill: 'url(#hatch)' } : {}) }
    const shape = land[row.key] ? svg(h, 'path', { d: land[row.key], ...style }) : null
    const dot = small.includes(row.key) ? svg(h, 'circle', { cx: x, cy: y, r: 6, ...style }) : null
    return svg(h, 'a', {
      href: panel.link.replace('PARTNER', row.key).replace('MONTH', view.period), 'aria-label': row.points[0].reading,
      tabindex: row === chosen ? 0 : -1, 'aria-current': row === chosen ? 'true' : null, 'data-code': row.key, 'data-place': `${row.key} ${view.period}`,
    }, shape, dot, sign(h, look(row.points[0]), x, y))
  })
  return svg(h, 'svg', { viewBox: `0 0 ${width} ${height}`, class: 'world', role: 'group', 'aria-labelledby': 'panel-title', 'aria-describedby': 'panel-seen map-keys' },
    svg(h, 'defs', {}, svg(h, 'pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg(h, 'rect', { width: 6, height: 6, class: 'ground' }), svg(h, 'line', { y2: 6, class: 'stroke' }))),
    svg(h, 'g', { 'aria-hidden': 'true' }, ...others), ...countries)
}

/** @param {Build} h @param {string} look @param {number} x @param {number} y */
function sign(h, look, x, y) {
  if (look === 'derived') return svg(h, 'circle', { cx: x, cy: y, r: 3, class: 'sign' })
  return look === 'range' ? svg(h, 'rect', { x: x - 6, y: y - 2.5, width: 12, height: 5, class: 'sign' }) : null
}

/** @param {Build} h @param {View} view @param {Panel} panel */
function list(h, view, { heads: [head], rows }) {
  return h('table', { class: 'grid', 'aria-labelledby': 'panel-title' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, view.ranking.column), h('th', { scope: 'col' }, head.name))),
    h('tbody', {}, ...rows.map(({ key, name, link, selected, points: [point] }) => h('tr', { class: selected ? 'selected' : null },
      h('th', { scope: 'row' }, inward(h, link, name)), h('td', {}, ...number(h, `${key} ${view.period} ${head.key}`, point))))))
}
