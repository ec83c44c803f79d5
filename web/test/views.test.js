/** @import {View} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sketch } from '../src/dom.js'
import { fill } from '../src/fill.js'
import { panelOf } from '../src/views/panel.js'
import { outlines } from '../src/views/world.js'
import { pageOf, panelled } from './golden.js'

const views = panelled()

test('there are golden panels to read', () => assert.ok(views.length >= 6))

for (const { name, view } of views) {
  const section = panelPage(view)
  const [panel] = view.panels

  test(`${name}: all words of the panel stand on the page`, () => {
    const text = section.textContent?.replace(/\s+/g, ' ') ?? ''
    const said = panel.seen.map(({ segments }) => segments.map(({ text }) => text).join(''))
    const expected = [panel.title, panel.unit, panel.missing, panel.scale.words, ...said, ...panel.scale.steps,
      ...panel.marks.map(({ words }) => words), ...panel.rows.flatMap((row) => [row.name, row.rank, row.note]), ...panel.dated.map(({ label }) => label)]
    for (const words of expected) assert.ok(text.includes(words.replace(/\s+/g, ' ')), `missing: ${words}`)
  })

  test(`${name}: links lead to the web or to another view, and no style is written`, () => {
    for (const anchor of section.querySelectorAll('a')) assert.match(anchor.getAttribute('href') ?? '', /^(https?:\/\/|\?)/)
    assert.equal(section.querySelectorAll('[style], style').length, 0)
  })

  test(`${name}: what is labelled or described is on the page`, () => {
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      for (const node of section.querySelectorAll(`[${attribute}]`)) {
        for (const id of (node.getAttribute(attribute) ?? '').split(' ')) assert.ok(section.querySelector(`#${id}`), id)
      }
    }
  })
}

for (const { name, view } of views.filter(({ view }) => view.request.tab === 'heat')) {
  test(`${name}: each cell has the colour of its step, none where nothing is known, and says what it is`, () => {
    const [panel] = view.panels
    const lines = [...panelPage(view).querySelectorAll('tbody tr')]
    assert.equal(lines.length, panel.rows.length)
    for (const [i, { points, steps }] of panel.rows.entries()) {
      const cells = [...lines[i].querySelectorAll('td')]
      assert.equal(cells.length, points.length)
      for (const [j, point] of points.entries()) {
        const colour = (cells[j].getAttribute('class') ?? '').match(/\b[sd]\d\b/)?.[0] ?? ''
        assert.equal(colour, steps[j] < 0 ? '' : `${panel.scale.diverging ? 'd' : 's'}${steps[j]}`)
        assert.equal(cells[j].matches('.missing'), point.status === 'M')
        assert.equal(cells[j].querySelector('a')?.getAttribute('aria-label'), point.reading)
      }
    }
  })

  test(`${name}: the grid is one tab stop`, () => {
    assert.equal(panelPage(view).querySelectorAll('td [tabindex="0"]').length, 1)
  })
}

/** @param {View} view @returns {Element} */
function panelPage(view) {
  const page = pageOf(view)
  const section = /** @type {Element} */ (page.querySelector('.panel'))
  fill(section, panelOf(sketch, view, outlines))
  return section
}

test('the outlines are those that the packages give, and none is missing of a country of the data', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const made = execFileSync(process.execPath, ['web/world.js'], { cwd: root, encoding: 'utf8' })
  assert.ok(made === readFileSync(new URL('../src/views/world.js', import.meta.url), 'utf8'), 'node web/world.js > web/src/views/world.js, in the root')
  for (const { view } of views) {
    for (const { code, kind, name } of view.choices.partners) assert.ok(kind !== 'country' || outlines.places[code], name)
  }
})

test('a country without a figure is hatched on the map, and none has the colour of a step then', () => {
  const { view } = /** @type {{view: View}} */ (views.find(({ view }) => view.request.tab === 'map'))
  const page = panelPage(view)
  for (const { key, points: [point], steps: [step] } of view.panels[0].rows) {
    const shapes = [...page.querySelectorAll(`[data-code=${key}] :is(path, circle):not(.sign)`)]
    assert.ok(shapes.length > 0, key)
    for (const shape of shapes) {
      assert.equal(shape.getAttribute('fill') === 'url(#hatch)', point.status === 'M')
      assert.equal(/\b[sd]\d\b/.test(shape.getAttribute('class') ?? ''), step >= 0)
    }
  }
})
