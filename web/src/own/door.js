/** @import {Desk} from './panel.js' */

import { say } from '../words.js'

/**
 * The ways in for files of a reader's own: a button, and the whole page as a
 * place to drop them. What reads them is fetched when the first one comes.
 *
 * @param {Document} document
 * @param {(() => Promise<typeof import('./panel.js')>) | null} load gives the script; null where there is none
 * @param {Desk} desk
 * @param {(failure: unknown) => void} tell what went wrong
 */
export function ownFiles(document, load, desk, tell) {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('.own-open'))
  if (!button || !load) return
  const open = (/** @type {File[]} */ files) => load().catch(() => {
    throw { code: 'missing_file', message: say('The file own.js could not be fetched. Check the connection and reload the page.') }
  }).then((panel) => panel.open(document, desk, files)).catch(tell)
  button.hidden = false
  button.addEventListener('click', () => open([]))
  dropping(document, open)
}

/** @param {DragEvent} event @returns {boolean} whether files are dragged, and not text */
const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false

/** @param {Document} document @param {(files: File[]) => unknown} open */
function dropping(document, open) {
  const root = document.documentElement
  let depth = 0 // of the elements entered and not yet left
  const over = (/** @type {number} */ n) => {
    depth = Math.max(0, n)
    root.toggleAttribute('data-dropping', depth > 0)
  }
  document.addEventListener('dragenter', (event) => { if (carriesFiles(event)) over(depth + 1) })
  document.addEventListener('dragleave', (event) => { if (carriesFiles(event)) over(depth - 1) })
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    over(0)
    open([...event.dataTransfer.files])
  })
}
