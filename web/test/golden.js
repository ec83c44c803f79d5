// What the tests of the page start from: the views that the program's own
// tests keep, and the page as the build makes it.

/** @import {View} from '../src/wire.js' */

import { readdirSync, readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { render } from '../src/render.js'

const folder = new URL('../../wasm/explorer/testdata/', import.meta.url)
const parser = new (new Window().DOMParser)() // one window for all pages, as each stays in memory
const skeleton = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')

/** @returns {{name: string, view: View}[]} the golden views that are drawn as charts */
export function goldens() {
  return kept().filter(({ view }) => view.panels.length === 0)
}

/** @returns {{name: string, view: View}[]} those that have a panel in their place */
export function panelled() {
  return kept().filter(({ view }) => view.panels.length > 0)
}

/** @returns {{name: string, view: View}[]} all golden views; only those that are answers */
function kept() {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return names.sort().filter((name) => name !== 'check').flatMap((name) => {
    const view = JSON.parse(readFileSync(new URL(`${name}/view.json`, folder), 'utf8'))
    return view.headline ? [{ name, view }] : []
  })
}

/** @returns {Document} the page before any view is in it */
export function emptyPage() {
  return /** @type {any} */ (parser.parseFromString(skeleton, 'text/html'))
}

/** @param {View} view @returns {Document} */
export function pageOf(view) {
  const page = emptyPage()
  render(page, view)
  return page
}
