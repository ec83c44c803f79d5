/** @import {View, Line} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { render } from '../src/render.js'
import { emptyPage, goldens, pageOf } from './golden.js'

const views = goldens()

test('there are golden views to read', () => assert.ok(views.length >= 5, `${views.length} views`))

for (const { name, view } of views) {
  test(`${name}: all text of the view stands on the page`, () => {
    const text = spaces(pageOf(view).body.textContent)
    for (const expected of textsOf(view)) assert.ok(text.includes(spaces(expected)), `missing: ${expected}`)
  })

  test(`${name}: a line breaks at every gap, in each drawing of it`, () => {
    eachDrawing(view, (svg, lines) => {
      const expected = lines.map(runs).filter((count) => count > 0).sort()
      const found = [...svg.querySelectorAll('.line path')].map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
      assert.deepEqual(found.sort(), expected)
    })
  })

  test(`${name}: each value has one dot, told apart by its status`, () => {
    eachDrawing(view, (svg, lines) => {
      for (const [status, look] of [['A', 'reported'], ['E', 'derived']]) {
        const expected = lines.flatMap(({ points }) => points).filter((point) => point.status === status && point.value !== null)
        const found = svg.querySelectorAll(`.${look}:not(.now) circle, .${look}:not(.now) path`)
        assert.equal(found.length, expected.length, look)
      }
    })
  })

  test(`${name}: a month of known range only is a bar and no dot`, () => {
    eachDrawing(view, (svg, lines) => {
      const expected = lines.flatMap(({ points }) => points.filter((point, i) => point.low !== null
        && (point.value === null || points[i - 1]?.value == null && points[i + 1]?.value == null)))
      assert.equal(svg.querySelectorAll('.range line').length, expected.length)
    })
  })

  test(`${name}: everything drawn lies within the drawing`, () => {
    eachDrawing(view, (svg) => {
      const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
      for (const path of svg.querySelectorAll('.line path')) {
        for (const [, x, y] of (path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
          assert.ok(+x >= 0 && +x <= width && +y >= 0 && +y <= height, `${x},${y} in ${width}×${height}`)
        }
      }
    })
  })

  test(`${name}: links lead to the web or to another view`, () => {
    for (const anchor of pageOf(view).querySelectorAll('main a')) {
      assert.match(anchor.getAttribute('href') ?? '', /^(https?:\/\/|\?)/)
    }
  })

  test(`${name}: no style is written into the page, which its policy would refuse`, () => {
    assert.equal(pageOf(view).querySelectorAll('body [style], body style').length, 0)
  })

  test(`${name}: ids are unique, and what refers to one finds it`, () => {
    const page = pageOf(view)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'for', 'popovertarget']) {
      for (const node of page.querySelectorAll(`[${attribute}]`)) {
        for (const id of (node.getAttribute(attribute) ?? '').split(' ')) assert.ok(ids.includes(id), `${attribute}=${id}`)
      }
    }
  })
}

test('a view put over another leaves no trace of it', () => {
  for (const [i, { name, view }] of views.entries()) {
    const page = pageOf(views[(i + 1) % views.length].view)
    render(page, view)
    const [found, expected] = [markup(page), markup(pageOf(view))]
    const at = [...expected].findIndex((c, i) => c !== found[i])
    assert.ok(found === expected, `${name}: ${found.slice(at - 80, at + 80)} instead of ${expected.slice(at - 80, at + 80)}`)
  }
})

test('a view put over itself touches nothing', () => {
  const page = pageOf(views[0].view)
  const before = [...page.querySelectorAll('main *')]
  render(page, views[0].view)
  const after = [...page.querySelectorAll('main *')]
  assert.ok(before.length === after.length && before.every((node, i) => node === after[i]))
})

test('what a reader has opened stays open', () => {
  const page = pageOf(views[0].view)
  page.querySelector('.months')?.setAttribute('open', '')
  render(page, views[0].view)
  assert.ok(page.querySelector('.months')?.hasAttribute('open'))
})

test('a hostile view stays inert', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const hostile = JSON.parse(JSON.stringify(views[0].view), (key, value) => {
    if (key === 'url' || key === 'view' || key === 'link') return `javascript:alert(1)//${attack}`
    if (['text', 'label', 'name', 'title', 'note', 'spoken', 'summary', 'publisher', 'precision', 'working', 'reading', 'licence'].includes(key)) return attack
    return value
  })
  hostile.charts.forEach((/** @type {{name: string}} */ chart, /** @type {number} */ i) => { chart.name = i === 0 ? 'selection' : 'total' })
  const page = pageOf(hostile)
  const clean = emptyPage()
  for (const name of ['script', 'img', 'iframe']) {
    assert.equal(page.querySelectorAll(name).length, clean.querySelectorAll(name).length, name)
  }
  for (const node of page.querySelectorAll('main *')) {
    for (const { name, value } of node.attributes) {
      assert.doesNotMatch(name, /^on/)
      if (name === 'href') assert.match(value, /^(https?:\/\/|\?)/)
    }
  }
  assert.ok(page.querySelector('h1')?.textContent?.includes('<script>'))
})

test('the build writes the same page as the browser', () => {
  const [{ name, view }] = views
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const html = execFileSync(process.execPath, ['web/prerender.js', `wasm/explorer/testdata/${name}/view.json`, 'index.html'], { cwd: root, encoding: 'utf8' })
  assert.equal(html, `<!doctype html>\n${pageOf(view).documentElement.outerHTML}\n`)
})

/** @param {Document} page @returns {string} its markup, attributes in order of name, as their order has no meaning */
function markup(page) {
  for (const node of page.querySelectorAll('*')) {
    const attributes = [...node.attributes].map(({ name, value }) => [name, value]).sort()
    for (const [name] of attributes) node.removeAttribute(name)
    for (const [name, value] of attributes) node.setAttribute(name, value)
  }
  return page.documentElement.outerHTML
}

/** @param {string | null} text */
function spaces(text) {
  return (text ?? '').replace(/\s+/g, ' ')
}

/** @param {Line} line @returns {number} of runs of months with a value */
function runs({ points }) {
  return points.filter(({ value }, i) => value !== null && (points[i - 1]?.value ?? null) === null).length
}

/** @param {View} view @param {(svg: Element, lines: Line[]) => void} check */
function eachDrawing(view, check) {
  const page = pageOf(view)
  for (const { name, lines } of view.charts) {
    const drawings = page.querySelectorAll(`[data-chart=${name}] svg`)
    assert.ok(drawings.length > 0)
    for (const svg of drawings) check(svg, lines)
  }
}

/** @param {View} view @returns {string[]} everything that a reader is meant to see */
function textsOf(view) {
  const { ranking, choices, data } = view
  return [
    view.kicker, view.sourceLine, data.name, data.vintage, data.digest.slice(0, 8), data.licence, ranking.title, ranking.note, ...view.notes,
    [view.headline].flatMap(({ segments }) => segments.map(({ text }) => text)).join(''),
    view.paragraph.map(({ segments }) => segments.map(({ text }) => text).join('')).join(' '),
    ...view.claims.flatMap(({ precision, working, reason }) => [precision, working, reason]),
    ...view.charts.flatMap(({ title, subtitle, summary, lines }) => [title, subtitle, summary, ...lines.flatMap((line) => [line.name, ...line.points.map(({ text }) => text)])]),
    ...view.events.flatMap(({ dateName, label }) => [dateName, label]),
    ...ranking.rows.flatMap(({ name, rank, earlier, level, mom, yoy, share }) => [name, rank, earlier, ...[level, mom, yoy, share].flatMap(({ text, spoken }) => [text, spoken])]),
    ...view.sources.flatMap(({ publisher, published }) => [publisher, published]),
    ...[...choices.partners, ...choices.shows, ...choices.months].map((choice) => 'name' in choice ? choice.name : choice.label),
  ]
}
