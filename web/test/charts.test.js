/** @import {Chart} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Window } from 'happy-dom'
import { step } from '../src/charts/cursor.js'
import { draw } from '../src/charts/draw.js'
import { along, logAxis, logTicks, valueAxis, valueTicks } from '../src/charts/layout.js'
import { series, SYMBOLS } from '../src/charts/looks.js'
import { marks } from '../src/charts/marks.js'
import { builder } from '../src/dom.js'

const line = { partner: '', name: '', highest: null, lowest: null, points: Array.from({ length: 30 }, () => /** @type {any} */ ({})) }
const chart = /** @type {Chart} */ ({ name: 'selection', title: '', subtitle: '', summary: '', unit: 't', lines: [line, line] })

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

for (const { unit, low, high, domain, ticks } of [
  { unit: 'percent', low: -87, high: 950, domain: [-100, 1000], ticks: [-100, 0, 250, 500, 750, 1000] },
  { unit: 'percent', low: -99, high: 9000, domain: [-100, 10000], ticks: [0, 2000, 4000, 6000, 8000, 10000] }, // no room for −100
  { unit: 'percent', low: -90, high: 90, domain: [-100, 100], ticks: [-100, -50, 0, 50, 100] },
  { unit: 'percent', low: 0, high: 60, domain: [0, 60], ticks: [0, 20, 40, 60] },
  { unit: 't', low: -150, high: 800, domain: [-200, 800], ticks: [-200, 0, 200, 400, 600, 800] },
]) {
  test(`an axis from ${low} to ${high} in ${unit} reaches from ${domain.join(' to ')}`, () => {
    const point = { period: '2025-01', value: low, low, high, status: 'A', text: '', reading: '' }
    const found = valueAxis({ ...chart, unit, lines: [{ partner: '', name: '', highest: 0, lowest: 0, points: [point] }] }, 5)
    assert.deepEqual({ domain: found.domain.map((value) => value + 0), ticks: found.values.map((tick) => tick + 0) }, { domain, ticks })
  })
}

for (const { low, high, about, ticks } of [
  { low: 25, high: 854, about: 5, ticks: [20, 50, 100, 200, 500, 1000] },
  { low: 0.3, high: 854, about: 4, ticks: [0.1, 1, 10, 100, 1000] }, // no room for more
  { low: 46, high: 50, about: 4, ticks: [20, 50] },
  { low: 100, high: 100, about: 4, ticks: [100, 200] },
]) {
  test(`from ${low} to ${high} at equal ratios, ticks are ${ticks.join(', ')}`, () => {
    assert.deepEqual(logTicks(low, high, about), ticks)
  })
}

test('on a logarithmic scale nothing that is not positive counts, and equal ratios are equal steps', () => {
  const month = { period: '2025-01', status: 'A', text: '', reading: '' }
  const points = [{ ...month, value: 0, low: 0, high: 0 }, { ...month, value: 30, low: 0, high: 60 }, { ...month, value: null, low: 0, high: 90 }]
  assert.deepEqual(logAxis({ ...chart, lines: [{ partner: '', name: '', highest: 0, lowest: 0, points }] }, 5).domain, [20, 100])
  assert.deepEqual(logAxis({ ...chart, lines: [] }, 5).domain, [1, 10])
  const part = along([10, 1000], true)
  assert.deepEqual([10, 100, 1000].map((value) => Math.round(part(value) * 1e9) / 1e9), [0, 0.5, 1])
})

/** The marks as elements. @returns {Record<keyof ReturnType<typeof marks>, (...given: any[]) => Element>} */
function drawnBy() {
  return /** @type {any} */ (marks(builder(/** @type {any} */ (new Window().document))))
}

test('marks leave out what has no place, part lines there, and step half way between months', () => {
  const mark = drawnBy()
  const drawn = (/** @type {Element} */ group) => group.querySelector('path')?.getAttribute('d')
  assert.equal(drawn(mark.line('line', [[0, 1], [2, 3], null, [4, NaN], [6, 5]])), 'M0,1L2,3M6,5Z') // a month alone is a dot
  assert.equal(drawn(mark.line('line', [[0, 1], [2, 3]], true)), 'M0,1L1,1L1,3L2,3')
  assert.equal(drawn(mark.area('band', [[0, 9, 1], [2, 8, 3], null])), 'M0,9L2,8L2,3L0,1Z')
  assert.equal(mark.rules('grid', [[0, 1, 2, 1], [0, -Infinity, 2, 1]]).childNodes.length, 1)
  assert.deepEqual([...mark.words('tick', [[5, 6, 'Apr\n2025']], { hanging: true }).querySelectorAll('tspan')].map(({ textContent }) => textContent), ['Apr', '2025'])
})

test('the symbols of a chart are equally large', () => {
  const mark = drawnBy()
  for (const symbol of SYMBOLS.slice(1)) {
    const d = mark.dots('reported', [[0, 0]], 100, symbol).querySelector('path')?.getAttribute('d') ?? ''
    const corners = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const twice = corners.reduce((sum, [x, y], i) => sum + x * corners[(i + 1) % corners.length][1] - corners[(i + 1) % corners.length][0] * y, 0)
    assert.ok(Math.abs(Math.abs(twice) / 2 / (Math.PI * 100 ** 2) - 1) < 0.001, symbol)
  }
})

test('a line in the focus keeps its colour or takes a free one, all others are grey', () => {
  const six = ['USA', 'DEU', 'JPN', 'KOR', 'VNM', 'IND']
  const look = (/** @type {string[]} */ focus) => series(six, focus).map((name) => name.replace('series-', ''))
  assert.deepEqual(look([]), ['1', '2', '3', '4', 'rest', 'rest'])
  assert.deepEqual(look(['DEU', 'VNM']), ['rest', '2', 'rest', 'rest', '1', 'rest'])
  assert.deepEqual(look(six), ['1', '2', '3', '4', 'rest', 'rest'])
  assert.deepEqual(look(['XXX']), look([]))
})

test('a range without a point stretches the axis by a quarter at most', () => {
  const month = { period: '2025-01', status: 'E', text: '', reading: '' }
  const reach = (/** @type {import('../src/wire.d.ts').Point[]} */ ...points) =>
    valueAxis({ ...chart, unit: 't', lines: [{ partner: '', name: '', highest: 0, lowest: 0, points }] }, 5).domain.map((value) => value + 0)
  const point = { ...month, value: 800, low: 790, high: 800 }
  assert.deepEqual(reach(point, { ...month, value: null, low: 0, high: 15515 }), [0, 1000])
  assert.deepEqual(reach(point, { ...month, value: null, low: 0, high: 700 }), reach(point))
  assert.deepEqual(reach({ ...month, value: null, low: 0, high: 15515 }), [0, 20000], 'where there is nothing else')
})

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

test('on a logarithmic scale a zero that may be a little more has no place, and neither have its words', () => {
  const values = [null, 4, 0, 9, 2, 7, 3, 5]
  const points = values.map((value, i) => ({ period: `2025-0${i + 1}`, status: 'A', text: `${value} t`, reading: '', value, low: value, high: value === 0 ? 0.5 : value }))
  const alone = { ...chart, log: true, band: [], lines: [{ ...line, partner: 'SVN', name: 'Slovenia', highest: 3, lowest: 2, points }] }
  const scene = { period: '2025-08', events: [], request: { show: 'level', focus: [], facet: '', uniformYAxis: '', events: '0' } }
  for (const whole of [alone, { ...alone, lines: [alone.lines[0], { ...alone.lines[0], points: points.slice(0, 3).concat(points.slice(3).map((point) => ({ ...point, value: null, low: null, high: null }))) }] }]) {
    const [drawing] = draw(builder(/** @type {any} */ (new Window().document)), /** @type {any} */ (scene), /** @type {any} */ (whole))
    const html = /** @type {Element} */ (drawing).outerHTML
    assert.match(html, /9 t|Slovenia/)
    assert.doesNotMatch(html, /NaN|Infinity/)
  }
})
