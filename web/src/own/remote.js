// Data at an address: a file of any kind that the program reads, a Parquet file
// of which only a slice is fetched, or a folder of many with a manifest.

import { phrase } from '../words.js'
import { checked, failure, look, nameOf, range, traffic, whole } from './ranges.js'

/** @import {Far, Progress, Traffic} from './ranges.js' */

/** @typedef {{commodity?: string, from?: string, to?: string, reporters?: string[], partners?: string[]}} Ask months as "2024-01"; without from and to all of them */
/** @typedef {{file: number, offset: number, size: number}} Need file by its place among the targets */
/** @typedef {{need: Need[], rows: number, bytes: number}} Step rows of the files that are known, bytes of the columns that are wanted of them */
/** @typedef {{name: string, size: number, sha256: string}} Target */
/** @typedef {{targets: Target[], commodities: string[]} & Step} Begun */
/**
 * The functions of the program in package slice; each reply is JSON with a value
 * or an error.
 *
 * @typedef {object} Slicer
 * @property {(ask: string) => string} begin value: {@link Begun}
 * @property {() => string} need value: {@link Step}
 * @property {(file: number, offset: number, bytes: Uint8Array) => string} give
 * @property {() => {reply: string, file?: Uint8Array}} finish value: the number of rows; the code of an error is no_rows where there are none
 */
/** @typedef {{name: string, bytes: Uint8Array, rows: number, of: number, chosen: string, requests: number, fetched: number, wanted: number}} Fetched rows of the slice and of all files that were looked into, both −1 for a file that is given as it is; chosen: the code of the goods that were taken as nobody had named any; wanted: bytes of the columns that were wanted */

const PARALLEL = 6
const MANIFEST = 16 << 20 // bytes
const MAGNETS = '850511'
const ALL = 32 << 20 // bytes of columns up to which all goods of a file are fetched

/**
 * Fetches what is asked for of an address.
 *
 * @param {string} address
 * @param {Ask} ask
 * @param {Slicer} slicer
 * @param {{signal?: AbortSignal, progress?: (p: Progress) => void}} [options]
 * @returns {Promise<Fetched>} rejects with a failure: {code, message}, and with the commodities of an archive where the code is several_goods
 */
export async function fetchSlice(address, ask, slicer, { signal, progress } = {}) {
  const way = traffic(signal, progress)
  const url = checked(address)
  const path = new URL(url).pathname
  if (path.endsWith('/') || path.endsWith('/manifest.json')) return ofArchive(new URL(path.endsWith('/') ? `manifest.json${new URL(url).search}` : url, url).href, ask, slicer, way)
  const far = await look(url, way)
  if (far.size < 0) await whole(far, way)
  const file = { name: nameOf(url), size: far.size, sha256: '' }
  if (!await isParquet(far, valueOf(slicer.begin(JSON.stringify({ ...ask, file }))), way)) return asItIs(far, way)
  let begun = await start({ ...ask, file }, slicer, [far], way)
  const chosen = ask.commodity === undefined && begun.bytes > ALL ? MAGNETS : ''
  if (chosen) begun = await start({ ...ask, commodity: chosen, file }, slicer, [far], way)
  return finish(file.name, chosen, begun, [far], slicer, way)
}

/** @param {Far} far @param {Step} step the first one, which needs the end of the file @param {Traffic} way */
async function isParquet(far, { need }, way) {
  if (need.length === 0) return false
  const end = (await range(far, need[0].offset, need[0].size, way)).slice(-4)
  return ['PAR1', 'PARE'].includes(String.fromCharCode(...end))
}

/** @param {Far} far @param {Traffic} way @returns {Promise<Fetched>} */
async function asItIs(far, way) {
  const bytes = await whole(far, way)
  return { name: nameOf(far.address), bytes, rows: -1, of: -1, chosen: '', requests: way.requests, fetched: way.fetched, wanted: bytes.length }
}

/**
 * @param {string} address of the manifest
 * @param {Ask} ask
 * @param {Slicer} slicer
 * @param {Traffic} way
 * @returns {Promise<Fetched>}
 */
async function ofArchive(address, ask, slicer, way) {
  const list = await whole(await look(address, way, { whole: true }), way)
  if (list.length > MANIFEST) throw failure('too_large', phrase('The manifest has more than {n} MB.'), { n: MANIFEST >> 20 })
  let manifest
  try {
    manifest = JSON.parse(new TextDecoder().decode(list))
  } catch {
    throw failure('unsupported_file', phrase('The manifest at {address} is not JSON.'), { address })
  }
  const name = new URL(address).pathname.split('/').at(-2) || 'archive'
  const { targets, commodities } = /** @type {Begun} */ (valueOf(slicer.begin(JSON.stringify({ ...ask, manifest }))))
  const chosen = ask.commodity === undefined ? goodsOf(commodities) : ''
  if (chosen === null) throw { ...failure('several_goods', phrase('The files hold several goods. Which are meant?')), commodities }
  const asked = chosen ? { ...ask, commodity: chosen, manifest } : { ...ask, manifest }
  const named = chosen ? /** @type {Begun} */ (valueOf(slicer.begin(JSON.stringify(asked)))).targets : targets
  const fars = await Promise.all(named.map(({ name, size, sha256 }) => look(new URL(name.split('/').map(encodeURIComponent).join('/'), address).href, way, { size, sha256 })))
  return finish(name, chosen, await start(asked, slicer, fars, way), fars, slicer, way)
}

/**
 * The goods of an archive that are meant where nobody says.
 *
 * @param {string[]} commodities that its folders are named after; none where it is divided by something else
 * @returns {string | null} their code; null where it must be asked for
 */
function goodsOf(commodities) {
  if (commodities.length <= 1) return commodities.length === 0 ? MAGNETS : ''
  return commodities.find((code) => code === '85051110') ?? null
}

/**
 * Begins, and goes on until it is known which columns are wanted.
 *
 * @param {object} ask
 * @param {Slicer} slicer
 * @param {Far[]} fars
 * @param {Traffic} way
 * @returns {Promise<Begun>}
 */
async function start(ask, slicer, fars, way) {
  const begun = /** @type {Begun} */ (valueOf(slicer.begin(JSON.stringify(ask))))
  /** @type {Step} */
  let step = begun
  while (step.need.some(({ file, offset, size }) => offset + size === fars[file].size)) {
    await give(step.need, fars, slicer, way)
    step = valueOf(slicer.need())
  }
  return { ...begun, ...step }
}

/**
 * @param {string} name
 * @param {string} chosen
 * @param {Begun} begun
 * @param {Far[]} fars
 * @param {Slicer} slicer
 * @param {Traffic} way
 * @returns {Promise<Fetched>}
 */
async function finish(name, chosen, begun, fars, slicer, way) {
  /** @type {Step} */
  let step = begun
  while (step.need.length > 0) {
    await give(step.need, fars, slicer, way)
    step = valueOf(slicer.need())
  }
  const { reply, file } = slicer.finish()
  if (chosen && JSON.parse(reply).error?.code === 'no_rows') {
    throw failure('no_rows', phrase('{name} is large, and holds no goods of code {code}; write another code under “Only a part of it”.'), { name, code: chosen })
  }
  const rows = valueOf(reply)
  return { name, bytes: file ?? new Uint8Array(), rows, of: step.rows, chosen, requests: way.requests, fetched: way.fetched, wanted: step.bytes }
}

/**
 * Fetches what is needed, some at a time; the first failure ends all.
 *
 * @param {Need[]} needs
 * @param {Far[]} fars
 * @param {Slicer} slicer
 * @param {Traffic} way
 */
async function give(needs, fars, slicer, way) {
  const queue = needs.slice()
  const lane = async () => {
    for (let need = queue.shift(); need; need = queue.shift()) {
      const { file, offset, size } = need
      try {
        valueOf(slicer.give(file, offset, await range(fars[file], offset, size, way)))
      } catch (problem) {
        queue.length = 0
        throw problem
      }
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, lane))
}

/** @param {string} reply @returns {any} */
function valueOf(reply) {
  const { value, error } = JSON.parse(reply)
  if (error) throw error
  return value
}
