// Phrases in the language of the page: what the program makes of the same tables.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, test } from 'node:test'
import { count, grouped, language, list, mix, read, say, speak } from '../src/words.js'

/** @typedef {{call: string, phrase: string, slots?: Record<string, string>, n: number, decimals: number, items: string[], want: string}} Case */

/** @type {{languages: {code: string, table: string, cases: Case[]}[], broken: string[]}} */
const { languages, broken } = JSON.parse(readFileSync(new URL('../../wasm/language/testdata/cases.json', import.meta.url), 'utf8'))

/** @type {Record<string, (c: Case) => string>} */
const calls = {
  say: ({ phrase, slots }) => say(phrase, slots),
  count: ({ n, phrase, slots }) => count(n, phrase, slots),
  grouped: ({ n, decimals }) => grouped(n, decimals),
  list: ({ items }) => list(items),
}

afterEach(() => speak(null))

test('a phrase is worded as the program words it', () => {
  for (const { code, table, cases } of languages) {
    speak(code === 'en' ? null : read(code, table))
    assert.equal(language(), code)
    for (const c of cases) assert.equal(calls[c.call](c), c.want, `${code}: ${JSON.stringify(c)}`)
  }
})

test('a table that the program refuses is refused', () => {
  for (const table of broken) assert.throws(() => read('de', table), /^Error: words: /, JSON.stringify(table))
  assert.throws(() => read('de', `a\n\t${'ü'.repeat(1 << 19)}`), /too large/)
})

test('a table adds no slots and no forms but its own', () => {
  speak(read('de', '__proto__\n\tx\n@partner USA\n\tA | B | __proto__=x\n{n}\n\t{constructor}{n:toString}{n:__proto__}\n'))
  assert.equal(say('{n}', { n: 'B' }), '{constructor}Bx')
})

test('what is no text stands where the phrase has it', () => {
  const node = { name: 'code' }
  assert.deepEqual(mix('Digest {code}, {pages}: {other}', { code: node, pages: [node, ', '] }), ['Digest ', node, ', ', node, ', ', ': ', '{other}'])
})
