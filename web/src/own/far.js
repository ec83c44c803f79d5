// What is at an address, fetched by a worker: the page itself may ask its own
// host only.

import { ordered } from './program.js'

/** @import {Program} from './program.js' */
/** @import {Question} from './reading.js' */
/** @import {Ask, Fetched} from './remote.js' */

/** @typedef {{file: File, part: boolean, chosen: string, question?: undefined} | {question: Question}} Far part: whether it holds rows of what is there, in an order of its own; chosen: the code of the goods that were fetched alone, as nobody had named any */

/** @type {Worker | null} it keeps what it has fetched for the next question */
let worker = null

/**
 * The file at an address, or a Parquet file of the rows that were asked for, or
 * a question to answer first. Rejects with a sentence for the reader as message.
 *
 * @param {Program} program
 * @param {string} address
 * @param {Ask} ask
 * @param {AbortSignal} signal
 * @param {(fetched: number, wanted: number) => void} progress in bytes
 * @returns {Promise<Far>}
 */
export async function fetched(program, address, ask, signal, progress) {
  worker ??= program.worker()
  try {
    /** @type {Fetched} */
    const { bytes, name, chosen, rows } = await ordered(worker, { engine: program.engine, address, ask }, signal, { progress })
    return { file: new File([/** @type {BlobPart} */ (bytes)], name), part: rows >= 0, chosen }
  } catch (failure) {
    const { code, commodities } = /** @type {{code?: string, commodities?: string[]}} */ (failure ?? {})
    if (code === 'no_worker') worker = null
    if (code !== 'several_goods' || !commodities) throw failure
    return { question: { about: 'goods', file: '', choices: commodities.map((commodity) => ({ commodity, goods: '', column: '', unit: '' })) } }
  }
}
