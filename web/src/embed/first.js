// What every page runs before its first paint. It is a script of its own, and
// no module, because a frame without an origin may load no modules.

import { linkOf } from '../state.js'
import { inFrame } from './frame.js'
import { bare, lookOf, programOf, reachable, wear } from './look.js'

/** How long a page that is not painted waits for its program, in milliseconds. */
const UNPAINTED = 500

const root = document.documentElement
// A file that holds everything may have been saved with a view of its own.
const link = linkOf(location) || (root.dataset.view ?? '')
const look = lookOf(link)
wear(root, look)
if (parent !== window) inFrame(window)
// Pages for articles are in English; their program has the other languages.
if (root.dataset.still !== undefined && look.lang !== 'en' && reachable(window)) location.replace(programOf(`${root.dataset.still}&${bare(link).slice(1)}`, look))
if (root.dataset.still === undefined) begin()
else document.addEventListener('DOMContentLoaded', still)

/**
 * The view that was built in is not the one that this address asks for. An
 * article must not show it in its place, so a part of a page waits for its own.
 */
function begin() {
  const other = /[?&](tab|reporter|flow|scope|country|time|show|asof|data)=/.test(link)
  if (other && (look.ui !== 'full' || parent !== window)) root.dataset.waiting = ''
  document.addEventListener('shown', () => delete root.dataset.waiting)
  document.addEventListener('DOMContentLoaded', () => {
    // A page that nobody sees, as in a tab behind others, is never painted.
    const late = setTimeout(start, UNPAINTED)
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(late)
      start()
    }))
  })
}

/**
 * Starts the program of the page, once there is something to read: fetched and
 * compiled any sooner, it would hold that up, and answer no earlier.
 */
function start() {
  const waiting = document.querySelector('script[data-engine][type="text/plain"]')
  if (!waiting) return // in the file that holds everything it runs by itself
  const script = document.createElement('script')
  for (const { name, value } of waiting.attributes) script.setAttribute(name, value)
  script.type = 'module'
  script.onerror = stuck
  waiting.replaceWith(script)
}

/** Says at once that the program cannot start, and where the view can be had. */
function stuck() {
  root.dataset.stuck = ''
  const note = document.querySelector('.unstarted')
  if (!note || root.dataset.waiting === undefined) return
  const full = Object.assign(document.createElement('a'), { href: bare(link) || '?', target: '_blank', rel: 'noopener', textContent: 'Open it in a window of its own' })
  note.replaceChildren('The program that computes this view cannot start in this frame. ', full, '.')
}

/** Says of a page for articles when it was made from other data than an article put there. */
function still() {
  const pinned = new URLSearchParams(link).get('data')
  const note = /** @type {HTMLElement | null} */ (document.querySelector('.changed'))
  if (note && pinned) note.hidden = pinned.startsWith(root.dataset.data ?? '')
  // From a disk only the file that holds everything has a program.
  const full = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.onward'))
  if (full && location.protocol === 'file:') full.href = `../lodestone.html${root.dataset.still}`
}
