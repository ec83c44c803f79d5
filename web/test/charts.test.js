/** @import {Chart} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { step } from '../src/charts/cursor.js'
import { valueTicks } from '../src/charts/layout.js'

for (const { low, high, about, ticks } of [
  { low: 0, high: 877, about: 5, ticks: [0, 200, 400, 600, 800, 1000] },
  { low: -93.3, high: 56, about: 4, ticks: [-100, -50, 0, 100 / 2, 100] },
  { low: 0, high: 0, about: 4, ticks: [0, 0.25] },
  { low: 0, high: 0.3, about: 3, ticks: [0, 0.1, 0.2, 0.3] },
  { low: -40, high: 0, about: 4, ticks: [-40, -30, -20, -10, 0] },
]) {
  test(`from ${low} to ${high} in about ${about} steps, ticks are ${ticks.join(', ')}`, () => {
    assert.deepEqual(valueTicks(low, high, about).map((tick) => tick + 0), ticks)
  })
}

const line = { partner: '', name: '', points: Array.from({ length: 30 }, () => /** @type {any} */ ({})) }
const chart = /** @type {Chart} */ ({ name: 'selection', title: '', subtitle: '', summary: '', unit: 't', lines: [line, line] })

for (const [key, from, to] of /** @type {const} */ ([
  ['ArrowRight', [0, 28], [0, 29]],
  ['ArrowRight', [0, 29], [0, 29]],
  ['ArrowLeft', [0, 0], [0, 0]],
  ['PageUp', [1, 20], [1, 8]],
  ['PageDown', [1, 20], [1, 29]],
  ['Home', [1, 20], [1, 0]],
  ['End', [0, 3], [0, 29]],
  ['ArrowDown', [1, 3], [0, 3]],
  ['ArrowUp', [0, 3], [1, 3]],
])) {
  test(`${key} leads from line ${from[0]}, month ${from[1]} to line ${to[0]}, month ${to[1]}`, () => {
    assert.deepEqual(step(key, chart, { line: from[0], month: from[1] }), { line: to[0], month: to[1] })
  })
}

test('other keys keep their meaning', () => assert.equal(step('Tab', chart, { line: 0, month: 0 }), null))
