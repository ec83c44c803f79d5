// Files on other hosts, of which only some bytes are fetched.
//
// This runs in a worker. The page's policy says connect-src 'self', and stays so:
// a worker whose script comes from a host has the policy of that answer's headers
// and not the page's (measured in Chromium and Firefox), so that nothing but this
// worker, which is started for an address that the reader has typed, may ask other
// hosts. Where a host gives its scripts a policy of their own, or the page runs
// from a disk, the browser refuses, and the reader is told.
//
// No cookie and no referrer is sent. Ranges are asked for as from–to, which needs
// no preflight, past the browser's cache, which makes two requests of a range that
// it has a part of, and the length of a file with HEAD, whose Content-Length may be
// read across origins where Content-Range may not.

import { phrase, say } from '../words.js'

/** @import {Slots} from '../words.js' */

/** @typedef {{code: string, message: string, phrase: string, slots: Slots}} Failure code for the program, message a sentence for the reader, and what it is made of, for a page that speaks another language than this worker */
/** @typedef {{requests: number, fetched: number, wanted: number}} Progress fetched and wanted in bytes */
/** @typedef {{signal?: AbortSignal, progress?: (p: Progress) => void} & Progress} Traffic */
/** @typedef {{offset: number, bytes: Uint8Array}} Piece */
/** @typedef {{address: string, size: number, stamp: string, answered: boolean, pieces: Piece[], whole: Promise<Uint8Array> | null, sha256: string}} Far size −1 where nobody has said it */

export const WHOLE = 512 << 20 // bytes of a file that is fetched whole
const SILENCE = 30_000 // ms without a byte
const KEPT = 256 << 20 // bytes that are kept for the next question
const TRIES = 2

/** @type {Map<string, Far>} */
const known = new Map()

/** @param {AbortSignal} [signal] @param {(p: Progress) => void} [progress] @returns {Traffic} */
export function traffic(signal, progress) {
  return { signal, progress, requests: 0, fetched: 0, wanted: 0 }
}

/** @param {string} code @param {string} english a phrase @param {Slots} [slots] @returns {Failure} */
export const failure = (code, english, slots = {}) => ({ code, message: say(english, slots), phrase: english, slots })

/** @param {string} address @returns {string} what a sentence calls it: its last part, as it is written where that is not UTF-8 */
export function nameOf(address) {
  const { pathname, host } = new URL(address)
  const name = pathname.split('/').at(-1) || host
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** @param {string} address @returns {string} absolute; throws a {@link Failure} for one that no page can fetch */
export function checked(address) {
  const url = URL.parse?.(address.trim()) ?? parse(address.trim())
  const local = url && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (!url || !/^https?:$/.test(url.protocol)) throw failure('address', phrase('The address must begin with https://.'))
  if (url.protocol === 'http:' && !local && globalThis.location?.protocol === 'https:') {
    throw failure('address', phrase('This page came by https, so that the browser lets it fetch https:// addresses only.'))
  }
  if (url.username || url.password) throw failure('address', phrase('An address with a password in it is not fetched. Leave the password out, or download the file and open it from your disk.'))
  return url.href.split('#')[0]
}

/** @param {string} text */
function parse(text) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * A file elsewhere. What was fetched of it before is still there if it has not
 * changed since.
 *
 * @param {string} address
 * @param {Traffic} way
 * @param {{size?: number, sha256?: string, whole?: boolean}} [said] by a manifest; whole: all of it is wanted, so that its size need not be known
 * @returns {Promise<Far>} rejects with a {@link Failure}
 */
export async function look(address, way, { size = -1, sha256 = '', whole = false } = {}) {
  const before = known.get(address)
  if (before && size >= 0 && size === before.size && sha256 === before.sha256) return before
  /** @type {Far} */
  const far = { address, size, stamp: '', answered: false, pieces: [], whole: null, sha256 }
  if (size < 0 && !whole) {
    const answer = await ask(far, way, { method: 'HEAD' }).catch((problem) => {
      if (problem.code !== 'http') throw problem
      return null // some hosts answer to GET alone
    })
    const length = answer?.headers.get('Content-Length')
    if (answer && length && /^\d+$/.test(length)) {
      far.size = Number(length)
      far.stamp = stampOf(answer)
    }
    if (before && before.size === far.size && before.stamp === far.stamp && far.stamp !== '') return before
  }
  forget()
  known.set(address, far)
  return far
}

/** Drops what is kept of files that were fetched before: all of it, or the oldest while it is too much. */
export function forget(all = false) {
  const held = (/** @type {Far} */ far) => far.pieces.reduce((sum, { bytes }) => sum + bytes.length, 0)
  let total = [...known.values()].reduce((sum, far) => sum + held(far), 0)
  for (const [address, far] of known) {
    if (!all && total <= KEPT) return
    total -= held(far)
    known.delete(address)
  }
}

/**
 * Bytes of a file; the whole of it is fetched, once, where its host knows no
 * ranges.
 *
 * @param {Far} far
 * @param {number} offset
 * @param {number} size
 * @param {Traffic} way
 * @returns {Promise<Uint8Array>} rejects with a {@link Failure}
 */
export async function range(far, offset, size, way) {
  const kept = far.pieces.find((p) => p.offset <= offset && offset + size <= p.offset + p.bytes.length)
  if (kept) return kept.bytes.subarray(offset - kept.offset, offset - kept.offset + size)
  if (far.whole || far.size < 0) return part(far, await whole(far, way), offset, size)
  way.wanted += size
  for (let tries = 1; ; tries++) {
    const answer = await ask(far, way, { headers: { Range: `bytes=${offset}-${offset + size - 1}` } })
    if (answer.status !== 206) {
      way.wanted -= size
      far.whole ??= download(far, answer, way)
      return part(far, await far.whole, offset, size)
    }
    const said = answer.headers.get('Content-Range')
    if (said && said !== `bytes ${offset}-${offset + size - 1}/${far.size}`) throw changed(far)
    const bytes = await body(far, answer, size, way)
    if (bytes.length === size) {
      far.pieces.push({ offset, bytes })
      return bytes
    }
    way.fetched -= bytes.length
    if (tries === TRIES) throw broken(far, bytes.length, size)
  }
}

/** @param {Far} far @param {Uint8Array} bytes @param {number} offset @param {number} size */
function part(far, bytes, offset, size) {
  if (offset + size > bytes.length) throw broken(far, bytes.length, offset + size)
  return bytes.subarray(offset, offset + size)
}

/**
 * A whole file.
 *
 * @param {Far} far
 * @param {Traffic} way
 * @returns {Promise<Uint8Array>} rejects with a {@link Failure}
 */
export function whole(far, way) {
  far.whole ??= ask(far, way, {}).then((answer) => download(far, answer, way))
  far.whole.catch(() => { far.whole = null })
  return far.whole
}

/** @param {Far} far @param {Response} answer @param {Traffic} way */
async function download(far, answer, way) {
  const length = Number(answer.headers.get('Content-Length') ?? 0)
  const size = Math.max(length, far.size)
  if (size > WHOLE) {
    void answer.body?.cancel()
    throw failure('too_large', phrase('{name} can only be fetched as a whole, which is {size} MB; at most {most} MB are.'), { name: nameOf(far.address), size: Math.ceil(size / 2 ** 20), most: WHOLE >> 20 })
  }
  way.wanted += Math.max(size, 0)
  const bytes = await body(far, answer, WHOLE, way)
  if (far.sha256 && globalThis.crypto?.subtle && await digest(bytes) !== far.sha256) {
    throw failure('changed', phrase('{name} is not the file that the manifest of its folder names.'), { name: nameOf(far.address) })
  }
  if (far.size >= 0 && bytes.length < far.size && !answer.headers.get('Content-Encoding')) throw broken(far, bytes.length, far.size)
  far.size = bytes.length
  return bytes
}

/** @param {Uint8Array} bytes @returns {Promise<string>} SHA-256 in lower-case hexadecimal */
async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)))
  return [...sum].map((b) => b.toString(16).padStart(2, '0')).join('')
}

/**
 * What a host answers. Rejects with a {@link Failure} where that is no file.
 *
 * @param {Far} far
 * @param {Traffic} way
 * @param {RequestInit} request
 */
async function ask(far, way, request) {
  way.requests++
  way.progress?.(way)
  const { signal, heard, done } = patience(way.signal)
  let answer
  try {
    answer = await fetch(far.address, { ...request, signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
  } catch {
    const host = new URL(far.address).host
    throw stopped(way, signal) ?? (far.answered ? failure('broken', phrase('{host} answers no longer; try again later.'), { host }) : null) ?? failure('refused', phrase('{host} did not let this page read the file, because it does not send the header Access-Control-Allow-Origin (CORS) or cannot be reached; download the file and open it from your disk instead.'), { host })
  } finally {
    done()
  }
  if (answer.status === 416) throw changed(far)
  if (!answer.ok) {
    void answer.body?.cancel()
    throw failure('http', phrase('{host} answers “{status}” for {name}.'), { host: new URL(far.address).host, status: `${answer.status} ${answer.statusText}`.trim(), name: nameOf(far.address) })
  }
  const stamp = stampOf(answer)
  if (far.stamp && stamp && stamp !== far.stamp) throw changed(far)
  far.stamp ||= stamp
  far.answered = true
  heard()
  return answer
}

/** @param {Response} answer @returns {string} what changes when the file does, as far as the host lets it be seen */
function stampOf({ headers }) {
  return headers.get('Last-Modified') ?? headers.get('ETag') ?? ''
}

/**
 * The bytes of an answer, as many as come. More than most is an error.
 *
 * @param {Far} far
 * @param {Response} answer
 * @param {number} most
 * @param {Traffic} way
 * @returns {Promise<Uint8Array>}
 */
async function body(far, answer, most, way) {
  const reader = answer.body?.getReader()
  /** @type {Uint8Array[]} */
  const chunks = []
  let length = 0
  const { signal, heard, done } = patience(way.signal)
  const end = () => { void reader?.cancel().catch(() => {}) }
  signal.addEventListener('abort', end)
  try {
    for (;;) {
      const { done: last, value } = await (reader?.read() ?? { done: true, value: undefined })
      if (last || !value) break
      heard()
      length += value.length
      if (length > most) throw failure('too_large', phrase('{host} sends more of {name} than was asked for.'), { host: new URL(far.address).host, name: nameOf(far.address) })
      chunks.push(value)
      way.fetched += value.length
      way.progress?.(way)
    }
  } catch (problem) {
    if (/** @type {any} */ (problem).code === 'too_large') throw problem
    // What has come is returned: it is too short.
  } finally {
    done()
    signal.removeEventListener('abort', end)
    if (length > most) end()
  }
  const halt = stopped(way, signal)
  if (halt) throw halt
  return joined(chunks, length)
}

/** @param {Uint8Array[]} chunks @param {number} length */
function joined(chunks, length) {
  if (chunks.length === 1) return chunks[0]
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/**
 * A signal that also says when nothing has been heard for long.
 *
 * @param {AbortSignal} [signal]
 */
function patience(signal) {
  const own = new AbortController()
  const stop = () => own.abort()
  let timer = setTimeout(stop, SILENCE)
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  return {
    signal: own.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(stop, SILENCE)
    },
    done: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    },
  }
}

/** @param {Traffic} way @param {AbortSignal} signal @returns {Failure | null} */
function stopped(way, signal) {
  if (way.signal?.aborted) return failure('stopped', phrase('The download was stopped.'))
  return signal.aborted ? failure('silent', phrase('The host has sent nothing for {n} seconds.'), { n: SILENCE / 1000 }) : null
}

/** @param {Far} far @returns {Failure} */
function changed(far) {
  known.delete(far.address)
  return failure('changed', phrase('{name} has changed on its host, or is not as long as was said; try again.'), { name: nameOf(far.address) })
}

/** @param {Far} far @param {number} got @param {number} size @returns {Failure} */
function broken(far, got, size) {
  return failure('broken', phrase('{host} broke off: of {size} bytes of {name} {got} came.'), { host: new URL(far.address).host, size, name: nameOf(far.address), got })
}
