// The program that reads files of a reader's own, in a thread of its own. It is
// let go once it has answered, and its memory with it.

import 'wasm_exec'

/** @typedef {{engine: string, request: string, contents: Uint8Array<ArrayBuffer>[]}} Order engine is the address of the program */

/** @param {Order} order @returns {Promise<{reply: string, files: Record<string, Uint8Array<ArrayBuffer>>}>} */
async function read({ engine, request, contents }) {
  const response = await fetch(engine).catch(() => null)
  if (!response?.ok) throw { code: 'missing_file', message: 'The program that reads files could not be fetched. Check the connection and try again.' }
  const go = new Go()
  const ready = new Promise((resolve) => { globalThis.ownReady = () => resolve(undefined) })
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject)
  const ended = go.run(instance).then(() => { throw Error('it ended before it was ready') })
  await Promise.race([ready, ended])
  return globalThis.own.read(request, contents)
}

addEventListener('message', async ({ data }) => {
  try {
    const { reply, files } = await read(data)
    postMessage({ reply, files })
  } catch (error) {
    const { code = 'internal', message } = /** @type {any} */ (error)
    const sentence = code === 'internal' ? 'The program that reads files has stopped. The file may be larger than this browser has memory for.' : message
    postMessage({ reply: JSON.stringify({ error: { code, message: sentence } }), files: {} })
  }
})
