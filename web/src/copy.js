import { copy } from './share/clipboard.js'
import { say } from './words.js'

const SHOWN = 2000 // ms for which a button says that it has copied

/**
 * Lets each button with data-copy copy what that says, and tells whether it could.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} voice a live region
 */
export function copying(root, voice) {
  root.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('[data-copy]'))
    if (!button) return
    const done = await copy(document, { plain: button.dataset.copy ?? '' })
    voice.textContent = done ? say('Copied.') : say('This page may not copy here; mark the words and copy them.')
    button.classList.toggle('copied', done)
    setTimeout(() => button.classList.remove('copied'), SHOWN)
  })
}
