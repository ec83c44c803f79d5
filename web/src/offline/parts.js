// What the page loads besides itself, where one file holds everything: the
// scripts are in it, and the data and the program lie in script elements as
// base91 of what gzip made of them.

/** @import {Addresses} from '../worker.js' */

import * as panel from '../check/panel.js'
import * as reader from '../own/panel.js'
import * as share from '../share/panel.js'
import { linkOf } from '../state.js'
import { HERE, unpack } from './unpack.js'
import * as beside from '../views/panel.js'
import * as atlas from '../views/world.js'

const root = document.documentElement
/** as it was read, before anything is written into it */
const pristine = root.cloneNode(true)

const { view } = root.dataset
if (view && linkOf(location) === '') history.replaceState(null, '', view)

/** No service worker: the file is kept already. */
export const service = ''

/** Whether the first program checks texts too. @type {boolean} */
export const whole = true

/** @returns {Addresses} of the program and of the data, which hold what they lead to */
export function addresses() {
  return { engine: packed('first')['whole.wasm'], files: packed('start'), later: packed('later') }
}

/** @param {string} code of a language @returns {Promise<string>} the table of its phrases; rejects where it cannot be had */
export async function words(code) {
  return (await unpack(packed('words')[`${code}.txt`])).text()
}

/** @param {string} when a part is needed @returns {Record<string, string>} addresses by name */
function packed(when) {
  const parts = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`script[data-when="${when}"]`))
  return Object.fromEntries([...parts].map(({ dataset, textContent }) => [dataset.file ?? '', HERE + textContent]))
}

/** @returns {Worker} that runs the program; throws where there can be none */
export const employ = () => running('program')

/** @param {string} id of the script of the worker @returns {Worker} */
function running(id) {
  const { textContent } = /** @type {Element} */ (document.getElementById(id))
  const address = URL.createObjectURL(new Blob([textContent ?? ''], { type: 'text/javascript' }))
  try {
    return new Worker(address)
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 60_000) // it is fetched after this
  }
}

/** @returns {Promise<typeof import('../worker.js')>} the program, for the page's own thread */
export async function program() {
  return /** @type {any} */ (globalThis).lodestoneProgram
}

/** @returns {Promise<typeof import('../check/panel.js')>} the tab on which articles are checked */
export async function checker() {
  return panel
}

/** @returns {Promise<Document>} the file that holds everything, to put another view into */
export async function blank() {
  const page = document.implementation.createHTMLDocument()
  page.replaceChild(page.importNode(pristine, true), page.documentElement)
  return page
}

/** @returns {Promise<typeof import('../views/panel.js')>} the views beside the charts */
export async function views() {
  return beside
}

/** @returns {Promise<typeof import('../share/panel.js')>} what a reader takes away */
export async function sharer() {
  return share
}

/** Gives what reads files of a reader's own. @type {(() => Promise<typeof import('../own/panel.js')>) | null} */
export const own = async () => reader

/** Nothing that lies elsewhere: the file may fetch nothing. @type {boolean} */
export const reaches = false

/** @returns {import('../own/program.js').Program} that reads them */
export function ownProgram() {
  return { worker: () => running('reader'), engine: packed('first')['whole.wasm'] }
}

/** @returns {Promise<typeof import('../views/world.js')>} the outlines of the map */
export async function world() {
  return atlas
}
