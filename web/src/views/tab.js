/** @import {View} from '../wire.js' */

import { say } from '../words.js'

const NOWHERE = { outlines: { width: 0, height: 0, land: {}, places: {}, small: [] } }

/**
 * The tabs that show a panel in the place of the charts. Their script is
 * fetched when one of them is first on the page.
 *
 * @param {HTMLElement} main
 * @param {() => Promise<typeof import('./panel.js')>} load gives the script
 * @param {() => Promise<typeof import('./world.js')>} world gives the outlines of the map
 * @param {import('./origin.js').Ask} ask asks the program
 */
export function panelTabs(main, load, world, ask) {
  const section = /** @type {HTMLElement} */ (main.querySelector('.panel'))
  let [turn, centered] = [0, '']
  /** @type {<T>(coming: Promise<T>) => Promise<T>} */
  const fetched = (coming) => coming.catch(() => {
    throw { code: 'missing_file', message: say('A script of this view could not be fetched. Check the connection and reload the page.') }
  })
  return {
    /**
     * Shows the panel of a view, or the charts where it has none. Rejects with
     * a sentence for the reader as message.
     *
     * @param {View} view
     */
    async put(view) {
      const mine = ++turn
      if (view.request.tab !== centered) center(main.ownerDocument)
      centered = view.request.tab
      if (view.panels.length === 0) {
        delete main.dataset.panel
        return section.replaceChildren()
      }
      main.dataset.panel = view.request.tab
      const [{ show }, { outlines }] = await fetched(Promise.all([load(), view.request.tab === 'map' ? world() : NOWHERE]))
      if (mine === turn) show(section, view, outlines)
    },
    /**
     * Tells where a number comes from, in a note beside an element. Rejects
     * with a sentence for the reader as message.
     *
     * @param {string} link the address of the view that the number stands in
     * @param {string} place "USA 2025-09 level": partner, month and, if it is not that of the view, measure
     * @param {Element | null} anchor
     * @param {import('../own/places.js').Whereabouts | null} places in files of the reader's own
     */
    async whence(link, place, anchor, places) {
      const [partner, month, show = ''] = place.split(' ')
      const script = await fetched(load())
      await script.whence(ask, link, { partner, month, show }, anchor, places)
    },
  }
}

const STEPS = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1 })

/**
 * Lets arrow keys lead along the row of tabs, Home and End to its ends. They
 * are links: Enter opens one, and each stays a stop of the Tab key.
 *
 * @param {HTMLElement} row
 */
export function walkTabs(row) {
  row.addEventListener('keydown', (event) => {
    const all = [...row.querySelectorAll('a')]
    const at = all.findIndex((anchor) => anchor === event.target)
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const way = getComputedStyle(row).direction === 'rtl' ? -1 : 1
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + way * (STEPS[event.key] ?? 0)
    if (next === at) return
    event.preventDefault()
    all[next]?.focus()
  })
}

/** Scrolls the row of tabs so that the open one is seen, where it is longer than the page is wide. @param {Document} document */
function center(document) {
  const row = document.querySelector('.tabs')
  const open = /** @type {HTMLElement | null | undefined} */ (row?.querySelector('[aria-current]'))
  if (!row || !open) return
  const [outer, inner] = [row.getBoundingClientRect(), open.getBoundingClientRect()]
  row.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2
}
