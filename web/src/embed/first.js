// What every page runs before its first paint. It is a script of its own, and
// no module, because a frame without an origin may load no modules.

import { linkOf } from '../state.js'
import { inFrame } from './frame.js'
import { bare, lookOf, wear } from './look.js'

const root = document.documentElement
// A file that holds everything may have been saved with a view of its own.
const link = linkOf(location) || (root.dataset.view ?? '')
const look = lookOf(link)
wear(root, look)
if (parent !== window) inFrame(window)
if (root.dataset.still === undefined) begin()
else if (location.protocol === 'file:') document.addEventListener('DOMContentLoaded', outOfDisk)

/**
 * The view that was built in is not the one that this address asks for. An
 * article must not show it in its place, so a part of a page waits for its own.
 */
function begin() {
  const other = /[?&](tab|reporter|flow|scope|country|time|show|asof|data)=/.test(link)
  if (other && (look.ui !== 'full' || parent !== window)) root.dataset.waiting = ''
  document.addEventListener('shown', () => delete root.dataset.waiting)
  addEventListener('error', ({ target }) => {
    if (!(target instanceof HTMLScriptElement && target.dataset.engine)) return
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', stuck)
    else stuck()
  }, true)
}

/** Says at once that the program cannot start, and where the view can be had. */
function stuck() {
  root.dataset.stuck = ''
  const note = document.querySelector('.unstarted')
  if (!note || root.dataset.waiting === undefined) return
  const full = Object.assign(document.createElement('a'), { href: bare(link) || '?', target: '_blank', rel: 'noopener', textContent: 'Open it in a window of its own' })
  note.replaceChildren('The program that computes this view cannot start in this frame. ', full, '.')
}

/** From a disk only the file that holds everything has a program. */
function outOfDisk() {
  const full = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.onward'))
  if (full) full.href = `../lodestone.html${root.dataset.still}`
}
