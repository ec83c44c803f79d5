import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, encode } from '../src/offline/base91.js'

// The same is in tools/site/base91_test.go.
test('bytes are written as the build writes them', () => {
  for (const [bytes, text] of /** @type {[number[], string][]} */ ([[[], ''], [[97], '("'], [[1], '"!'], [[255, 255], '"~)']])) {
    assert.equal(encode(Uint8Array.from(bytes)), text)
    assert.deepEqual([...decode(text)], bytes)
  }
})

test('bytes of any number come back, from a text behind others too', () => {
  for (let size = 0; size < 200; size++) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => i * 167 + size * 29)
    assert.deepEqual(decode(`data:${encode(bytes)}`, 5), bytes)
  }
})
