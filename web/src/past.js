/** @import {History} from './wire.js' */

import { builder } from './dom.js'
import { fill } from './fill.js'
import { history } from './panels/history.js'

/**
 * Fills the list of what was known when, once it is opened, and again for each
 * view that comes while it is open. Of several answers under way only the last
 * counts.
 *
 * @param {HTMLDetailsElement} details
 * @param {() => Promise<History>} ask rejects with a sentence for the reader as message
 * @returns {() => void} to be called when another view is on the page
 */
export function past(details, ask) {
  const slot = /** @type {HTMLElement} */ (details.querySelector('div'))
  const h = builder(details.ownerDocument)
  let turn = 0
  const show = async () => {
    if (!details.open) return
    const mine = ++turn
    const content = await ask().then((answer) => history(h, answer), ({ message }) => [h('p', { role: 'alert' }, message)])
    if (mine === turn) fill(slot, content)
  }
  details.addEventListener('toggle', show)
  return show
}
