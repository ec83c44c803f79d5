/** @import {Addresses} from './worker.js' */

/** @typedef {{code: string, message: string}} Failure code for the program, message a sentence for the reader */
/** @typedef {{call: (method: string, argument: unknown) => Promise<any>}} Engine call gives a value or rejects with a {@link Failure} */
/** @typedef {(method: string, argument: unknown) => Promise<string>} Send gives the reply as JSON text */

/**
 * Starts the program in a worker, or in this thread where no worker can start,
 * and opens the data. Rejects with a {@link Failure}.
 *
 * @param {Addresses & {worker: string}} addresses absolute ones
 * @returns {Promise<Engine>}
 */
export async function start({ worker, engine, files, later }) {
  if (typeof WebAssembly !== 'object') {
    throw { code: 'no_webassembly', message: 'This browser cannot run WebAssembly, so other views cannot be computed.' }
  }
  const addresses = { engine, files, later }
  const { send, opened } = await inWorker(worker, addresses).catch(() => inPage(worker, addresses))
  valueOf(opened)
  return { call: async (method, argument) => valueOf(await send(method, argument)) }
}

/** @param {string} reply */
function valueOf(reply) {
  const { value, error } = JSON.parse(reply)
  if (error) throw error
  return value
}

/**
 * Rejects where the worker cannot start; a reply of any kind means that it has.
 *
 * @param {string} address
 * @param {Addresses} addresses
 * @returns {Promise<{send: Send, opened: string}>}
 */
async function inWorker(address, addresses) {
  const worker = new Worker(address, { type: 'module' })
  /** @type {Map<number, PromiseWithResolvers>} */
  const waiting = new Map()
  let calls = 0
  worker.addEventListener('message', ({ data: { id, reply } }) => {
    waiting.get(id)?.resolve(reply)
    waiting.delete(id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    for (const { reject } of waiting.values()) {
      reject({ code: 'internal', message: 'The program has stopped. Reload the page to start it again.' })
    }
    waiting.clear()
  })
  /** @type {Send} */
  const send = (method, argument) => new Promise((resolve, reject) => {
    waiting.set(++calls, { resolve, reject })
    worker.postMessage({ id: calls, method, argument })
  })
  return { send, opened: await send('open', addresses) }
}

/** @typedef {{resolve: (reply: string) => void, reject: (failure: Failure) => void}} PromiseWithResolvers */

/**
 * @param {string} address
 * @param {Addresses} addresses
 * @returns {Promise<{send: Send, opened: string}>}
 */
async function inPage(address, addresses) {
  /** @type {typeof import('./worker.js')} */
  const program = await import(address).catch(() => {
    throw { code: 'missing_file', message: 'The file worker.js could not be fetched. Check the connection and reload the page.' }
  })
  return { send: (method, argument) => program.answer(method, argument), opened: await program.open(addresses) }
}
