/** @import {View} from '../wire.js' */

import * as parts from 'parts'
import { download } from '../download.js'
import { render } from '../render.js'

/**
 * Offers a view as the file that holds everything, which then opens with it and
 * shows it before, and without, its program. Equal views give equal files.
 *
 * @param {View} view
 * @param {string} link the address that the file opens with: that of the view, or of a check in front of it
 * @returns {Promise<void>} rejects with a sentence for the reader as message
 */
export async function saveView(view, link) {
  const page = await parts.blank()
  const root = page.documentElement
  if (link === '') delete root.dataset.view
  else root.dataset.view = link
  for (const slot of page.querySelectorAll('[data-slot]')) slot.replaceChildren()
  render(page, view)
  download('lodestone.html', 'text/html', `<!doctype html>\n${root.outerHTML}\n`)
}
