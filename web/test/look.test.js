// How a page looks, by its address.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, lookOf, wear } from '../src/embed/look.js'
import { linkOf } from '../src/state.js'

const USUAL = { ui: 'full', theme: 'auto', lang: 'en' }

/** @type {[address: string, look: Partial<import('../src/embed/look.js').Look>][]} */
const addresses = [
  ['/', {}],
  ['/?country=DEU', {}],
  ['/?ui=plain&country=DEU&theme=dark', { ui: 'plain', theme: 'dark' }],
  ['/?country=DEU#?secret=x&ui=static', { ui: 'static' }],
  ['/#ui=plain&theme=light&lang=en', { ui: 'plain', theme: 'light' }],
  ['/?ui=PLAIN&theme=&lang=de', {}],
  ['/?ui=__proto__&theme=constructor', {}],
  ['/?text=ui=plain', {}],
  ['/?%75i=plain', { ui: 'plain' }],
]

test('an address says how the page looks, and what it cannot say has no effect', () => {
  for (const [address, look] of addresses) {
    assert.deepEqual(lookOf(linkOf(new URL(address, 'https://example.org'))), { ...USUAL, ...look }, address)
  }
})

test('the full page has the same view and nothing of the look', () => {
  for (const [link, want] of [
    ['', ''], ['?', ''], ['?ui=plain', ''], ['?country=DEU&ui=plain&time=2025-09&theme=dark&lang=en&utm_source=x', '?country=DEU&time=2025-09&utm_source=x'],
    ['?text=a%26ui=plain', '?text=a%26ui=plain'], ['?gui=plain', '?gui=plain'],
  ]) assert.equal(bare(link), want)
})

test('a look can be put on and off again', () => {
  const root = /** @type {any} */ ({ dataset: {}, lang: 'en' })
  wear(root, { ui: 'plain', theme: 'dark' })
  assert.deepEqual(root.dataset, { ui: 'plain', theme: 'dark' })
  wear(root, { theme: 'auto' })
  assert.deepEqual(root.dataset, { ui: 'plain' })
  wear(root, USUAL)
  assert.deepEqual(root.dataset, {})
})
