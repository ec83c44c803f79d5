/** @import {View} from '../wire.js' */
/** @import {Desk} from './panel.js' */

import { say } from '../words.js'

/**
 * What a reader takes away. Its script is fetched when it is first asked for.
 *
 * @param {Document} document
 * @param {() => Promise<typeof import('./panel.js')>} load gives the script
 * @param {Desk} desk
 * @param {(failure: unknown) => void} tell what went wrong
 */
export function sharing(document, load, desk, tell) {
  const script = () => load().catch(() => {
    throw { code: 'missing_file', message: say('The file {name} could not be fetched. Check the connection and reload the page.', { name: 'share.js' }) }
  })
  return {
    /** @param {View} view */
    open: (view) => script().then(({ open }) => open(document, view, desk)).catch(tell),
    /** Copies the sentence in which a claim stands. @param {View} view @param {number} claim */
    copy: (view, claim) => script().then(({ copyClaim }) => copyClaim(document, view, claim)).catch(tell),
  }
}
