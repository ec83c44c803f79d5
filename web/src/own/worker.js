// The program that reads files of a reader's own, in a thread of its own. It is
// let go once it has answered, and its memory with it. It also fetches what an
// address leads to: the policy of the page lets the page itself reach nothing else.

import 'wasm_exec'

/** @typedef {{engine: string, request: string, contents: Uint8Array<ArrayBuffer>[]}} Order engine is the address of the program */

const MOST = 512 * 2 ** 20 // bytes, as dataset/own has it

/** @param {string} address @returns {Promise<Blob>} */
async function fetched(address) {
  const { host } = new URL(address)
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => {
    throw { code: 'network', message: `The file could not be fetched from ${host}: it does not answer, or it does not let pages of other sites read its files (CORS). Download the file and open it here.` }
  })
  if (!response.ok) throw { code: 'missing_file', message: `There is no such file at ${host} (HTTP ${response.status}).` }
  if (Number(response.headers.get('Content-Length')) > MOST) throw { code: 'unsupported_file', message: 'The file is larger than 512 MB, which is more than a page can hold.' }
  return response.blob()
}

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
    if (data.address) return postMessage({ reply: '{}', files: await fetched(data.address) })
    postMessage(await read(data))
  } catch (error) {
    const { code = 'internal', message } = /** @type {any} */ (error)
    const sentence = code === 'internal' ? 'The program that reads files has stopped. The file may be larger than this browser has memory for.' : message
    postMessage({ reply: JSON.stringify({ error: { code, message: sentence } }), files: {} })
  }
})
