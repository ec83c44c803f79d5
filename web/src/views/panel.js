// The views beside the charts. The page fetches this script when one of them is
// opened for the first time.

/** @import {Panel, View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { builder } from '../dom.js'
import { fill } from '../fill.js'
import { heat } from './heat.js'
import { walkGrid } from './keys.js'
import { heading, legend } from './parts.js'

/** @type {Record<string, (h: Build, view: View, panel: Panel) => Node[]>} what is drawn, by tab */
const drawings = { heat }

/** @type {WeakSet<Element>} sections that answer to keys and pointers */
const alive = new WeakSet()

/**
 * Fills a section with the panel of a view. What has the focus keeps it.
 *
 * @param {HTMLElement} section
 * @param {View} view that has a panel
 */
export function show(section, view) {
  fill(section, panelOf(builder(section.ownerDocument), view))
  if (!alive.has(section)) {
    alive.add(section)
    walkGrid(section)
  }
  reveal(section)
}

/**
 * What a section holds for a view.
 *
 * @param {Build} h
 * @param {View} view that has a panel
 * @returns {Node[]}
 */
export function panelOf(h, view) {
  const [panel] = view.panels
  return [
    ...heading(h, view, panel),
    ...drawings[view.request.tab](h, view, panel),
    ...legend(h, panel),
    h('div', { class: 'notes' }, panel.missing !== '' && h('p', {}, panel.missing), ...view.notes.map((note) => h('p', {}, note))),
  ]
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
