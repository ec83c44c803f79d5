/** @import {View} from './src/wire.js' */

import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { Window } from 'happy-dom'
import { cascade, rules } from './cards-style.js'
import { draw } from './src/charts/draw.js'
import { drawPicture } from './src/charts/picture.js'
import { marks } from './src/panels/figures.js'
import { picture } from './src/share/picture.js'

// The words are a quarter larger than in the pictures that readers take away: cards are shown small.
const SIZE = { width: 1200, height: 628, scale: 1.5 }

const file = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url))

// Fonts of our own, so that a card is the same wherever it is made.
const font = {
  fontBuffers: ['charter-webfont/fonts/charter_bold', '@fontsource/inter/files/inter-latin-400-normal', '@fontsource/inter/files/inter-latin-600-normal']
    .map((name) => file(`node_modules/${name}.woff2`)),
  serifFamily: 'Charter', sansSerifFamily: 'Inter', defaultFontFamily: 'Inter',
}
const LETTERS = lettersOf(JSON.parse(file('node_modules/@fontsource/inter/unicode.json').toString()).latin)

/** @param {string} ranges "U+0000-00FF,U+20AC" @returns {(letter: string) => boolean} whether a letter is in them */
function lettersOf(ranges) {
  const pairs = ranges.split(',').map((range) => range.slice(2).split('-').map((code) => parseInt(code, 16)))
  return (letter) => pairs.some(([first, last = first]) => first <= letter.charCodeAt(0) && letter.charCodeAt(0) <= last)
}

/**
 * Draws views as pictures for links to them, by the page's own code and without
 * a browser. Equal views give equal pictures on every computer.
 *
 * @returns {Promise<(view: View, address: string) => {svg: string, width: number, height: number, pixels: Uint8Array, png: Uint8Array}>}
 * pixels are red, green, blue and opacity; it throws if no font has one of the letters
 */
export async function drawer() {
  const document = /** @type {any} */ (new Window().document)
  globalThis.getComputedStyle = cascade(rules(['tokens', 'lines'].map((name) => file(`src/style/${name}.css`)).join('\n')))
  globalThis.XMLSerializer = document.defaultView.XMLSerializer
  await initWasm(file('node_modules/@resvg/resvg-wasm/index_bg.wasm'))
  return (view, address) => {
    const { text } = picture(document, view, 'selection', SIZE, { chart: draw, picture: drawPicture, marks }, address)
    const strange = [...text].find((letter) => !LETTERS(letter))
    if (strange) throw Error(`cards: no font has the letter ${strange} in ${view.title}`)
    const drawing = new Resvg(text, { font })
    const image = drawing.render()
    const { width, height, pixels } = image
    const card = { svg: text, width, height, pixels, png: image.asPng() }
    image.free()
    drawing.free()
    return card
  }
}
