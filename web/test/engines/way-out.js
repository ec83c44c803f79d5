// The only way out of the browsers under test: a proxy that knows this machine
// and nothing else.

import { createServer, request as send } from 'node:http'

/** What browsers ask their makers for, whatever page is open; no page may load from there either way. */
const OWN = /^(https?:\/\/)?([\w-]+\.)*(google|googleapis|gvt1|mozilla|firefox)\.(com|org|net)\b/
const HERE = /^http:\/\/127\.0\.0\.1:/

/**
 * A log of every request that leaves a browser, those of workers and service
 * workers included. Only requests to this machine are answered.
 *
 * @returns {Promise<{port: number, requests: string[], foreign: string[], stop: () => void}>} addresses, foreign ones also in a list of their own
 */
export async function wayOut() {
  /** @type {string[]} */
  const requests = []
  /** @type {string[]} */
  const foreign = []
  const note = (/** @type {string} */ address) => {
    if (OWN.test(address)) return
    requests.push(address)
    if (!HERE.test(address)) foreign.push(address)
  }
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? ''
    note(address)
    if (!HERE.test(address)) return void outgoing.writeHead(403).end()
    const onward = send(address, { method: incoming.method, headers: incoming.headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy()) // as the host hung up, so does this
    incoming.pipe(onward)
  })
  server.on('connect', ({ url = '' }, socket) => {
    note(url)
    socket.destroy()
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { port, requests, foreign, stop }
}
