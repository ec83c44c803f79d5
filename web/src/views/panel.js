// The views beside the charts. The page fetches this script when one of them is
// opened for the first time.

/** @import {Panel, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { sketch } from '../dom.js'
import { fill } from '../fill.js'
import { bars } from './bars.js'
import { events, listed } from './events.js'
import { heat } from './heat.js'
import { walkGrid, walkMap } from './keys.js'
import { map } from './map.js'
import { empty, heading, legend, search } from './parts.js'
import { table } from './table.js'

export { whence } from './origin.js'

/** @typedef {import('./map.js').Outlines} Outlines */

/** @type {Record<string, (h: Build, view: View, panel: Panel, outlines: Outlines) => Child[]>} what is drawn, by tab */
const drawings = { bar: bars, heat, map, table, events }

/** @type {WeakSet<Element>} sections that answer to keys and pointers */
const alive = new WeakSet()

/**
 * Fills a section with the panel of a view. What has the focus keeps it.
 *
 * @param {HTMLElement} section
 * @param {View} view that has a panel
 * @param {Outlines} outlines of countries; any where the tab is not the map
 */
export function show(section, view, outlines) {
  fill(section, panelOf(sketch, view, outlines))
  if (!alive.has(section)) {
    alive.add(section)
    for (const enliven of [walkGrid, walkMap, searchable]) enliven(section)
  }
  reveal(section)
}

/**
 * What a section holds for a view.
 *
 * @param {Build} h
 * @param {View} view that has a panel
 * @param {Outlines} outlines
 * @returns {Child[]}
 */
export function panelOf(h, view, outlines) {
  const [panel] = view.panels
  const found = [...panel.rows.filter(({ kind }) => kind !== 'rest' && kind !== 'total'), ...listed(view, panel)]
  return [
    ...heading(h, view, panel),
    ...search(h, view, panel.rows.length + panel.dated.length),
    ...empty(h, view, panel, found.length),
    ...drawings[view.request.tab](h, view, panel, outlines),
    ...view.request.tab === 'map' ? [] : legend(h, panel), // that of the map stands under it
    h('div', { class: 'notes' }, panel.missing !== '' && h('p', {}, panel.missing), ...view.request.tab === 'events' ? [] : view.notes.map((note) => h('p', {}, note))),
  ]
}

/** Lets a field lead to the rows that have its words in their names. @param {HTMLElement} section */
function searchable(section) {
  section.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.dataset.search !== undefined)) return
    section.dispatchEvent(new CustomEvent('sought', { bubbles: true, detail: target.value }))
  })
}

/** Scrolls the chosen cell of a grid into its region, and nothing else. @param {HTMLElement} section */
function reveal(section) {
  const cell = /** @type {HTMLElement | null} */ (section.querySelector('[aria-current=true]'))
  const region = cell?.closest('.region')
  if (!cell || !region) return
  const [inner, outer] = [cell.getBoundingClientRect(), region.getBoundingClientRect()]
  const names = region.querySelector('tbody th')?.getBoundingClientRect().width ?? 0
  if (inner.left < outer.left + names) region.scrollLeft -= outer.left + names - inner.left
  if (inner.right > outer.right) region.scrollLeft += inner.right - outer.right
}
