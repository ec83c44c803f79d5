// What the page loads besides itself, from the addresses in its script element.
// In the file that holds everything, offline/parts.js stands in its place.

/** @import {Addresses} from './worker.js' */

import { nameOf } from './named.js'
import { say } from './words.js'

const { dataset } = /** @type {HTMLElement} */ (document.querySelector('script[data-engine]'))

/** The address of the service worker. */
export const service = 'sw.js'

/** Whether the first program checks texts too. @type {boolean} */
export const whole = false

/** @param {boolean} [checks] whether the program is to check texts @returns {Addresses} of the program and of the data */
export function addresses(checks) {
  return { engine: absolute((checks ? dataset.checker : dataset.engine) ?? ''), files: listed('files'), later: listed('later') }
}

/** @param {string} code of a language @returns {Promise<string>} the table of its phrases; rejects where it cannot be had */
export async function words(code) {
  const response = await fetch(listed('words')[`${code}.txt`])
  if (!response.ok) throw Error(`HTTP ${response.status}`)
  return response.text()
}

/** @returns {Worker} that runs the program; throws where there can be none */
export function employ() {
  return new Worker(absolute(dataset.worker ?? ''), { type: 'module' })
}

/** @returns {Promise<typeof import('./worker.js')>} the program, for the page's own thread */
export function program() {
  return import(absolute(dataset.worker ?? ''))
}

/** @returns {Promise<typeof import('./check/panel.js')>} the tab on which articles are checked */
export function checker() {
  return import(absolute(dataset.check ?? ''))
}

/**
 * The file that holds everything, to put another view into.
 *
 * @returns {Promise<Document>} rejects with a sentence for the reader as message
 */
export async function blank() {
  const response = await fetch('lodestone.html').catch(() => null)
  if (!response?.ok) {
    throw { code: 'missing_file', message: say('The file {name} could not be fetched. Check the connection and try again.', { name: 'lodestone.html' }) }
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (page.documentElement.dataset.build !== document.documentElement.dataset.build) {
    throw { code: 'other_build', message: say('This site has changed since the page was opened. Reload the page and save again.') }
  }
  return page
}

/** @returns {Promise<typeof import('./views/panel.js')>} the views beside the charts */
export function views() {
  return import(absolute(dataset.views ?? ''))
}

/** @returns {Promise<typeof import('./share/panel.js')>} what a reader takes away */
export function sharer() {
  return import(absolute(dataset.share ?? ''))
}

/** Gives what reads files of a reader's own; null where the page cannot. @type {(() => Promise<typeof import('./own/panel.js')>) | null} */
export const own = () => import(absolute(dataset.own ?? ''))

/** Whether those may lie elsewhere. @type {boolean} */
export const reaches = true

/** @returns {import('./own/program.js').Program} that reads them */
export function ownProgram() {
  return { worker: () => new Worker(absolute(dataset.ownWorker ?? ''), { type: 'module' }), engine: absolute(dataset.ownEngine ?? '') }
}

/** @returns {Promise<typeof import('./views/world.js')>} the outlines of the map */
export function world() {
  return import(absolute(dataset.world ?? ''))
}

/** @param {string} list "files" for what data-files lists @returns {Record<string, string>} addresses by name */
function listed(list) {
  return Object.fromEntries((dataset[list] ?? '').split(/\s+/).filter(Boolean).map((address) => [nameOf(address), absolute(address)]))
}

/** @param {string} address */
function absolute(address) {
  return new URL(address, document.baseURI).href
}
