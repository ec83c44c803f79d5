/** @import {View} from '../wire.js' */
/** @import {Files} from '../engine.js' */

import * as parts from 'parts'
import { download } from '../download.js'
import { render } from '../render.js'
import { encode } from './base91.js'

/**
 * Offers a view as the file that holds everything, which then opens with it and
 * shows it before, and without, its program. Equal views give equal files.
 *
 * @param {View} view
 * @param {string} link the address that the file opens with: that of the view, or of a check in front of it
 * @param {Files | undefined} own data that are to be in the file in place of those of the site
 * @returns {Promise<void>} rejects with a sentence for the reader as message
 */
export async function saveView(view, link, own) {
  const page = await parts.blank()
  const root = page.documentElement
  if (own) {
    root.dataset.own = view.data.name
    await putFiles(page, own)
  }
  if (link === '') delete root.dataset.view
  else root.dataset.view = link
  for (const slot of page.querySelectorAll('[data-slot]')) slot.replaceChildren()
  render(page, view)
  download('lodestone.html', 'text/html', `<!doctype html>\n${root.outerHTML}\n`)
}

/**
 * Puts files in the place of the data that the file holds, as offline/parts.js
 * finds them.
 *
 * @param {Document} page
 * @param {Files} files
 */
async function putFiles(page, files) {
  const program = page.querySelector('script[data-when=first]')
  for (const element of page.querySelectorAll('script[data-when=start], script[data-when=later]')) element.remove()
  for (const [name, content] of Object.entries(files)) {
    const element = page.createElement('script')
    element.type = 'application/gzip'
    Object.assign(element.dataset, { file: name, when: 'start' })
    element.textContent = await packed(content)
    program?.after(element, '\n')
  }
}

/** @param {Uint8Array<ArrayBuffer>} content @returns {Promise<string>} base91 of what gzip makes of it */
async function packed(content) {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))
  return encode(new Uint8Array(await new Response(stream).arrayBuffer()))
}
