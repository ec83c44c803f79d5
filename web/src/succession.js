/** @import {Request, View} from './wire.js' */

import { difference } from './state.js'

/**
 * Shows one view after the other. Changes made before the answer to the last has
 * come are asked for together after it, even where it is refused; a link followed
 * meanwhile counts instead of all of them.
 *
 * @param {(wanted: Request | string, record: boolean) => Promise<void>} show ends once a view is on the page or refused; record is whether it becomes a step in the history
 * @param {() => View | undefined} seen the view on the page
 */
export function succession(show, seen) {
  /** @type {{shown: Promise<void>, request: Request | undefined} | undefined} what was asked for last, until it has ended; a link has no request */
  let coming
  /** @typedef {{shown: Promise<void>, changes: Partial<Request>}} Queued */
  /** @type {Queued | undefined} what is to be asked for after it */
  let queued

  /** @type {typeof show} */
  function lead(wanted, record) {
    const shown = show(wanted, record).finally(() => { if (coming?.shown === shown) coming = undefined })
    coming = { shown, request: typeof wanted === 'string' ? undefined : wanted }
    return shown
  }

  return {
    /** @param {string} link @param {boolean} record */
    follow(link, record) {
      queued = undefined
      return lead(link, record)
    },

    /** Lets nothing come that was asked for: something else than a view has come. */
    leave() {
      queued = coming = undefined
    },

    /**
     * @param {(view: View) => Request | undefined} make gives the request changed; undefined for none
     * @returns {Promise<void> | undefined} undefined where nothing is asked for
     */
    change(make) {
      const view = seen()
      if (!view) return
      const request = { ...coming?.request ?? view.request, ...queued?.changes }
      const made = make({ ...view, request })
      if (!made) return
      const changes = { ...queued?.changes, ...difference(request, made) }
      if (!coming) return lead({ ...view.request, ...changes }, true)
      if (queued) queued.changes = changes
      else {
        /** @type {Queued} */
        const mine = { changes, shown: coming.shown.then(() => {
          if (queued !== mine) return
          queued = undefined
          return lead({ .../** @type {View} */ (seen()).request, ...mine.changes }, true)
        }) }
        queued = mine
      }
      return queued.shown
    },
  }
}
