/** @typedef {typeof import('./parts.js')} Parts */

/** @typedef {{code: string, message: string}} Failure code for the program, message a sentence for the reader */
/** @typedef {{call: (method: string, argument: unknown, signal?: AbortSignal) => Promise<any>}} Engine call gives a value or rejects with a {@link Failure}; when its signal says so, the program is stopped and started again */
/** @typedef {(method: string, argument: unknown, signal?: AbortSignal) => Promise<string>} Send gives the reply as JSON text */

/**
 * Starts the program in a worker, or in this thread where no worker can start,
 * and opens the data. Rejects with a {@link Failure}.
 *
 * @param {Parts} parts
 * @returns {Promise<Engine>}
 */
export async function start(parts) {
  if (typeof WebAssembly !== 'object') {
    throw { code: 'no_webassembly', message: 'This browser cannot run WebAssembly, so other views cannot be computed.' }
  }
  const { send, opened } = await inWorker(parts).catch(() => inPage(parts))
  valueOf(opened)
  return { call: async (method, argument, signal) => valueOf(await send(method, argument, signal)) }
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
 * @param {Parts} parts
 * @returns {Promise<{send: Send, opened: string}>}
 */
async function inWorker(parts) {
  const addresses = parts.addresses()
  let worker = employ(parts)
  let ready = worker.send('open', addresses)
  const restart = () => {
    worker.dismiss()
    worker = employ(parts)
    ready = worker.send('open', addresses)
    ready.catch(() => {}) // the next call tells
  }
  /** @type {Send} */
  const send = async (method, argument, signal) => {
    await ready
    if (signal?.aborted) throw STOPPED
    signal?.addEventListener('abort', restart)
    try {
      return await worker.send(method, argument)
    } catch (failure) {
      // Where another call was stopped, this one is made anew.
      if (failure !== STOPPED || signal?.aborted) throw failure
    } finally {
      signal?.removeEventListener('abort', restart)
    }
    return send(method, argument, signal)
  }
  return { send, opened: await ready }
}

/**
 * A worker that runs the program. It can't be interrupted, only dismissed: what
 * is waiting then rejects with {@link STOPPED}.
 *
 * @param {Parts} parts
 */
function employ(parts) {
  const worker = parts.employ()
  /** @type {Map<number, PromiseWithResolvers>} */
  const waiting = new Map()
  let calls = 0
  const rejectAll = (/** @type {Failure} */ failure) => {
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data: { id, reply } }) => {
    waiting.get(id)?.resolve(reply)
    waiting.delete(id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    rejectAll({ code: 'internal', message: 'The program has stopped. Reload the page to start it again.' })
  })
  return {
    /** @type {(method: string, argument: unknown) => Promise<string>} */
    send: (method, argument) => new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject })
      worker.postMessage({ id: calls, method, argument })
    }),
    dismiss() {
      worker.terminate()
      rejectAll(STOPPED)
    },
  }
}

/** @type {Failure} */
const STOPPED = { code: 'stopped', message: 'The check was stopped. The text is still here.' }

/** @typedef {{resolve: (reply: string) => void, reject: (failure: Failure) => void}} PromiseWithResolvers */

/**
 * @param {Parts} parts
 * @returns {Promise<{send: Send, opened: string}>}
 */
async function inPage(parts) {
  const program = await parts.program().catch(() => {
    throw { code: 'missing_file', message: 'The file worker.js could not be fetched. Check the connection and reload the page.' }
  })
  return { send: (method, argument) => program.answer(method, argument), opened: await program.open(parts.addresses()) }
}
