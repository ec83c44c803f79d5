import { phrase } from '../words.js'
import { decode } from './base91.js'

/** What the address of something that is in the file begins with. */
export const HERE = 'data:application/gzip;base91,'

/**
 * The content of an address that holds it: base91 of what gzip made of it. A
 * policy that forbids every fetch allows this.
 *
 * @param {string} address {@link HERE} and so on
 * @returns {Promise<Response>} of the type that a program has; rejects with a phrase as message
 */
export async function unpack(address) {
  if (typeof DecompressionStream !== 'function') {
    throw { code: 'no_decompression', message: phrase('This browser is too old to unpack the program and the data in this file.'), slots: {} }
  }
  try {
    // Not the stream of a Blob, which WebKit cannot read in the worker of a page from a disk.
    const content = new Response(decode(address, HERE.length)).body?.pipeThrough(new DecompressionStream('gzip'))
    const headers = { 'Content-Type': 'application/wasm' }
    return new Response(await new Response(content).arrayBuffer(), { headers })
  } catch {
    throw { code: 'damaged_file', message: phrase('This file is damaged: its program or its data cannot be unpacked. Get it again.'), slots: {} }
  }
}
