// Files of a reader's own, and what the program understood of them.

import { say, told } from '../words.js'
import { ordered } from './program.js'

/** @import {Said as Phrased} from '../words.js' */
/** @import {Program} from './program.js' */

/** @typedef {{reason: Phrased, rows: number, example: string}} Count rows is 0 where the whole file is meant */
/** @typedef {{name: string, format: string, unit: string, currency: string, rows: number, kept: number, dropped: Count[], notes: Count[]}} Table */
/** @typedef {{title: string, commodity: string, goods: string, files: Table[], skipped: string[], series: {reporter: string, flow: string}[], rows: number, missing: number, partners: number, first: string, last: string, months: number, others: string[], hasTotal: boolean, assumed: string}} Report */
/** @typedef {{column: string, unit: string, commodity: string, goods: string}} Choice */
/** @typedef {{about: string, file: string, choices: Choice[]}} Question */
/** @typedef {{flow?: string, mass?: string, unit?: string, commodity?: string, goods?: string, title?: string, site?: string, total?: boolean}} Said what is said of the files, by the reader and by the page that shows them */
/** @typedef {{report: Report, question: Question | null, files: Record<string, Uint8Array<ArrayBuffer>>}} Understood */

/** @typedef {{file: string, line: number, record: number, row: number, group: number}} Place from 1; 0 what does not apply */
/** @typedef {{rows: number, again: number, places: Place[]}} Trace again: those of the rows that only repeat another */

const MOST = 512 * 2 ** 20 // bytes, as dataset/own has it

/**
 * Has the program read files that belong together. Nothing of them leaves the
 * browser. Rejects with a sentence for the reader as message.
 *
 * @param {Program} program
 * @param {File[]} files
 * @param {Said} said
 * @param {AbortSignal} signal
 * @returns {Promise<Understood>}
 */
export async function read(program, files, said, signal) {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST) {
    throw { code: 'unsupported_file', message: say('The files are larger than {n} MB together, which is more than a page can hold.', { n: MOST >> 20 }) }
  }
  const contents = await Promise.race([Promise.all(files.map(bytes)), stopping(signal)])
  const request = JSON.stringify({ ...said, names: namesOf(files) })
  return answer(program, { request, contents }, signal)
}

/**
 * Where the rows stand that an observation is made of. Rejects with a sentence for
 * the reader as message.
 *
 * @param {Program} program
 * @param {File[]} files that have been read, with what the reader said of them
 * @param {Said} said
 * @param {object} of an observation, by its codes
 * @param {AbortSignal} signal
 * @returns {Promise<Trace>}
 */
export async function find(program, files, said, of, signal) {
  const contents = await Promise.race([Promise.all(files.map(bytes)), stopping(signal)])
  return answer(program, { request: JSON.stringify({ ...said, names: namesOf(files), of }), contents, finds: true }, signal)
}

/** @param {AbortSignal} signal @returns {Promise<never>} rejects with its reason when it says that something is not wanted any more */
function stopping(signal) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}

/** @param {File} file */
async function bytes(file) {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw { code: 'unsupported_file', message: say('The file {file} cannot be read: it is a folder, or has changed since it was chosen.', { file: file.name }) }
  }
}

/** @param {File[]} files @returns {string[]} their names, each once */
export function namesOf(files) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  return files.map(({ name }) => {
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return n === 1 ? name : `${name} (${n})`
  })
}

/**
 * What a worker answers to an order, after which it is let go.
 *
 * @param {Program} program
 * @param {{request: string, contents: Uint8Array<ArrayBuffer>[], finds?: boolean}} order
 * @param {AbortSignal} signal
 * @returns {Promise<any>} an {@link Understood}, or a {@link Trace}; rejects with a sentence for the reader as message
 */
async function answer(program, order, signal) {
  const worker = program.worker()
  try {
    const moved = order.contents.map(({ buffer }) => buffer)
    const { reply, files } = await ordered(worker, { ...order, engine: program.engine }, signal, { moved })
    const { value, error } = JSON.parse(reply)
    if (error) throw { ...error, message: told(error) }
    return { ...value, files }
  } finally {
    worker.terminate()
  }
}
