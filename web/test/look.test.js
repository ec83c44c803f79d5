// How a page looks, by its address.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, languageOf, lookOf, translated, wear } from '../src/embed/look.js'
import { linkOf } from '../src/state.js'

const USUAL = { ui: 'full', theme: 'auto', lang: 'en' }

/** @type {[address: string, look: Partial<import('../src/embed/look.js').Look>][]} */
const addresses = [
  ['/', {}],
  ['/?country=DEU', {}],
  ['/?ui=plain&country=DEU&theme=dark', { ui: 'plain', theme: 'dark' }],
  ['/?country=DEU#?secret=x&ui=static', { ui: 'static' }],
  ['/#ui=plain&theme=light&lang=en', { ui: 'plain', theme: 'light' }],
  ['/?ui=PLAIN&theme=&lang=de', { lang: 'de' }],
  ['/?lang=zh-Hant-TW', { lang: 'zh' }],
  ['/?lang=fr', {}],
  ['/?lang=english', {}],
  ['/?ui=__proto__&theme=constructor', {}],
  ['/?text=ui=plain', {}],
  ['/?%75i=plain', { ui: 'plain' }],
]

test('an address says how the page looks, and what it cannot say has no effect', () => {
  for (const [address, look] of addresses) {
    assert.deepEqual(lookOf(linkOf(new URL(address, 'https://example.org'))), { ...USUAL, ...look }, address)
  }
})

test('a page speaks the language of its address, or the first of its reader’s that there is', () => {
  /** @type {[link: string, preferred: string[], framed: boolean, want: string][]} */
  const cases = [
    ['', [], false, 'en'], ['', ['fr-FR', 'de-AT', 'en'], false, 'de'], ['', ['zh-TW'], false, 'zh'], ['', ['fr'], false, 'en'],
    ['?lang=ja', ['de'], false, 'ja'], ['?lang=en', ['de'], false, 'en'], ['?lang=fr', ['ko-KR'], false, 'ko'],
    ['?lang=zh-CN', ['de'], true, 'zh'], ['', ['de'], true, 'en'], ['?lang=fr', ['de'], true, 'en'],
  ]
  for (const [link, preferred, framed, want] of cases) assert.equal(languageOf(link, preferred, framed), want, `${link} ${preferred} ${framed}`)
  for (const [link, lang, want] of [['', 'de', '?lang=de'], ['?country=DEU&lang=ja&ui=plain', 'en', '?country=DEU&ui=plain&lang=en']]) assert.equal(translated(link, lang), want)
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
