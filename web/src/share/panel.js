// What a reader takes away from a view. The page fetches this script when it is
// first asked for.

/** @import {View} from '../wire.js' */
/** @import {Draw} from './picture.js' */
/** @import {Outlines} from '../views/map.js' */
/** @import {Addresses} from '../worker.js' */

import { busy } from '../busy.js'
import { builder } from '../dom.js'
import { phrase, say } from '../words.js'
import { copy } from './clipboard.js'
import { forms } from './forms.js'
import { isOwn, quoted, sentenceWith, sharedAddress } from './words.js'
import { works } from './works.js'

/**
 * What the script has from the page.
 *
 * @typedef {object} Desk
 * @property {(request: object, signal?: AbortSignal) => Promise<any>} take asks the program for an export
 * @property {Draw} draw
 * @property {() => Promise<Outlines>} outlines of countries
 * @property {() => Addresses} addresses of the program and of the data
 * @property {() => Promise<void>} save offers the page with its data as one file
 */

/** @typedef {(text: string) => void} Tell */

/**
 * Opens the dialogue for a view.
 *
 * @param {Document} document
 * @param {View} view
 * @param {Desk} desk
 */
export function open(document, view, desk) {
  document.querySelector('dialog.share')?.remove()
  const h = builder(document)
  const status = h('p', { class: 'status', role: 'status' })
  const progress = h('p', { class: 'underway', role: 'status' })
  const field = /** @type {HTMLTextAreaElement} */ (h('textarea', { class: 'spare', 'aria-label': say('Text to be copied by hand'), hidden: true, rows: 3 }))
  const form = forms(h, view, isOwn(document))
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'share', 'aria-labelledby': 'share-title' },
    h('div', { class: 'share-head' }, h('h2', { id: 'share-title' }, say('Share and cite')), h('button', { type: 'button', class: 'quiet', 'data-take': 'close' }, say('verb^Close'))),
    ...form.nodes, progress, status, field))
  const begun = busy(progress)
  const tell = (/** @type {string} */ text) => { status.textContent = text }
  const acts = works(document, h, view, desk, dialog, tell, field)
  const act = async (/** @type {HTMLElement} */ control) => {
    field.hidden = true
    const { signal, end } = begun(phrase('Working …'))
    try {
      await acts[control.dataset.take ?? '']?.(control, signal)
    } catch (failure) {
      tell(signal.aborted ? say('That was stopped.') : /** @type {{message?: string}} */ (failure).message ?? say('That did not work. Try again, or reload the page.'))
    } finally {
      end()
    }
  }
  dialog.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('button[data-take]'))
    if (button) act(button)
  })
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('select[data-take], input[data-take]')) act(target)
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  for (const control of dialog.querySelectorAll('[data-first]')) act(/** @type {HTMLElement} */ (control))
}

/**
 * Copies the sentence in which a claim stands, and says so beside it.
 *
 * @param {Document} document
 * @param {View} view
 * @param {number} claim
 */
export async function copyClaim(document, view, claim) {
  const h = builder(document)
  const page = sharedAddress(document)
  const words = quoted(h, view, sentenceWith(view, claim), page && page + view.claims[claim].view)
  const note = document.getElementById(`claim-${claim}`)
  const done = await copy(document, words)
  note?.querySelector('.copied')?.remove()
  const field = /** @type {HTMLTextAreaElement} */ (h('textarea', { readonly: true, rows: 4, 'aria-label': say('Text to be copied by hand') }, words.plain))
  note?.append(done
    ? h('p', { class: 'copied', role: 'status' }, say('The sentence is copied, with its source.'))
    : h('div', { class: 'copied' }, h('p', { role: 'status' }, blocked()), field))
  if (!done) field.select()
}

export const blocked = () => say('The clipboard is closed to this page. The text is selected: copy it with Ctrl C or ⌘ C.')
