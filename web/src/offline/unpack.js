import { phrase } from '../words.js'

/**
 * The content of an address that holds it: base64 of what gzip made of it. A
 * policy that forbids every fetch allows this.
 *
 * @param {string} address "data:application/gzip;base64,…"
 * @returns {Promise<Response>} of the type that a program has; rejects with a phrase as message
 */
export async function unpack(address) {
  if (typeof DecompressionStream !== 'function') {
    throw { code: 'no_decompression', message: phrase('This browser is too old to unpack the program and the data in this file.'), slots: {} }
  }
  try {
    // Not the stream of a Blob, which WebKit cannot read in the worker of a page from a disk.
    const content = new Response(bytesOf(address)).body?.pipeThrough(new DecompressionStream('gzip'))
    const headers = { 'Content-Type': 'application/wasm' }
    return new Response(await new Response(content).arrayBuffer(), { headers })
  } catch {
    throw { code: 'damaged_file', message: phrase('This file is damaged: its program or its data cannot be unpacked. Get it again.'), slots: {} }
  }
}

/** @param {string} address */
function bytesOf(address) {
  const packed = atob(address.slice(address.indexOf(',') + 1))
  const bytes = new Uint8Array(packed.length)
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
  return bytes
}
