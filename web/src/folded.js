/** @import {Builder} from './dom.js' */

import { builder } from './dom.js'
import { fill } from './fill.js'

/**
 * Fills folded content once it is opened, and again for each view that comes
 * while it is open. Of several answers under way only the last counts.
 *
 * @template T
 * @param {HTMLDetailsElement} details
 * @param {() => Promise<T>} ask rejects with a sentence for the reader as message
 * @param {(h: Builder, answer: T) => Node[]} draw
 * @returns {() => void} to be called when another view is on the page
 */
export function folded(details, ask, draw) {
  const slot = /** @type {HTMLElement} */ (details.querySelector('div'))
  const h = builder(details.ownerDocument)
  let turn = 0
  const show = async () => {
    if (!details.open) return
    const mine = ++turn
    const content = await ask().then((answer) => draw(h, answer), ({ message }) => [h('p', { role: 'alert' }, message)])
    if (mine === turn) fill(slot, content)
  }
  details.addEventListener('toggle', show)
  return show
}
