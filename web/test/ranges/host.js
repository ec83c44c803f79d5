// A host of files that misbehaves as it is told to, and counts what it gives.

import { createServer } from 'node:http'
import { createReadStream, statSync } from 'node:fs'
import { join, normalize } from 'node:path'

/** @typedef {{method: string, path: string, range: string, bytes: number}} Request bytes that were given */
/** @typedef {{ranges?: boolean, cors?: boolean, head?: boolean, exposed?: boolean, lies?: number, breaks?: number, grows?: boolean, slow?: boolean, claims?: number, wrong?: boolean}} Manners lies: bytes that HEAD says too many; breaks: after so many bytes; grows: more than was asked for; claims: length of a whole file; wrong: ranges of another place */

/**
 * Serves a folder.
 *
 * @param {string} folder
 * @param {Manners} [manners] may be changed at any time
 */
export async function serve(folder, manners = {}) {
  /** @type {Request[]} */
  const log = []
  const server = createServer((request, response) => {
    const { ranges = true, cors = true, head = true, exposed = true, lies = 0, breaks = Infinity, grows = false, slow = false, claims = 0, wrong = false } = manners
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname)
    const entry = { method: request.method ?? '', path, range: request.headers.range ?? '', bytes: 0 }
    log.push(entry)
    if (cors) response.setHeader('Access-Control-Allow-Origin', '*')
    if (cors && exposed) response.setHeader('Access-Control-Expose-Headers', 'Content-Range, ETag')
    const file = join(folder, normalize(path))
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? -1
    if (size < 0 || request.method === 'HEAD' && !head) {
      response.writeHead(size < 0 ? 404 : 405).end()
      return
    }
    response.setHeader('ETag', `"${manners.grows}${size}"`)
    if (request.method === 'HEAD') {
      response.writeHead(200, { 'Content-Length': size + lies }).end()
      return
    }
    let [from, to] = [0, size - 1]
    const asked = /^bytes=(\d+)-(\d+)$/.exec(entry.range)
    if (ranges && asked) {
      ;[from, to] = [Number(asked[1]), Math.min(Number(asked[2]) + (grows ? 1000 : 0), size - 1)]
      if (from >= size) {
        response.writeHead(416).end()
        return
      }
      const shift = wrong ? 1 : 0
      response.writeHead(206, { 'Content-Length': to - from + 1, ...exposed && { 'Content-Range': `bytes ${from + shift}-${to + shift}/${size}` } })
    } else {
      response.writeHead(200, { 'Content-Length': claims || size })
    }
    response.flushHeaders()
    const stream = createReadStream(file, { start: from, end: to, highWaterMark: slow ? 4096 : 1 << 16 })
    stream.on('data', (chunk) => {
      entry.bytes += chunk.length
      if (entry.bytes > breaks) {
        stream.destroy()
        response.destroy()
        return
      }
      if (!response.write(chunk) || slow) {
        stream.pause()
        if (slow) setTimeout(() => stream.resume(), 20)
        else response.once('drain', () => stream.resume())
      }
    })
    stream.on('end', () => response.end())
    response.on('close', () => stream.destroy())
  })
  server.keepAliveTimeout = 60_000 // Node's fetch does not try again where a connection was closed while the test computed
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    log,
    manners,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
