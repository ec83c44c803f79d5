// Orders to the worker of worker.js, and what it answers.

import { say, told } from '../words.js'

/** @typedef {{worker: () => Worker, engine: string}} Program engine is the address of the program that the worker runs */

let orders = 0

/**
 * What a worker answers to an order. Rejects with a sentence for the reader as
 * message, and at once, with the reason, where it is stopped; the worker is told.
 *
 * @param {Worker} worker
 * @param {object} order
 * @param {AbortSignal} signal
 * @param {{moved?: Transferable[], progress?: (fetched: number, wanted: number) => void}} [options] moved with the order; progress in bytes
 * @returns {Promise<any>}
 */
export function ordered(worker, order, signal, { moved = [], progress } = {}) {
  const id = ++orders // the answers to others are not for this one
  const ended = new AbortController()
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', () => {
      worker.postMessage({ stop: id })
      reject(signal.reason)
    }, ended)
    worker.addEventListener('message', ({ data: { of, got, failure, fetched, wanted } }) => {
      if (of !== id) return
      if (got) resolve(got)
      else if (failure) reject({ ...failure, message: failure.phrase ? told(failure) : say(failure.message) })
      else progress?.(fetched, wanted)
    }, ended)
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject({ code: 'no_worker', message: say('The program that reads files could not be started in this browser. Reload the page, or open it in another one.') })
    }, ended)
    worker.postMessage({ ...order, id }, moved)
  }).finally(() => ended.abort())
}
