// The dialogue from which an author takes a view into an article.

/** @import {View} from '../wire.js' */
/** @import {Builder} from '../dom.js' */
/** @import {Desk} from './panel.js' */
/** @import {Framed} from './embed-code.js' */

import { builder } from '../dom.js'
import { LOOKS } from '../embed/look.js'
import { LANGUAGES } from '../language.js'
import { language, phrase, say } from '../words.js'
import { copy } from './clipboard.js'
import { fitting, frame, image } from './embed-code.js'
import { preview } from './embed-preview.js'
import { targetOf, titleOf } from './embed-target.js'
import { blocked } from './panel.js'
import { pageAddress } from './words.js'

const WIDTHS = [320, 600, 900]
const USUAL = 940 // px of height until the page has told its own
const FROM_DISK = phrase('This file stands alone, where no article can reach it: open the site to embed a view of it.')
const NO_PICTURE = phrase('The site holds no picture of this view. Save one from Share and cite, put it beside your article, and let it lead to the link.')

/**
 * Opens the dialogue for a view.
 *
 * @param {Document} document
 * @param {View} view
 * @param {Desk} desk
 */
export function embedding(document, view, desk) {
  const h = builder(document)
  const status = h('p', { class: 'status', role: 'status' })
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'share embed', 'aria-labelledby': 'embed-title' },
    h('div', { class: 'share-head' }, h('h2', { id: 'embed-title' }, say('Embed in an article')), h('button', { type: 'button', class: 'quiet', value: 'close' }, say('verb^Close')))))
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.value === 'close') dialog.close()
  })
  const alone = pageAddress(document.location) === '' || desk.addresses().engine.startsWith('data:')
  if (alone) dialog.append(h('p', {}, say(FROM_DISK)))
  else offer(document, h, view, desk, dialog, status)
  document.body.append(dialog)
  dialog.showModal()
}

/** @param {Builder} h */
function parts(h) {
  const part = (/** @type {string} */ title, /** @type {(Node | string)[]} */ ...children) =>
    h('section', { class: 'share-part' }, h('h3', {}, title), h('div', {}, ...children))
  const radio = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ label, checked = false) =>
    h('label', {}, h('input', { type: 'radio', name, value, checked }), ` ${label}`)
  const choice = (/** @type {string} */ label, /** @type {Node[]} */ ...radios) => h('fieldset', { class: 'choice' }, h('legend', { class: 'visually-hidden' }, label), ...radios)
  const code = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ copying) => [
    h('textarea', { name, readonly: true, rows: 4, 'aria-label': label, spellcheck: 'false' }),
    h('p', {}, h('button', { type: 'button', class: 'act', value: name }, copying)),
  ]
  return { part, radio, choice, code }
}

/**
 * What there is to choose and to copy.
 *
 * @param {Builder} h
 * @param {View} view
 * @param {HTMLElement} place of the preview
 */
function form(h, view, place) {
  const { part, radio, choice, code } = parts(h)
  return [
    part(say('Figures'), choice(say('Which figures it shows'), radio('data', 'frozen', say('of these data and this month; it says when they have changed'), true), radio('data', 'updating', following(view)))),
    part(say('Colours'), choice(say('Colours'), radio('theme', 'auto', say('as the reader’s system'), true), radio('theme', 'light', say('colours^light')), radio('theme', 'dark', say('colours^dark')))),
    part(say('Language'), choice(say('Language'), ...LOOKS.lang.map((lang) => radio('lang', lang, LANGUAGES[lang], lang === language())))),
    part(say('Preview'), choice(say('Width of the article'), ...WIDTHS.map((width) => radio('width', String(width), `${width} px`, width === 600))), place),
    part(say('Frame'), ...code('frame', say('Frame'), say('Copy frame'))),
    part(say('Fitting frame'), h('p', {}, say('Follows the height of its content, by a script of one line. A page that has a listener of Datawrapper, pym.js or the like needs only the frame.')), ...code('fitting', say('Fitting frame'), say('Copy fitting frame'))),
    part(say('Picture'), h('div', { 'data-pictured': 'yes' }, ...code('image', say('Picture with link'), say('Copy picture with link'))), h('p', { 'data-pictured': 'no', hidden: true }, say(NO_PICTURE))),
  ]
}

/**
 * @param {Document} document
 * @param {Builder} h
 * @param {View} view
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} status
 */
function offer(document, h, view, desk, dialog, status) {
  /** @type {Framed | undefined} */
  let framed
  let turn = 0
  const chosen = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (dialog.querySelector(`input[name="${name}"]:checked`)).value
  const write = () => framed && fillIn(dialog, framed)
  const seen = preview(h, (height) => {
    if (framed) framed.height = height
    write()
  })
  const renew = async () => {
    const mine = ++turn
    const target = await targetOf(document, view, chosen('data') === 'frozen', chosen('lang'), (format) => desk.take({ link: view.link, format, address: pageAddress(document.location), day: '', engine: '' }))
    if (mine !== turn) return
    const address = themed(target.page, chosen('theme'))
    framed = { ...target, address, height: framed?.height ?? USUAL, title: titleOf(view), alternative: view.charts[0]?.summary ?? '', source: `${view.sourceLine} ${view.citation}.` }
    seen.show(address, framed.title, target.sandbox)
    write()
  }
  const fail = (/** @type {{message?: string}} */ { message }) => { status.textContent = message ?? say('That did not work. Try again, or reload the page.') }
  dialog.append(...form(h, view, seen.place), status)
  dialog.addEventListener('close', seen.end)
  dialog.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.name === 'width') seen.widen(Number(target.value))
    else renew().catch(fail)
  })
  dialog.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.value === 'close') return
    const field = fieldOf(dialog, target.value)
    const done = await copy(document, { plain: field.value })
    status.textContent = done ? say('Copied.') : blocked()
    if (!done) field.select()
  })
  renew().catch(fail)
}

/** @param {HTMLElement} dialog @param {string} name */
const fieldOf = (dialog, name) => /** @type {HTMLTextAreaElement} */ (dialog.querySelector(`textarea[name="${name}"]`))

/** @param {HTMLElement} dialog @param {Framed} framed */
function fillIn(dialog, framed) {
  fieldOf(dialog, 'frame').value = frame(framed)
  fieldOf(dialog, 'fitting').value = fitting(framed)
  fieldOf(dialog, 'image').value = image(framed)
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (dialog.querySelectorAll('[data-pictured]'))) {
    node.hidden = (node.dataset.pictured === 'yes') !== (framed.picture !== '')
  }
}

/** @param {View} view */
function following({ request, period, periodName }) {
  return request.time === period ? say('of {month}, as they are revised', { month: periodName }) : say('of the newest data, as the site has them')
}

/** An address with these colours, and no others. @param {string} address @param {string} theme */
function themed(address, theme) {
  const { pathname, search, origin } = new URL(address)
  const rest = search.slice(1).split('&').filter((part) => part !== '' && !part.startsWith('theme='))
  const query = [...rest, ...theme === 'auto' ? [] : [`theme=${theme}`]].join('&')
  return origin + pathname + (query && `?${query}`)
}
