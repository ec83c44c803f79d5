import { builder } from './dom.js'
import { say } from './words.js'

const PATIENCE = 300 // ms after which work says that it is under way
const LONG = 2000 // ms after which it can be stopped

/** @typedef {{signal: AbortSignal, end: () => void}} Work signal tells that a reader has stopped it; end is to be called when it is done */

/**
 * A line that says of work that it is under way once it takes a moment, and
 * lets it be stopped once it takes long.
 *
 * @param {HTMLElement} line empty while nothing takes long
 * @returns {(words: string, stoppable?: boolean) => Work} to be called when work begins, with a phrase
 */
export function busy(line) {
  const h = builder(line.ownerDocument)
  /** @type {Set<AbortController>} */
  const running = new Set()
  const button = h('button', { type: 'button' })
  button.addEventListener('click', () => { for (const work of running) work.abort() })
  return (words, stoppable = true) => {
    const work = new AbortController()
    running.add(work)
    const timers = [
      setTimeout(() => line.replaceChildren(say(words)), PATIENCE),
      setTimeout(() => {
        button.textContent = say('Stop')
        if (stoppable) line.append(' ', button)
      }, LONG),
    ]
    return {
      signal: work.signal,
      end() {
        timers.forEach(clearTimeout)
        running.delete(work)
        if (running.size === 0) line.replaceChildren()
      },
    }
  }
}
