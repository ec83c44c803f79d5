// The language that a page speaks: how it learns it, puts it on, and lets a
// reader choose another.

/** @import {Speech} from './engine.js' */

import { LOOKS, translated } from './embed/look.js'
import { linkOf } from './state.js'
import { language, read, say, speak } from './words.js'

/** Each language in itself. @type {Record<typeof LOOKS.lang[number], string>} */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ja: '日本語', ko: '한국어', zh: '简体中文' }

/**
 * Gets the words of a language, and lets the page speak it from then on.
 *
 * @param {string} code
 * @param {(code: string) => Promise<string>} get the table of a language; rejects where it cannot be had
 * @returns {Promise<Speech | null>} null for English, which the page speaks where there are no words
 */
export async function learn(code, get) {
  if (code === 'en') return null
  try {
    const table = await get(code)
    speak(read(code, table))
    return { code, table }
  } catch {
    return null
  }
}

/**
 * Puts the language of the page on a document: on what is marked with data-say,
 * which holds an accessible name in English, or nothing where the text itself is
 * the phrase. In a document that was put into another language, data-phrase
 * holds what the text was.
 *
 * @param {Document} document
 */
export function translate(document) {
  document.documentElement.lang = language()
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-say]'))) {
    const { say: name = '', phrase } = node.dataset
    if (name !== '') {
      if (node.getAttribute('aria-label') !== say(name)) node.setAttribute('aria-label', say(name)) // what is shown is not touched in English
    } else if (phrase !== undefined || language() !== 'en') {
      node.dataset.phrase = phrase ?? node.textContent ?? ''
      node.textContent = say(node.dataset.phrase)
    }
  }
}

/**
 * Lets a reader choose another language: the same address with it. With the
 * keyboard a select changes at every key, so it waits for Enter, or until it is left.
 * The page as built holds English alone: to lay out names in three more scripts
 * takes as long as all of its other text, and it would show no sooner.
 *
 * @param {HTMLSelectElement} select
 * @param {Location} location
 */
export function choosing(select, location) {
  const { ownerDocument: document } = select
  select.replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => {
    const lang = code === 'zh' ? 'zh-Hans' : code
    return Object.assign(document.createElement('option'), { value: code, lang, textContent: name })
  }))
  let typing = false
  const choose = () => {
    if (select.value !== language()) location.href = translated(linkOf(location), select.value)
  }
  // A page that is come back to may still show what was chosen on it.
  addEventListener('pageshow', () => { select.value = language() })
  select.value = language()
  select.disabled = false
  select.addEventListener('keydown', (event) => {
    typing = !(event.altKey || ['Enter', ' ', 'F4'].includes(event.key))
    if (event.key === 'Enter') choose()
  })
  select.addEventListener('pointerdown', () => { typing = false })
  select.addEventListener('change', () => { if (!typing) choose() })
  select.addEventListener('focusout', choose)
}
