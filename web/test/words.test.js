// Phrases in the language of the page: what the program makes of the same tables.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, test } from 'node:test'
import { dated, monthName } from '../src/format.js'
import { count, grouped, language, list, mix, read, ruled, say, speak } from '../src/words.js'

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

// The page writes numbers and months by its browser, the program by its tables.
const tables = new URL('../../wasm/language/tables/', import.meta.url)

test('the browser writes months and numbers as the tables do', () => {
  for (const code of ['de', 'ja', 'ko', 'zh']) {
    speak(read(code, readFileSync(new URL(`${code}.txt`, tables), 'utf8')))
    const periods = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`)
    assert.equal(ruled('months').length, 12, code)
    // German ones are short on axes, all others are numbers.
    for (const [i, month] of ruled('months').entries()) assert.ok(code === 'de' ? month.startsWith(monthName(periods[i])) : month === monthName(periods[i]), `${code} ${month}`)
    assert.equal(dated('2025-03'), { de: 'März 2025', ja: '2025年3月', ko: '2025년 3월', zh: '2025年3月' }[code])
    for (const x of [0, 7, 999, 1000, 12345, 1234567.5, 0.25, 420.7]) {
      for (const decimals of [0, 1, 2]) {
        const format = new Intl.NumberFormat(code, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        if (Number.isInteger(x * 10 ** decimals)) assert.equal(grouped(x, decimals), format.format(x), `${code} ${x} ${decimals}`)
      }
    }
  }
})

test('the browser writes percent, days, lists and dollars as the tables do', () => {
  const plain = (/** @type {string} */ text) => text.replace(/[\u00a0\u202f]/g, ' ').replace('-', '−')
  for (const code of ['de', 'ja', 'ko', 'zh']) {
    speak(read(code, readFileSync(new URL(`${code}.txt`, tables), 'utf8')))
    for (const x of [0.285, -0.285, 12.345, 0]) {
      const format = new Intl.NumberFormat(code, { style: 'percent', minimumFractionDigits: 1 })
      assert.equal(plain(say('{n}%', { n: grouped(x * 100, 1) })), plain(format.format(x)), code)
    }
    const day = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' })
    for (const [i, month] of ruled('months').entries()) assert.equal(say('{day} {month} {year}', { day: 4, month, year: 2025 }), day.format(Date.UTC(2025, i, 4)), code)
    const items = new Intl.ListFormat(code)
    for (const names of [['A'], ['A', 'B'], ['A', 'B', 'C', 'D']]) assert.equal(list(names), items.format(names), code)
    const compact = new Intl.NumberFormat(code, { notation: 'compact', maximumSignificantDigits: 6 })
    for (const [phrase, x, unit] of /** @type {[string, number, number][]} */ ([['US${n} billion', 1.02e9, 1e9], ['hundreds^US${n} million', 3.45e8, 1e6], ['US${n} million', 5.6e6, 1e6]])) {
      const said = say(phrase, { n: (x / unit).toLocaleString(code), 'hundred-millions': x / 1e8, 'ten-thousands': x / 1e4 })
      assert.ok(plain(said).startsWith(plain(compact.format(x))), `${code}: ${said}, ${compact.format(x)}`)
    }
  }
})

/** Partners that the tables call otherwise than Unicode CLDR does, for being shorter or plainer. */
const OTHERWISE = new Set(['BRN', 'CCK', 'COD', 'COG', 'GBR', 'HKG', 'HMD', 'KOR', 'MAC', 'MDA', 'MMR', 'PSE', 'SGS', 'USA'])

test('the tables name partners as the browser does', () => {
  const partners = readFileSync(new URL('../../dataset/published/partners.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  for (const code of ['de', 'ja', 'ko', 'zh']) {
    const table = readFileSync(new URL(`${code}.txt`, tables), 'utf8')
    const browser = new Intl.DisplayNames(code, { type: 'region' })
    for (const [partner, iso2] of partners) {
      if (iso2 === '' || OTHERWISE.has(partner)) continue
      const [, name] = table.match(new RegExp(`^@partner ${partner}\\n\\t([^|\\n]*?)( \\||$)`, 'm')) ?? []
      assert.equal(name, browser.of(iso2), `${code} ${partner}`)
    }
  }
})
