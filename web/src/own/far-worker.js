// Fetches data from an address that the reader gave, in a thread of its own: the
// only one that asks other hosts, as ranges.js says. It stays, with what it has
// fetched, for the next question about the same address.

import 'wasm_exec'
import { phrase } from '../words.js'
import { failure } from './ranges.js'
import { fetchSlice } from './remote.js'

/** @import {Ask, Slicer} from './remote.js' */

/** @typedef {{engine: string, address: string, ask: Ask}} Order engine is the address of the program */

/** @type {Promise<Slicer> | undefined} */
let starting
let stop = new AbortController()

/** @param {string} engine @returns {Promise<Slicer>} */
async function start(engine) {
  const response = await fetch(engine).catch(() => null)
  if (!response?.ok) throw failure('missing_file', phrase('The program that reads files could not be fetched. Check the connection and try again.'))
  const go = new Go()
  const scope = /** @type {any} */ (globalThis)
  const ready = new Promise((resolve) => { scope.slicerReady = () => resolve(undefined) })
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject)
  await Promise.race([ready, go.run(instance).then(() => { throw Error('it ended before it was ready') })])
  return scope.slicer
}

/** @param {Order} order */
async function fetchOrdered({ engine, address, ask }) {
  stop.abort()
  stop = new AbortController()
  const { signal } = stop
  starting ??= start(engine)
  starting.catch(() => { starting = undefined })
  let told = 0
  return fetchSlice(address, ask, await starting, { signal, progress: ({ fetched, wanted }) => {
    if (performance.now() - told < 100) return
    told = performance.now()
    postMessage({ fetched, wanted })
  } })
}

addEventListener('message', async ({ data }) => {
  if (data === 'stop') {
    stop.abort()
    return
  }
  try {
    const got = await fetchOrdered(data)
    postMessage({ got }, { transfer: got.rows < 0 ? [] : [got.bytes.buffer] })
  } catch (problem) {
    const { code, message } = /** @type {any} */ (problem)
    postMessage({ failure: code ? problem : failure('internal', phrase('The program that reads files has stopped. The file may be larger than this browser has memory for.')), detail: String(message) })
  }
})
