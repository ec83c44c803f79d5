// Hosts of the built site that differ from the server in tools/serve: they
// compress nothing, and do what the options say.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { dist } from './site.js'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
}

/**
 * @typedef {object} Options
 * @property {string} [folder] of the site
 * @property {string} [path] at which the site lies: "/a/b/"
 * @property {Record<string, string>} [types] by extension, in the place of the right ones
 * @property {Record<string, string>} [headers] sent with everything
 * @property {Record<string, string | null>} [files] contents by name in the place of those in the folder; null for none
 * @property {(name: string) => unknown} [before] what a file waits for
 * @property {boolean} [strips] whether every address with a query is redirected to the one without
 * @property {boolean} [silent] whether it hangs up on everybody
 * @property {boolean} [secure] whether it speaks https
 */

/**
 * A host that serves until stop is called. Its options and folder may be changed
 * while it runs.
 *
 * @param {Options} [options]
 * @returns {Promise<{address: string, options: Options, stop: () => void, requests: string[]}>}
 */
export async function host(options = {}) {
  /** @type {string[]} */
  const requests = []
  /** @type {import('node:http').RequestListener} */
  const answer = async (request, response) => {
    const end = (/** @type {number} */ status, /** @type {Record<string, string>} */ headers = {}, /** @type {Buffer} */ content = Buffer.of()) => {
      response.writeHead(status, headers).end(content)
    }
    const { pathname, search } = new URL(request.url ?? '', 'http://x')
    const { folder = dist, path = '/', types = {}, headers = {}, files = {}, before, strips, silent } = options
    if (silent) return void request.socket.destroy()
    requests.push(pathname)
    if (strips && search !== '') return end(302, { Location: pathname })
    const name = pathname.startsWith(path) ? normalize(pathname.slice(path.length) || 'index.html') : '..'
    await before?.(name)
    const content = name in files ? files[name] : contentOf(folder, name)
    if (content === null) return end(404)
    const type = types[extname(name)] ?? TYPES[extname(name)] ?? 'application/octet-stream'
    end(200, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...headers }, Buffer.from(content))
  }
  const server = options.secure ? createSecureServer(certificate(), answer) : createServer(answer)
  // A browser that uses a connection again must not find it closed in that moment.
  server.keepAliveTimeout = 0
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http${options.secure ? 's' : ''}://127.0.0.1:${port}${options.path ?? '/'}`, options, stop, requests }
}

/** @param {string} folder @param {string} name */
function contentOf(folder, name) {
  const file = join(folder, name)
  return !name.startsWith('..') && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null
}

/** @returns {{key: string, cert: string}} of a day, for 127.0.0.1 */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-tls-'))
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1',
      '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
