/** @import {Request, View} from './wire.js' */

/** @typedef {{answer: Promise<View>, stop: () => void}} Foreseen an answer, perhaps on its way, and what ends the waiting for it */

const FEW = 8 // answers that wait to be taken
const LONG = 250 // milliseconds: programs that take longer would keep a reader waiting for what was not asked

/**
 * Asks for views that a reader is about to ask for, as a pointer or the focus is
 * on what leads to them, so that a press finds the answer there. One is asked for
 * at a time, so that a press on something else waits for no more than that; of
 * those that would wait the last counts.
 *
 * @param {(wanted: Request | string, signal: AbortSignal) => Promise<View>} ask
 * @param {() => number} [now] milliseconds
 */
export function foresight(ask, now = () => performance.now()) {
  /** @type {Map<string, Foreseen>} */
  const answers = new Map()
  /** @type {Request | string | undefined} */
  let next
  let asking = false
  let slow = false
  /** @param {Request | string} wanted */
  const expect = async (wanted) => {
    const key = JSON.stringify(wanted)
    if (slow || answers.has(key)) return
    if (asking) {
      next = wanted
      return
    }
    asking = true
    const begin = now()
    const stopping = new AbortController()
    const answer = ask(wanted, stopping.signal)
    answers.set(key, { answer, stop: () => stopping.abort() })
    for (const [first] of answers) if (answers.size > FEW) answers.delete(first)
    await answer.catch(() => answers.delete(key)) // who presses asks again, and is told
    slow ||= now() - begin > LONG
    asking = false
    const then = next
    next = undefined
    if (then !== undefined) expect(then)
  }
  return {
    expect,
    /** @param {Request | string} wanted @returns {Foreseen | undefined} what was asked for, once */
    take(wanted) {
      const key = JSON.stringify(wanted)
      const foreseen = answers.get(key)
      answers.delete(key)
      next = undefined
      return foreseen
    },
    /** Forgets all answers, as they are of other data. */
    forget() {
      answers.clear()
      next = undefined
      slow = false
    },
  }
}
