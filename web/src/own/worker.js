// The program that reads files of a reader's own, in a thread of its own. One that
// has read files is let go, and its memory with it. One that fetches from an address
// asks other hosts, as ranges.js says, and stays, with what it has fetched, for the
// next question about the same address.

import 'wasm_exec'
import { HERE, unpack } from '../offline/unpack.js'
import { phrase } from '../words.js'
import { failure } from './ranges.js'
import { fetchSlice } from './remote.js'

/** @import {Ask} from './remote.js' */

/** @typedef {{engine: string, id: number}} Order engine is the address of the program, id comes back with each answer */
/** @typedef {Order & {request: string, contents: Uint8Array<ArrayBuffer>[], finds?: boolean}} ReadOrder finds: whether places are wanted */
/** @typedef {Order & {address: string, ask: Ask}} FetchOrder */

/** @type {Promise<typeof own> | undefined} */
let starting
/** @type {{id: number, stop: AbortController} | undefined} what is being fetched */
let fetching

/** @param {string} engine @returns {Promise<typeof own>} */
async function start(engine) {
  const response = await (engine.startsWith(HERE) ? unpack(engine) : fetch(engine).catch(() => null))
  if (!response?.ok) throw failure('missing_file', phrase('The program that reads files could not be fetched. Check the connection and try again.'))
  const go = new Go()
  const ready = new Promise((resolve) => { globalThis.ownReady = () => resolve(undefined) })
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject)
  await Promise.race([ready, go.run(instance).then(() => { throw Error('it ended before it was ready') })])
  return globalThis.own
}

/** @param {string} engine @returns {Promise<typeof own>} */
function program(engine) {
  starting ??= start(engine)
  starting.catch(() => { starting = undefined })
  return starting
}

/** @param {FetchOrder} order */
async function fetchOrdered({ engine, address, ask, id }) {
  fetching?.stop.abort()
  const stop = new AbortController()
  fetching = { id, stop }
  let told = 0
  const { slicer } = await program(engine)
  return fetchSlice(address, ask, slicer, { signal: stop.signal, progress: ({ fetched, wanted }) => {
    if (performance.now() - told < 100) return
    told = performance.now()
    postMessage({ of: id, fetched, wanted })
  } })
}

/** @param {ReadOrder} order @returns {Promise<{reply: string, files?: Record<string, Uint8Array<ArrayBuffer>>}>} */
async function readOrdered({ engine, request, contents, finds }) {
  const { read, find } = await program(engine)
  return finds ? { reply: find(request, contents) } : read(request, contents)
}

addEventListener('message', async ({ data }) => {
  if (data.stop) {
    if (fetching && fetching.id === data.stop) fetching.stop.abort()
    return
  }
  try {
    if (data.address) {
      const got = await fetchOrdered(data)
      postMessage({ of: data.id, got }, { transfer: got.rows >= 0 ? [got.bytes.buffer] : [] })
    } else {
      const got = await readOrdered(data)
      postMessage({ of: data.id, got }, { transfer: Object.values(got.files ?? {}).map(({ buffer }) => buffer) })
    }
  } catch (problem) {
    const { code, message } = /** @type {any} */ (problem)
    postMessage({ of: data.id, failure: code ? problem : failure('internal', phrase('The program that reads files has stopped. The file may be larger than this browser has memory for.')), detail: String(message) })
  }
})
