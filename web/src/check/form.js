/** @import {Builder} from '../dom.js' */

import { gap, mix, phrase, say } from '../words.js'
import { textOf } from './intake.js'

const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown'

/** What a text has to be in, in words. */
export const ENGLISH = phrase('Articles are read in English only.')

/**
 * The form that takes a text: typed, pasted, dropped or from a file.
 *
 * @param {Builder} h
 * @returns {HTMLFormElement}
 */
export function form(h) {
  return /** @type {HTMLFormElement} */ (h('form', { class: 'intake', novalidate: true },
    h('label', { for: 'check-text' }, say('Text of the article')),
    h('textarea', { id: 'check-text', name: 'text', rows: 10, placeholder: ' ', 'aria-describedby': 'check-help' }),
    h('p', { id: 'check-help' }, say('Paste or type, or drop a text or HTML file here. Nothing is sent anywhere: the check runs in this browser, and the text is not stored.'), gap(), say(ENGLISH)),
    h('div', { class: 'row days' },
      day(h, 'check-date', 'published', say('Published on {aside}'), say('day^(if known)')),
      day(h, 'check-asof', 'asof', say('Judge by what was known on {aside}'), say('day^(if not today)'))),
    h('div', { class: 'row' },
      h('span', { class: 'field' },
        h('input', { type: 'file', id: 'check-file', class: 'visually-hidden', accept: ACCEPTED }),
        h('label', { for: 'check-file', class: 'link' }, say('Choose a file'))),
      h('button', { type: 'button', class: 'link sample', 'data-do': 'sample' }, say('Try our sample article')),
      h('button', { type: 'submit', class: 'main-act', 'aria-keyshortcuts': 'Control+Enter Meta+Enter' }, say('verb^Check')))))
}

/** @param {Builder} h @param {string} id @param {string} name @param {string} words with a place for what follows @param {string} aside when it is left empty */
function day(h, id, name, words, aside) {
  return h('span', { class: 'field' },
    h('label', { for: id }, ...mix(words, { aside: h('span', {}, aside) })),
    h('input', { type: 'date', id, name, min: '1990-01-01' }))
}

/**
 * Lets texts and files come in by drop, paste and choice. A plain paste is left
 * to the browser.
 *
 * @param {HTMLElement} target that things may be dropped on
 * @param {HTMLFormElement} form
 * @param {(text: Promise<string>) => void} take what replaces the text; it may reject
 */
export function receive(target, form, take) {
  const area = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('text'))
  const choice = /** @type {HTMLInputElement} */ (form.querySelector('[type=file]'))
  choice.addEventListener('change', () => {
    const file = choice.files?.[0]
    if (file) take(textOf(file))
    choice.value = ''
  })
  area.addEventListener('paste', (event) => {
    const { file, plain, html } = contentOf(event.clipboardData)
    if (file && !plain) take(textOf(file))
    else if (!plain && html) area.setRangeText(html, area.selectionStart, area.selectionEnd, 'end')
    else return
    event.preventDefault()
  })
  const over = (/** @type {boolean} */ on) => target.classList.toggle('dropping', on)
  target.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.some((type) => ['Files', 'text/plain', 'text/html'].includes(type))) return
    event.preventDefault()
    over(true)
  })
  target.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) over(false)
  })
  target.addEventListener('drop', (event) => {
    over(false)
    const { file, plain, html } = contentOf(event.dataTransfer)
    if (!file && !plain && !html) return
    event.preventDefault()
    take(file ? textOf(file) : Promise.resolve(plain || html))
  })
}

/** @param {DataTransfer | null} data */
function contentOf(data) {
  return { file: data?.files[0], plain: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }
}
