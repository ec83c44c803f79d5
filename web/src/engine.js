import { phrase, say } from './words.js'

/** @typedef {typeof import('./parts.js')} Parts */

/** @typedef {{code: string, message: string, slots?: Record<string, string>}} Failure code for the program, message a sentence for the reader; with slots, it is the phrase that they belong into */
/** @typedef {{code: string, table: string}} Speech a language with the table of its phrases */
/** @typedef {Record<string, Uint8Array<ArrayBuffer>>} Files of a dataset, by name */
/** @typedef {{call: (method: string, argument: unknown, signal?: AbortSignal) => Promise<any>, swap: (files: Files) => Promise<void>}} Caller call gives a value or rejects with a {@link Failure}; when its signal says so, the program is stopped and started again; swap opens other data in place of those at hand, which stay where it rejects */
/** @typedef {Caller & {prepare: () => void}} Engine prepare fetches what checks texts, before there is one */
/** @typedef {{reply: string, lists: Record<string, unknown[]>}} Answer a reply as JSON text, and what belongs into its lists where it is long */
/** @typedef {(method: string, argument: unknown, signal?: AbortSignal) => Promise<Answer>} Send */
/** @typedef {{send: Send, opened: Answer, swap: (files: Files) => Promise<Answer>}} Program */

/** @type {Failure} */
const DEAD = { code: 'internal', get message() { return say('The program has stopped. Reload the page to start it again.') } }
/** @type {Failure} */
export const UNABLE = { code: 'no_webassembly', message: phrase('This browser cannot run WebAssembly here, so other views cannot be computed. Open the page in another browser.'), slots: {} }

/**
 * Starts the engine, opens the data and lets it speak. What checks texts is a
 * program of its own, started when it is needed. Rejects with a {@link Failure}.
 *
 * @param {Parts} parts
 * @param {Promise<Speech | null>} speech null for English
 * @param {() => void} fallen called when the program is to run in this thread
 * @param {AbortSignal} [signal] says that it is not wanted any more
 * @returns {Promise<Engine>}
 */
export async function start(parts, speech, fallen, signal) {
  let { whole } = parts
  const views = await begin(parts, false, speech, () => {
    whole = true
    fallen()
  }, signal)
  /** @type {Files | undefined} that were swapped in */
  let own
  /** @type {Promise<Caller> | undefined} */
  let checker
  const checking = async () => {
    if (whole) return views
    checker ??= begin(parts, true, speech, () => {}).then(async (program) => {
      if (own) await program.swap(own)
      return program
    })
    return checker.catch((failure) => {
      checker = undefined // the next text tries again
      throw failure
    })
  }
  return {
    prepare: () => { checking().catch(() => {}) }, // the first text tells
    call: async (method, argument, signal) => {
      const program = method === 'check' ? await Promise.race([checking(), stopping(signal)]) : views
      return program.call(method, argument, signal)
    },
    swap: async (files) => {
      await views.swap(files)
      own = files
      await checker?.then((program) => program.swap(files))
    },
  }
}

/** @param {AbortSignal} [signal] @returns {Promise<never>} rejects when the signal says that something is not wanted any more */
function stopping(signal) {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(STOPPED)))
}

/**
 * Starts a program in a worker, and in this thread where no worker can start or
 * the worker dies.
 *
 * @param {Parts} parts
 * @param {boolean} checks whether it is to check texts; in this thread it does
 * @param {Promise<Speech | null>} speech
 * @param {() => void} fallen
 * @param {AbortSignal} [signal]
 * @returns {Promise<Caller>}
 */
async function begin(parts, checks, speech, fallen, signal) {
  if (typeof WebAssembly !== 'object') throw said(UNABLE)
  const fall = async () => {
    const own = await inPage(parts, speech)
    valueOf(own.opened)
    fallen()
    return own
  }
  const first = await inWorker(parts, checks, speech, signal).catch((failure) => {
    if (failure === STOPPED) throw failure
    return fall()
  }).then((started) => {
    valueOf(started.opened)
    return started
  })
  /** @type {Promise<Program> | undefined} the program in this thread, after its worker has died */
  let second
  /** @type {Files | undefined} that were swapped in */
  let own
  /** @type {Caller['call']} */
  const call = async (method, argument, signal) => {
    const { send } = await (second ?? first)
    try {
      return valueOf(await send(method, argument, signal))
    } catch (failure) {
      if (failure !== DEAD) throw failure
    }
    second ??= fall().then(async (program) => {
      if (own) valueOf(await program.swap(own))
      return program
    })
    return call(method, argument, signal)
  }
  return {
    call,
    swap: async (files) => {
      const program = await (second ?? first)
      valueOf(await program.swap(files))
      own = files
    },
  }
}

/** @param {Failure} failure @returns {Failure} in the language of the page */
function said({ code, message, slots }) {
  return { code, message: slots || code === 'internal' ? say(message, slots) : message } // others are in the language of the page
}

/** @param {Answer} answer */
function valueOf({ reply, lists }) {
  const { value, error } = JSON.parse(reply)
  if (error) throw said(error)
  return value && Object.assign(value, lists)
}

/**
 * Rejects where the worker cannot start; a reply of any kind means that it has.
 *
 * @param {Parts} parts
 * @param {boolean} checks
 * @param {Promise<Speech | null>} speech
 * @param {AbortSignal} [begun] stops the start
 * @returns {Promise<Program>}
 */
async function inWorker(parts, checks, speech, begun) {
  let addresses = parts.addresses(checks)
  let worker = employ(parts)
  begun?.addEventListener('abort', worker.dismiss)
  let ready = opened(worker.send, addresses, speech)
  const restart = () => {
    worker.dismiss()
    worker = employ(parts)
    ready = opened(worker.send, addresses, speech)
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
  const swap = async (/** @type {Files} */ files) => {
    const others = { ...addresses, files, later: {} }
    const next = employ(parts)
    const answer = await opened(next.send, others, speech).catch((failure) => {
      next.dismiss()
      throw failure
    })
    if (answer.reply.startsWith('{"error"')) {
      next.dismiss()
      return answer
    }
    // What waits for the worker before is then asked of the next.
    const before = worker
    ;[worker, ready, addresses] = [next, Promise.resolve(answer), others]
    before.dismiss()
    return answer
  }
  const started = await ready
  begun?.removeEventListener('abort', worker.dismiss)
  return { send, opened: started, swap }
}

/**
 * Opens the data and gives the program its words, before it is asked for any.
 *
 * @param {Send} send
 * @param {import('./worker.js').Addresses} addresses
 * @param {Promise<Speech | null>} speech
 * @returns {Promise<Answer>} the first that says that something went wrong, or the last
 */
async function opened(send, addresses, speech) {
  const answer = await send('open', addresses)
  const words = await speech
  return words && !answer.reply.startsWith('{"error"') ? send('speak', JSON.stringify(words)) : answer
}

/**
 * A worker that runs the program. It can't be interrupted, only dismissed: what
 * is waiting then rejects with {@link STOPPED}.
 *
 * @param {Parts} parts
 */
function employ(parts) {
  const worker = parts.employ()
  /** @type {Map<number, PromiseWithResolvers & Pick<Answer, 'lists'>>} */
  const waiting = new Map()
  let calls = 0
  const rejectAll = (/** @type {Failure} */ failure) => {
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data: { id, name, items, reply } }) => {
    const call = waiting.get(id)
    if (!call) return
    if (name) (call.lists[name] ??= []).push(...items)
    else {
      waiting.delete(id)
      call.resolve({ reply, lists: call.lists })
    }
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    rejectAll(DEAD)
  })
  return {
    /** @type {(method: string, argument: unknown) => Promise<Answer>} */
    send: (method, argument) => new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject, lists: {} })
      worker.postMessage({ id: calls, method, argument })
    }),
    dismiss() {
      worker.terminate()
      rejectAll(STOPPED)
    },
  }
}

/** @type {Failure} */
const STOPPED = { code: 'stopped', get message() { return say('The check was stopped. The text is still here.') } }

/** @typedef {{resolve: (answer: Answer) => void, reject: (failure: Failure) => void}} PromiseWithResolvers */

/**
 * @param {Parts} parts
 * @param {Promise<Speech | null>} speech
 * @returns {Promise<Program>}
 */
async function inPage(parts, speech) {
  const program = await parts.program().catch(() => {
    throw { code: 'missing_file', message: say('The file {name} could not be fetched. Check the connection and reload the page.', { name: 'worker.js' }) }
  })
  /** @type {Send} */
  const send = async (method, argument) => ({
    reply: await (method === 'open' ? program.open(parts.addresses(true)) : program.answer(method, argument)), lists: {},
  })
  const swap = async (/** @type {Files} */ files) => {
    const whole = { reply: await program.answer('open', files), lists: {} }
    const words = await speech
    return words && !whole.reply.startsWith('{"error"') ? send('speak', JSON.stringify(words)) : whole
  }
  return { send, opened: await opened(send, parts.addresses(true), speech), swap }
}
