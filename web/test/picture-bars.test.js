import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bars } from '../src/share/picture-bars.js'
import { widthOf } from '../src/share/type.js'

/** @import {Pen} from '../src/share/picture-panel.js' */

/** A pen that notes the name and the attributes of what it draws. @type {any} */
const pen = {
  draw: (/** @type {string} */ name, /** @type {object} */ attributes) => ({ name, ...attributes }),
  write: (/** @type {string} */ words, /** @type {number} */ x) => ({ name: 'text', words, x }),
  colour: (/** @type {string} */ name) => name,
}

/** @param {string} text of all figures @param {number} wide px */
function drawn(text, wide) {
  const point = { value: 60, low: 59, high: 61, status: 'A', text }
  const row = { kind: 'partner', name: 'Trinidad and Tobago', rank: '1', note: '', points: [point, point, point, point] }
  const heads = ['Tonnes', 'On month', 'On year', 'Share'].map((name) => ({ key: name, name }))
  return /** @type {any} */ (bars(/** @type {Pen} */ (pen), /** @type {any} */ ({ ranking: { column: 'Destination' } }), /** @type {any} */ ({ heads, rows: [row] }), { wide }))
}

test('bars end before the figures, for which the drawing grows where they need it', () => {
  for (const [text, asked, grown] of /** @type {[string, number, boolean][]} */ ([['+12.3%', 860, false], ['+12.3%', 600, false], ['+12,345,678.9% to +12,345,679%', 860, true]])) {
    const { nodes, wide } = drawn(text, asked)
    const bar = nodes.find((/** @type {any} */ { name }) => name === 'rect')
    const first = nodes.find((/** @type {any} */ { words }) => words === text)
    assert.ok(bar.width >= 50 && bar.x + bar.width <= first.x - widthOf(text, 12), JSON.stringify({ text, bar, first }))
    assert.equal(wide > asked, grown, `${text} in ${asked}: ${wide}`)
  }
})
