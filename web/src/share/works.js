/** @import {Export, View} from '../wire.js' */
/** @import {Builder} from '../dom.js' */
/** @import {Words} from './clipboard.js' */
/** @import {Desk, Tell} from './panel.js' */

import { download } from '../download.js'
import { unpack } from '../offline/unpack.js'
import { say } from '../words.js'
import { copy } from './clipboard.js'
import { embedding } from './embed.js'
import { PICTURES } from './forms.js'
import { blocked } from './panel.js'
import { PANEL, picture, toPNG } from './picture.js'
import { isOwn, quoted, sharedAddress, tabled, textOf, wholeText } from './words.js'

/**
 * What the controls of the dialogue do, by their data-take.
 *
 * @param {Document} document
 * @param {Builder} h
 * @param {View} view
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 * @param {Tell} tell
 * @param {HTMLTextAreaElement} spare a field for what cannot be copied or saved
 * @returns {Record<string, (control: HTMLElement, signal: AbortSignal) => unknown>} what is under way may be stopped
 */
export function works(document, h, view, desk, dialog, tell, spare) {
  const page = sharedAddress(document)
  const engine = desk.addresses().engine.match(/\.([0-9a-f]{8})\.wasm$/)?.[1] ?? ''
  const valueOf = (/** @type {HTMLElement} */ control) => /** @type {HTMLButtonElement} */ (control).value
  const named = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (dialog.querySelector(`[name="${name}"]`))
  const take = (/** @type {string} */ format, /** @type {AbortSignal} */ signal) => desk.take({ link: view.link, format, address: page, day: today(), engine }, signal)
  const show = (/** @type {string} */ text) => {
    spare.hidden = false
    spare.value = text
    spare.select()
  }
  const put = async (/** @type {Words} */ words, /** @type {string} */ done) => {
    if (await copy(document, words)) return tell(done)
    tell(blocked())
    show(words.plain)
  }
  const save = (/** @type {string} */ name, /** @type {string} */ type, /** @type {BlobPart} */ content) => {
    download(name, type, content)
    if (!framed(document)) return tell(say('Saved as {name}.', { name }))
    tell(say('{name} was handed to the browser. If nothing was saved, the frame that this page stands in allows no downloads: open the page on its own.', { name }))
    if (typeof content === 'string') show(content)
  }
  /** @type {Export | undefined} */
  let cited
  const fill = async (/** @type {string} */ name, /** @type {string} */ format, /** @type {AbortSignal} */ signal) => {
    const field = named(name)
    try {
      const export_ = /** @type {Export} */ (await take(format, signal))
      field.value = export_.text
      return export_
    } catch (failure) {
      field.value = /** @type {{message: string}} */ (failure).message
      return undefined
    }
  }
  return {
    close: () => dialog.close(),
    link: async (box, signal) => {
      named('link').value = /** @type {HTMLInputElement} */ (box).checked ? (await take('link', signal)).text : page + view.link || '?'
    },
    'copy-link': () => put({ plain: named('link').value }, say('The link is copied.')),
    whole: () => desk.save(),
    native: async () => {
      const shared = { title: view.title, text: textOf(view.headline), ...page && { url: named('link').value } }
      await navigator.share(shared).then(() => tell(say('Shared.')), () => tell(say('Nothing was shared.')))
    },
    sentence: (button) => valueOf(button) === 'whole'
      ? put(quoted(h, view, wholeText(view), page && page + view.link), say('The text is copied, with its source.'))
      : put(quoted(h, view, textOf(view.headline), page && page + view.link), say('The sentence is copied, with its source.')),
    picture: async (button, signal) => {
      const size = PICTURES[valueOf(button)]
      const chosen = named('chart')?.value ?? (view.panels.length > 0 ? PANEL : view.charts[0].name)
      const address = isOwn(document) ? '' : (await take('link', signal)).text
      const outlines = view.request.tab === 'map' ? await desk.outlines() : undefined
      const { text, width, height } = picture(document, view, chosen, size, { ...desk.draw, outlines }, address)
      const name = `lodestone-${chosen === PANEL ? view.request.tab : chosen}-${view.request.country.join('-').toLowerCase()}-${view.period}`
      if (size.svg) return save(`${name}.svg`, 'image/svg+xml', text)
      const drawn = await toPNG(document, text, width, height)
      signal.throwIfAborted()
      save(`${name}-${width}x${height}.png`, 'image/png', drawn)
    },
    data: async (button, signal) => {
      const format = valueOf(button)
      if (format === 'parquet') return saveParquet(desk, view, save, signal)
      const taken = await take(format, signal)
      if (format === 'json') return save(`lodestone-${view.request.country.join('-').toLowerCase()}-${view.period}.json`, 'application/json', `${JSON.stringify(taken, null, 1)}\n`)
      if (format === 'table') return put(tabled(h, taken.text), say('The table is copied.'))
      save(taken.name, taken.type, taken.text)
    },
    cite: async (select, signal) => { cited = await fill('cited', valueOf(select), signal) },
    code: (select, signal) => fill('coded', valueOf(select), signal),
    'copy-field': (button) => put({ plain: named(valueOf(button)).value }, valueOf(button) === 'cited' ? say('The citation is copied.') : say('The code is copied.')),
    'save-field': () => cited && save(cited.name, cited.type, cited.text),
    embed: () => {
      dialog.close()
      embedding(document, view, desk)
    },
    print: () => {
      dialog.close()
      print()
    },
  }
}

/** The day as the reader's clock has it: "2026-11-22". */
function today() {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Whether the page stands in a frame that may keep it from saving. @param {Document} document */
function framed(document) {
  const window = document.defaultView
  return window !== null && window.origin === 'null' && window.top !== window
}

/** @param {Desk} desk @param {View} view @param {(name: string, type: string, content: BlobPart) => void} save @param {AbortSignal} signal */
async function saveParquet(desk, { request }, save, signal) {
  const name = request.asof === '' ? 'exports.parquet' : 'vintages.parquet'
  const { files, later } = desk.addresses()
  const address = { ...files, ...later }[name]
  if (typeof address !== 'string') return save(name, 'application/vnd.apache.parquet', address)
  const response = await (address.startsWith('data:') ? unpack(address) : fetch(address, { signal })).catch(() => null)
  if (!response?.ok) throw { code: 'network', message: say('The file {name} could not be fetched. Check the connection and try again.', { name }) }
  save(name, 'application/vnd.apache.parquet', await response.arrayBuffer())
}
