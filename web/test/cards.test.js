// The cards by which other sites show links: drawn without a browser, of words
// and lines that are really there, the same everywhere.

/** @import {View} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { drawer } from '../cards-draw.js'
import { cascade, rules } from '../cards-style.js'
import { emptyPage, goldens } from './golden.js'
import { dist } from './site.js'

const card = await drawer()
const view = goldens().find(({ name }) => name === 'september')?.view ?? assert.fail('no such view')

/**
 * The part of a place in a card that is darker than grey.
 *
 * @param {{pixels: Uint8Array, width: number}} card
 * @param {{left: number, top: number, right: number, bottom: number}} place px
 */
function ink({ pixels, width }, { left, top, right, bottom }) {
  let dark = 0
  for (let y = Math.round(top); y < Math.round(bottom); y++) {
    for (let x = Math.round(left); x < Math.round(right); x++) {
      if (pixels[4 * (y * width + x)] < 128) dark++
    }
  }
  return dark / (Math.round(right - left) * Math.round(bottom - top))
}

test('a card has ink where its words stand, and none around them', () => {
  const drawn = card(view, 'example.org/magnets/')
  assert.deepEqual([drawn.width, drawn.height], [1200, 628])
  const lines = [...drawn.svg.matchAll(/<text x="(\d+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]+)/g)].map(([, x, y, size, words]) => ({ x: Number(x) * 1.5, y: Number(y) * 1.5, size: Number(size) * 1.5, words }))
  const headline = lines.filter(({ size }) => size > 30)
  assert.equal(headline.map(({ words }) => words).join(' '), 'Exports to the United States fell 28.7% in September from August, to 420.5 tonnes')
  assert.ok(lines.some(({ words }) => words.endsWith('example.org/magnets/')))
  for (const { x, y, size, words } of headline) {
    const said = ink(drawn, { left: x, top: y - size * 0.75, right: x + size * 0.45 * words.length, bottom: y })
    assert.ok(said > 0.15 && said < 0.5, `${said} of the place of “${words}” is inked`)
  }
  const soft = lines.filter(({ words }) => /customs code|as published by/.test(words))
  assert.equal(soft.length, 2)
  for (const { x, y, size } of soft) assert.ok(ink(drawn, { left: x, top: y - size * 0.75, right: x + 200, bottom: y }) > 0.05)
  for (const [left, right] of [[0, 38], [1162, 1200]]) assert.equal(ink(drawn, { left, top: 0, right, bottom: 628 }), 0)
  assert.equal(ink(card({ ...view, headline: { segments: [] } }, ''), { left: 700, top: 100, right: 1160, bottom: 140 }), 0)
})

test('equal views give equal cards, and a letter that no font has is refused', () => {
  /** @type {any} a chart of three months, written here so that it never changes */
  const small = {
    kicker: 'Kicker', headline: { segments: [{ text: 'Exports to Nowhere rose −½ “été”', claim: -1 }] }, title: 'Nowhere', period: '2025-02', sourceLine: 'Nobody said so.',
    citation: 'Lodestone', past: '', events: [], request: { events: '1', facet: 'none', focus: [], show: 'level', uniformYAxis: '1' },
    charts: [{ name: 'selection', title: 'To Nowhere', subtitle: 'tonnes a month', unit: 't', log: false, summary: 'It rose.', band: [], lines: [{
      partner: 'USA', name: 'Nowhere', highest: 1, lowest: 0, points: [['2025-01', 'A', 10], ['2025-02', 'E', 20], ['2025-03', 'M', null]]
        .map(([period, status, value]) => ({ period, status, value, low: value, high: value, text: value === null ? '' : `${value} t`, short: `${value} t` })),
    }] }],
  }
  const digest = (/** @type {View} */ view) => createHash('sha256').update(card(view, 'example.org').pixels).digest('hex')
  assert.equal(digest(small), 'b908f8475a8797882736cbfe43f4dc11e0d037b75bf1ba6f7a1a8fca8e746ccd')
  assert.equal(digest(small), digest(structuredClone(small)))
  assert.throws(() => card({ ...small, kicker: '東京' }, ''), /no font has the letter 東/)
})

test('the cascade is that of a browser, for what the drawings use', () => {
  const page = emptyPage()
  const style = cascade(rules(`:root { --a: light-dark(#111, #eee); --b: var(--a); }
    @media print { :root { --a: red; } } /* p { fill: red } */
    .x :is(.y, i) { fill: var(--b); } p { fill: blue; stroke: var(--none, currentColor); color: green; font: 600 12px var(--b); }`))
  page.body.innerHTML = '<div class="x" stroke-width="3"><i class="y"><b></b></i><p></p><p fill="red" style="fill: #222"></p></div>'
  const of = (/** @type {string} */ selector) => style(/** @type {Element} */ (page.querySelector(selector)))
  assert.deepEqual([of('b').getPropertyValue('fill'), of('b').getPropertyValue('stroke'), of('b').getPropertyValue('stroke-width')], ['#111', 'none', '3'])
  assert.deepEqual([of('p').getPropertyValue('fill'), of('p').stroke, of('p').getPropertyValue('font-size'), of('p').getPropertyValue('font-weight')], ['blue', 'green', '12px', '600'])
  assert.equal(of('p[style]').getPropertyValue('fill'), '#222')
  assert.throws(() => rules('p { font: italic 1em/2 serif }'), /is more than/)
})

test('every built page says where its card and its frame for authors are, and they are there', () => {
  const built = readdirSync(join(dist, 'cards'))
  assert.ok(built.length > 100)
  const sizes = built.map((name) => statSync(join(dist, 'cards', name)).size)
  assert.ok(Math.max(...sizes) <= 40_000 && sizes.reduce((a, b) => a + b) <= 8_000_000)
  const embeds = existsSync(join(dist, 'e')) ? readdirSync(join(dist, 'e')).filter((name) => name.endsWith('.html')).map((name) => `e/${name}`) : []
  for (const name of ['index.html', ...embeds]) {
    const text = readFileSync(join(dist, name), 'utf8')
    const named = (/** @type {string} */ property) => text.match(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`))?.[1] ?? assert.fail(`${name} has no ${property}`)
    const bytes = readFileSync(join(dist, name, '..', named('og:image').replace(/\?.*$/, '')))
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG')
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]], [1200, 628, 3], 'with a palette')
    assert.equal(named('og:image').replace(/^.*\?/, ''), createHash('sha256').update(bytes).digest('hex').slice(0, 8))
    assert.equal(named('og:image'), named('twitter:image'))
    const answer = text.match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)" title="([^"]*)">/) ?? assert.fail(`${name} names nothing for authors`)
    const { title, html } = JSON.parse(readFileSync(join(dist, name, '..', answer[1]), 'utf8'))
    assert.equal(answer[2], named('og:title'))
    assert.ok(html.includes(`title="${answer[2]}"`) && title !== '', html)
    for (const property of ['og:title', 'og:type', 'og:description', 'og:image:alt', 'twitter:card']) assert.notEqual(named(property), '')
  }
})
