// A host that counts what it sends. Its pages are isolated from all others, so
// that their clocks are exact.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2',
}
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'max-age=3600, immutable',
  'Vary': 'Accept-Encoding',
}

/**
 * @param {string[]} folders in each of which a file may lie
 * @returns {Promise<{address: string, sent: () => {bytes: number, requests: number}, close: () => void}>} sent tells what was sent since it was called before
 */
export async function host(...folders) {
  let [bytes, requests] = [0, 0]
  /** @type {Map<string, Buffer>} */
  const files = new Map()
  const server = createServer((request, response) => {
    const name = normalize(new URL(request.url ?? '', 'http://x').pathname.slice(1) || 'index.html')
    const path = folders.map((folder) => join(folder, name)).find((path) => !name.startsWith('..') && existsSync(path) && statSync(path).isFile())
    if (!path) return void response.writeHead(404, HEADERS).end()
    const packed = existsSync(`${path}.br`)
    const from = packed ? `${path}.br` : path
    if (!files.has(from)) files.set(from, readFileSync(from))
    const whole = /** @type {Buffer} */ (files.get(from))
    const asked = packed ? null : /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    const [start, end] = asked ? [Number(asked[1]), Math.min(Number(asked[2] || whole.length - 1), whole.length - 1)] : [0, whole.length - 1]
    const content = whole.subarray(start, end + 1)
    if (request.method !== 'HEAD') bytes += content.length
    requests++
    response.writeHead(asked ? 206 : 200, {
      ...HEADERS,
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': content.length,
      'Accept-Ranges': 'bytes',
      ...asked ? { 'Content-Range': `bytes ${start}-${end}/${whole.length}` } : {},
      ...packed ? { 'Content-Encoding': 'br' } : {},
    }).end(request.method === 'HEAD' ? undefined : content)
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    sent() {
      const all = { bytes, requests }
      bytes = requests = 0
      return all
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
