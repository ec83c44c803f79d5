// The service worker of the site. It keeps one build of the page, whole or not
// at all, and answers from it where the network does not. The build writes
// KEPT before it: what is kept, and the digest of each.

const PATIENCE = 4000 // ms that the network has to answer for the page

const worker = /** @type {any} */ (globalThis) // a ServiceWorkerGlobalScope, of which the DOM types know nothing
const home = new URL('./', location.href).href
// Sites below other paths of this host have caches of their own.
const prefix = `lodestone ${new URL(home).pathname} `
const own = prefix + KEPT.build

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()))
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, mode, url } = event.request
  const [address] = url.split(/[?#]/)
  if (method !== 'GET' || !address.startsWith(home)) return
  if (mode === 'navigate' && [home, `${home}index.html`].includes(address)) event.respondWith(page(event.request))
  else if (mode !== 'navigate' && digestIn(url)) event.respondWith(file(event))
})

/** Fetches everything of this build; one file that cannot be had, or that is of another build, and nothing is kept. */
async function install() {
  const cache = await caches.open(own)
  try {
    await Promise.all(Object.entries(KEPT.files).map(async ([name, digest]) => {
      const response = await fetch(home + name, { cache: digestIn(name) ? 'default' : 'no-cache' })
      if (!response.ok || !await sound(response.clone(), digest)) throw Error(`${home}${name} is not of this build`)
      await cache.put(home + name, response)
    }))
  } catch (error) {
    await caches.delete(own)
    throw error
  }
  await worker.skipWaiting()
}

/** Takes over. The build before stays until the next, for pages that were open when this one came. */
async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/**
 * The page: that of the host, or the one that was kept if the host is silent.
 *
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function page(request) {
  const answer = fetch(request)
  try {
    const response = await Promise.race([answer, silence()])
    if (response && response.status < 500) return response
  } catch {
    // There is no network.
  }
  return await copy() ?? answer
}

function silence() {
  return new Promise((resolve) => { setTimeout(resolve, PATIENCE) })
}

/** @returns {Promise<Response | null>} the page that was kept, which says so; null where it is not whole */
async function copy() {
  const response = await (await caches.open(own)).match(home)
  if (!response || !await sound(response.clone(), KEPT.files[''])) return null
  const text = (await response.text()).replace('<html', `<html data-copy="${KEPT.vintage}"`)
  return new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

/**
 * A file whose name holds its digest: the one that was kept, of any build, if it
 * is still what it was, or that of the host.
 *
 * @param {any} event a FetchEvent
 * @returns {Promise<Response>}
 */
async function file(event) {
  const { request } = event
  const response = await caches.match(request, { ignoreVary: true })
  if (response && await sound(response.clone(), digestIn(request.url))) return response
  const answer = await fetch(request)
  if (answer.ok && request.url.endsWith('.wasm')) event.waitUntil(keep(request, answer.clone()))
  return answer
}

/**
 * Keeps a program that not every reader needs, once one has needed it.
 *
 * @param {Request} request
 * @param {Response} response
 */
async function keep(request, response) {
  if (!await sound(response.clone(), digestIn(request.url))) return
  await (await caches.open(own)).put(request, response)
}

/** @param {string} address "assets/main.1a2b3c4d.js" @returns {string} "1a2b3c4d", or "" where there is none */
function digestIn(address) {
  return address.match(/\.([0-9a-f]{8})\.\w+$/)?.[1] ?? ''
}

/** @param {Response} response @param {string} digest the first digits of its SHA-256 */
async function sound(response, digest) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('').startsWith(digest)
}

export {}
