// The program in a thread of its own. Where no worker can start, the page
// imports this file instead and runs the same program in its own thread.

import 'wasm_exec'
import { UNABLE } from './engine.js'
import { nameOf } from './named.js'
import { HERE, unpack } from './offline/unpack.js'
import { phrase } from './words.js'

/** @typedef {Record<string, string | Uint8Array<ArrayBuffer>>} Places of files by name: addresses, or what is in them */
/** @typedef {{engine: string, files: Places, later: Record<string, string>}} Addresses of the program, and of the data by name, those needed at once and the others; absolute, or data: of what gzip made */

const LONG = 1 << 18 // characters of a reply; longer ones would keep the page waiting while it reads them
const ITEMS = 250 // of a list that the page takes at a time

/** @type {Record<string, string>} addresses of the data that are fetched when a call asks for them */
let later = {}

/**
 * Fetches the program and the data, starts the one and opens the other.
 *
 * @param {Addresses} addresses
 * @returns {Promise<string>} the reply: JSON with a value or an error
 */
export async function open({ engine, files, later: others }) {
  try {
    later = others
    const [data] = await Promise.all([contents(files), run(engine)])
    return call('open', data)
  } catch (error) {
    return refusal(error)
  }
}

/** @param {unknown} error @returns {string} the reply that an error makes; the page puts it into its language */
function refusal(error) {
  const { code, message, slots } = /** @type {any} */ (error)
  if (code !== undefined) return JSON.stringify({ error: { code, message, slots } })
  return JSON.stringify({ error: { code: 'internal', message: phrase('The program could not be started: {reason}. Reload the page to try again.'), slots: { reason: String(message) } } })
}

/** @param {Places} files */
async function contents(files) {
  const fetched = Object.entries(files).map(async ([name, address]) => {
    if (typeof address !== 'string') return [name, address]
    const response = await request(name, address)
    return [name, new Uint8Array(await read(name, () => response.arrayBuffer()))]
  })
  return Object.fromEntries(await Promise.all(fetched))
}

/**
 * Calls a function of the program; what file it then asks for, it gets. The view
 * of a link is two calls, of which the page hears once.
 *
 * @param {string} method or "view"
 * @param {unknown} argument
 * @returns {Promise<string>} the reply: JSON with a value or an error
 */
export async function answer(method, argument) {
  if (method === 'view') {
    const read = await answer('read', argument)
    return read.startsWith('{"error"') ? read : answer('query', JSON.stringify(JSON.parse(read).value))
  }
  const reply = call(method, argument)
  const name = wanted(reply)
  if (name === '' || !later[name]) return reply
  try {
    const loaded = call('load', await contents({ [name]: later[name] }))
    return loaded.startsWith('{"error"') ? loaded : call(method, argument)
  } catch (error) {
    return refusal(error)
  }
}

/** @param {string} reply @returns {string} the name of the file that it asks for, or "" */
function wanted(reply) {
  if (!reply.startsWith('{"error"')) return ''
  const { code, file } = JSON.parse(reply).error
  return code === 'needs_file' ? file : ''
}

/**
 * @param {string} method
 * @param {unknown} argument
 * @returns {string} the reply: JSON with a value or an error
 */
function call(method, argument) {
  try {
    return explorer[method](argument)
  } catch {
    const message = phrase('The program has stopped. Reload the page to start it again.')
    return JSON.stringify({ error: { code: 'internal', message, slots: {} } })
  }
}

/**
 * A long reply as messages that the page can take one at a time: its lists piece
 * by piece, then all else.
 *
 * @param {string} reply
 * @returns {Generator<{name: string, items: unknown[]} | {reply: string}>}
 */
function* pieces(reply) {
  const { value, error } = JSON.parse(reply)
  for (const [name, list] of Object.entries(value ?? {})) {
    if (!Array.isArray(list)) continue
    for (let at = 0; at < list.length; at += ITEMS) yield { name, items: list.slice(at, at + ITEMS) }
    value[name] = []
  }
  yield { reply: JSON.stringify({ value, error }) }
}

/** @param {string} address of the program; settled when its functions are there */
async function run(address) {
  const response = await request(nameOf(address), address)
  const go = new Go()
  const ready = new Promise((resolve) => { globalThis.explorerReady = () => resolve(undefined) })
  const instance = await instantiate(nameOf(address), response, go.importObject)
  const ended = go.run(instance).then(() => { throw Error('it ended before it was ready') })
  await Promise.race([ready, ended])
}

/**
 * @param {string} name for the reader
 * @param {Response} response
 * @param {WebAssembly.Imports} imports
 */
async function instantiate(name, response, imports) {
  const whole = response.clone()
  try {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance
  } catch {
    // A server that does not know the type of the file, or a broken file: the second try tells.
    const bytes = await read(name, () => whole.arrayBuffer())
    if (await forbidden()) throw UNABLE
    return (await WebAssembly.instantiate(bytes, imports)).instance
  }
}

/**
 * Asked in the thread that is to run the program: WebKit forbids it to a worker
 * and not to the page where only one of two policies does.
 *
 * @returns {Promise<boolean>} whether a policy forbids every program, even one without content
 */
function forbidden() {
  return WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => false, () => true)
}

/**
 * @param {string} name for the reader
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function request(name, address) {
  if (address.startsWith(HERE)) return unpack(address)
  const response = await read(name, () => fetch(address))
  if (response.ok) return response
  throw { code: 'missing_file', message: phrase('The file {name} is missing on the server (HTTP {status}). Reload the page, which may have been renewed meanwhile.'), slots: { name, status: String(response.status) } }
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
    throw { code: 'network', message: phrase('The file {name} could not be fetched. Check the connection and reload the page.'), slots: { name } }
  }
}

if (!('document' in globalThis)) {
  addEventListener('message', async ({ data: { id, method, argument } }) => {
    const reply = await (method === 'open' ? open(argument) : answer(method, argument))
    if (reply.length < LONG) postMessage({ id, reply })
    else for (const message of pieces(reply)) postMessage({ id, ...message })
  })
}
