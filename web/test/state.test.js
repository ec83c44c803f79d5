/** @import {View} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { atMonth, between, linkOf, without, zoomed } from '../src/state.js'
import { goldens } from './golden.js'

const [{ view }] = goldens()

/** @param {string} time @returns {View} of a partner without a figure for 2025-12 and 2026-01, the last month */
function at(time) {
  const months = ['2023-05', '2024-01', '2025-09', '2025-10', '2025-12', '2026-01'].map((value) => ({ value, label: value, known: value < '2025-12' }))
  return { ...view, first: '2024-01', request: { ...view.request, time }, choices: { ...view.choices, months } }
}

for (const [search, hash, link] of [
  ['', '', ''],
  ['?country=DEU', '', '?country=DEU'],
  ['', '#?country=DEU', '?country=DEU'],
  ['', '#country=DEU&show=yoy', '?country=DEU&show=yoy'],
  ['?country=DEU', '#?secret=x', '?country=DEU&secret=x'],
  ['?country=DEU', '#ranking-title', '?country=DEU'],
  ['?', '#show=yoy', '?show=yoy'],
]) {
  test(`the address "${search}${hash}" says "${link}"`, () => assert.equal(linkOf({ search, hash }), link))
}

test('query and fragment of old links say what the program reads', () => {
  const rows = readFileSync(new URL('../../wasm/explorer/testdata/links.tsv', import.meta.url), 'utf8').trimEnd().split('\n').map((row) => row.split('\t'))
  assert.ok(rows.length >= 60)
  for (const [search, hash, link] of rows) assert.equal(linkOf({ search, hash }), link)
})

for (const [time, month, expected] of [
  ['', '2025-09', '2025-09'],
  ['2025-10', '2025-09', '2025-09'],
  ['2024-01..2025-10', '2025-09', '2024-01..2025-09'],
  ['2024-01..latest', '2025-09', '2024-01..2025-09'],
  ['2024-01..2025-10', '2023-05', '2023-05'], // before the span's first month
  ['2024-01..2025-10', '2025-12', '2025-12'], // as the end of a span it would speak of October
]) {
  test(`choosing ${month} where the time is "${time}" asks for ${expected}`, () => {
    assert.equal(atMonth(at(time), month).time, expected)
  })
}

for (const [from, to, expected] of [
  ['2024-01', '2025-10', '2024-01..2025-10'],
  ['2025-09', '2024-01', '2024-01..2025-09'], // ends in the wrong order
  ['2025-09', '2026-01', '2025-09..latest'],
  ['2026-01', '2025-09', '2025-09..latest'],
]) {
  test(`charts from ${from} to ${to} ask for ${expected}`, () => assert.equal(between(at(''), from, to).time, expected))
}

for (const [partner, country, base] of /** @type {const} */ ([
  ['USA', ['DEU'], ''],
  ['DEU', ['USA'], '2025-01'],
])) {
  test(`without ${partner} the base month is "${base}"`, () => {
    const index = { ...view, request: { ...view.request, country: ['USA', 'DEU'], show: 'index', base: '2025-01' } }
    assert.deepEqual(without(index, partner), { ...index.request, country, base })
  })
}

test('half the months around one are shown, or twice as many, and never beyond the data', () => {
  const months = Array.from({ length: 24 }, (_, i) => ({ value: `${2024 + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`, label: '', known: true }))
  const view = /** @type {any} */ ({ first: '2024-07', last: '2025-07', choices: { months } })
  assert.deepEqual(zoomed(view, '2025-01', true), ['2024-10', '2025-04'])
  assert.deepEqual(zoomed(view, '2025-07', true), ['2025-04', '2025-10'])
  assert.deepEqual(zoomed(view, '2025-12', true), ['2025-06', '2025-12'])
  assert.deepEqual(zoomed(view, '2025-01', false), ['2024-01', '2025-12'])
})
