// The program in a thread of its own. Where no worker can start, the page
// imports this file instead and runs the same program in its own thread.

import 'wasm_exec'

/** @typedef {{engine: string, files: Record<string, string>}} Addresses of the program, and of the data by name; absolute */

/**
 * Fetches the program and the data, starts the one and opens the other.
 *
 * @param {Addresses} addresses
 * @returns {Promise<string>} the reply: JSON with a value or an error
 */
export async function open({ engine, files }) {
  try {
    const contents = Object.entries(files).map(async ([name, address]) => {
      const response = await request(name, address)
      return [name, new Uint8Array(await read(name, () => response.arrayBuffer()))]
    })
    const [data] = await Promise.all([Promise.all(contents), run(engine)])
    return answer('open', Object.fromEntries(data))
  } catch (error) {
    const { code = 'internal', message = 'The program could not be started.' } = /** @type {any} */ (error)
    return JSON.stringify({ error: { code, message: code === 'internal' ? `The program could not be started: ${message}.` : message } })
  }
}

/**
 * Calls a function of the program.
 *
 * @param {string} method
 * @param {unknown} argument
 * @returns {string} the reply: JSON with a value or an error
 */
export function answer(method, argument) {
  try {
    return explorer[method](argument)
  } catch {
    const message = 'The program has stopped. Reload the page to start it again.'
    return JSON.stringify({ error: { code: 'internal', message } })
  }
}

/** @param {string} address of the program; settled when its functions are there */
async function run(address) {
  const response = await request('engine.wasm', address)
  const go = new Go()
  const ready = new Promise((resolve) => { globalThis.explorerReady = () => resolve(undefined) })
  const instance = await instantiate(response, go.importObject)
  const ended = go.run(instance).then(() => { throw Error('it ended before it was ready') })
  await Promise.race([ready, ended])
}

/**
 * @param {Response} response
 * @param {WebAssembly.Imports} imports
 */
async function instantiate(response, imports) {
  const whole = response.clone()
  try {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance
  } catch {
    // A server that does not know the type of the file, or a broken file: the second try tells.
    const bytes = await read('engine.wasm', () => whole.arrayBuffer())
    return (await WebAssembly.instantiate(bytes, imports)).instance
  }
}

/**
 * @param {string} name for the reader
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function request(name, address) {
  const response = await read(name, () => fetch(address))
  if (response.ok) return response
  throw { code: 'missing_file', message: `The file ${name} is missing on the server (HTTP ${response.status}).` }
}

/**
 * @template T
 * @param {string} name for the reader
 * @param {() => Promise<T>} step
 */
async function read(name, step) {
  try {
    return await step()
  } catch {
    throw { code: 'network', message: `The file ${name} could not be fetched. Check the connection and reload the page.` }
  }
}

if (!('document' in globalThis)) {
  addEventListener('message', async ({ data: { id, method, argument } }) => {
    postMessage({ id, reply: method === 'open' ? await open(argument) : answer(method, argument) })
  })
}
