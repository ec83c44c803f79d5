/** @import {View} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atMonth, between, linkOf, linkTo } from '../src/state.js'
import { goldens } from './golden.js'

const [{ view }] = goldens()

/** @param {string} time @param {string} [first] @returns {View} */
const at = (time, first = '2024-01') => ({ ...view, first, request: { ...view.request, time } })

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

for (const [time, month, expected] of [
  ['', '2025-09', '2025-09'],
  ['2025-10', '2025-09', '2025-09'],
  ['2024-01..2025-10', '2025-09', '2024-01..2025-09'],
  ['2024-01..latest', '2025-09', '2024-01..2025-09'],
  ['2024-01..2025-10', '2023-05', '2023-05'], // before the span's first month
]) {
  test(`choosing ${month} where the time is "${time}" asks for ${expected}`, () => {
    assert.equal(atMonth(at(time), month).time, expected)
  })
}

test('ends in the wrong order are swapped', () => {
  assert.equal(between(view, '2025-09', '2024-01').time, '2024-01..2025-09')
})

test('a link to a partner keeps what else the view shows', () => {
  const mirror = { ...at(''), period: '2025-09', link: '?reporter=GBR&country=USA~DEU&show=yoy&utm_source=x' }
  assert.equal(linkTo(mirror, 'JPN'), '?reporter=GBR&country=JPN&show=yoy&utm_source=x&time=2025-09')
  assert.equal(linkTo(mirror, 'WLD'), '?reporter=GBR&country=WORLD&show=yoy&utm_source=x&time=2025-09')
})
