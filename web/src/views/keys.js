/**
 * Lets a reader walk through a grid of links by keys, with one tab stop, and
 * shows the reading of what is under the pointer or has the focus.
 *
 * @param {HTMLElement} root that holds the grid
 */
export function walkGrid(root) {
  root.addEventListener('keydown', (event) => {
    const from = cellOf(event.target)
    if (!from?.closest('[role=grid]') || event.altKey || event.metaKey) return
    if (event.key === 'w' && !event.ctrlKey) return whence(from)
    const to = reach(from, event.key, event.ctrlKey)
    if (!to) return
    event.preventDefault()
    move(from, to)
  })
  root.addEventListener('focusin', ({ target }) => read(root, cellOf(target)))
  root.addEventListener('pointerover', ({ target }) => read(root, cellOf(target)))
  root.addEventListener('pointerout', ({ relatedTarget }) => {
    if (!cellOf(relatedTarget)) read(root, cellOf(document.activeElement) ?? root.querySelector('[aria-current=true]'))
  })
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} the link of a cell */
function cellOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('[role=grid] td')?.querySelector('a') ?? target.closest('.world a')) : null
}

/**
 * Lets a reader walk through the countries of a map by keys, in the order in
 * which they were drawn, with one tab stop.
 *
 * @param {HTMLElement} root that holds the map
 */
export function walkMap(root) {
  root.addEventListener('keydown', (event) => {
    const from = cellOf(event.target)
    const world = from?.closest('.world')
    if (!from || !world || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'w') return whence(from)
    const all = /** @type {HTMLElement[]} */ ([...world.querySelectorAll('a')])
    const at = all.indexOf(from)
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    move(from, all[Math.min(Math.max(next, 0), all.length - 1)])
  })
}

/** Asks where the number of a cell or a country comes from. @param {HTMLElement} from */
function whence(from) {
  from.dispatchEvent(new CustomEvent('origin', { bubbles: true, detail: from.dataset.place }))
}

/** @param {HTMLElement} from @param {HTMLElement} to */
function move(from, to) {
  const grid = from.closest('[role=grid], .world')
  for (const stop of grid?.querySelectorAll('a[tabindex="0"]') ?? []) stop.setAttribute('tabindex', '-1')
  to.setAttribute('tabindex', '0')
  to.focus()
}

const YEAR = 12

/**
 * @param {HTMLElement} from
 * @param {string} key as in KeyboardEvent
 * @param {boolean} far whether the control key is down
 * @returns {HTMLElement | null} the cell that the key leads to, null where it means nothing here
 */
function reach(from, key, far) {
  const rows = [.../** @type {HTMLTableElement} */ (from.closest('table')).tBodies[0].rows].map((row) => [...row.querySelectorAll('td a')])
  const row = rows.findIndex((cells) => cells.includes(from))
  const column = rows[row].indexOf(from)
  const last = rows[row].length - 1
  const go = (/** @type {number} */ r, /** @type {number} */ c) =>
    /** @type {HTMLElement} */ (rows[Math.min(Math.max(r, 0), rows.length - 1)][Math.min(Math.max(c, 0), last)])
  switch (key) {
    case 'ArrowLeft': return go(row, column - 1)
    case 'ArrowRight': return go(row, column + 1)
    case 'ArrowUp': return go(row - 1, column)
    case 'ArrowDown': return go(row + 1, column)
    case 'PageUp': return go(row, column - YEAR)
    case 'PageDown': return go(row, column + YEAR)
    case 'Home': return go(far ? 0 : row, 0)
    case 'End': return go(far ? rows.length - 1 : row, last)
    default: return null
  }
}

/** @param {HTMLElement} root @param {Element | null} cell */
function read(root, cell) {
  const words = cell?.getAttribute('aria-label')
  if (!words) return
  root.querySelector('[data-reading]')?.replaceChildren(words)
  root.querySelector('.asking [data-origin]')?.setAttribute('data-origin', cell?.getAttribute('data-place') ?? '')
}
