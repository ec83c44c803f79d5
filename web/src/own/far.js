// What is at an address, fetched by a worker: the page itself may ask its own
// host only.

import { say } from '../words.js'

/** @import {Ask, Fetched} from './remote.js' */

/** @typedef {{worker: () => Worker, engine: string}} Program */

/** @type {Worker | null} it keeps what it has fetched for the next question */
let worker = null

/**
 * The file at an address, or a Parquet file of the rows that were asked for.
 * Rejects with a sentence for the reader as message.
 *
 * @param {Program} program
 * @param {string} address
 * @param {Ask} ask
 * @param {AbortSignal} signal
 * @param {(fetched: number, wanted: number) => void} progress in bytes
 * @returns {Promise<File>}
 */
export async function fetched(program, address, ask, signal, progress) {
  const own = worker ??= program.worker()
  const quit = () => own.postMessage('stop')
  const ended = new AbortController()
  signal.addEventListener('abort', quit)
  try {
    /** @type {Fetched} */
    const { name, bytes } = await new Promise((resolve, reject) => {
      own.addEventListener('message', ({ data: { got, failure, fetched, wanted } }) => {
        if (got) resolve(got)
        else if (failure) reject({ ...failure, message: say(failure.phrase ?? failure.message, failure.slots) })
        else progress(fetched, wanted)
      }, ended)
      own.addEventListener('error', (event) => {
        event.preventDefault()
        worker = null
        reject({ code: 'internal', message: say('The program that reads files could not be started in this browser.') })
      }, ended)
      own.postMessage({ engine: program.engine, address, ask })
    })
    signal.throwIfAborted()
    return new File([/** @type {BlobPart} */ (bytes)], name)
  } finally {
    signal.removeEventListener('abort', quit)
    ended.abort()
  }
}
