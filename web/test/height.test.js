// When a page in a frame says how high it is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { steady } from '../src/embed/height.js'

/** A page and its clock: see at a time, and what has been told. */
function watched() {
  let time = 0
  /** @type {[time: number, height: number][]} */
  const told = []
  const { see } = steady((height) => told.push([time, height]), () => time)
  return { told, at: (/** @type {number} */ ms, /** @type {number} */ height) => { time = ms; return see(height) } }
}

test('what does not fit is told at once, and what has not changed never again', () => {
  const { told, at } = watched()
  assert.deepEqual([at(0, 500), at(1, 501), at(2, 501), at(900, 501)], [0, 0, 0, 0])
  assert.deepEqual(told, [[0, 500], [1, 501]])
})

test('a page that is shorter is told when it has been for a while', () => {
  const { told, at } = watched()
  at(0, 500)
  assert.equal(at(1000, 400), 150)
  assert.equal(at(1100, 390), 50)
  assert.equal(at(1150, 390), 0)
  assert.deepEqual(told, [[0, 500], [1150, 390]])
})

test('a page that is shorter for a moment is not said to be', () => {
  const { told, at } = watched()
  at(0, 500)
  at(1000, 400)
  at(1100, 500)
  assert.equal(at(1200, 400), 150)
  assert.deepEqual(told, [[0, 500]])
})

test('a host that makes a page swing between two heights hears of it ever less often', () => {
  // The host answers 400 by making the page 500 px high, and 500 by making it 400.
  let [time, height] = [0, 500]
  const { told, at } = watched()
  for (let i = 0; i < 1000 && time < 600_000; i++) {
    const wait = at(time, height)
    if (wait > 0) time += wait
    else height = 900 - height
  }
  assert.ok(told.length > 2 && told.length < 40, `${told.length} heights in ten minutes`)
  const early = told.filter(([when]) => when < 10_000).length
  assert.ok(early < 10, `${early} of them in the first ten seconds`)
})

test('what a reader opens and closes after a while is followed as at first', () => {
  const { told, at } = watched()
  for (const start of [0, 5000, 10_000]) {
    at(start, 800)
    at(start + 2000, 500)
    at(start + 2150, 500)
  }
  assert.deepEqual(told.map(([time]) => time), [0, 2150, 5000, 7150, 10_000, 12_150])
})
