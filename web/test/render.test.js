/** @import {View, Line, Point} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { render } from '../src/render.js'
import { emptyPage, goldens, pageOf } from './golden.js'

const views = goldens()

test('there are golden views to read', () => assert.ok(views.length >= 5, `${views.length} views`))

for (const { name, view } of views) {
  /** @type {Document | undefined} */
  let made
  const page = () => (made ??= pageOf(view))

  test(`${name}: all text of the view stands on the page`, () => {
    const spoken = [...page().querySelectorAll('[aria-label]')].map((node) => node.getAttribute('aria-label')).join(' ')
    const text = spaces(`${page().body.textContent} ${spoken}`)
    for (const expected of textsOf(view)) assert.ok(text.includes(spaces(expected)), `missing: ${expected}`)
  })

  test(`${name}: a line breaks at every gap, in each drawing of it`, () => {
    eachDrawing(view, page, (svg, lines) => {
      const expected = lines.map(({ points }) => runs(points)).filter((count) => count > 0).sort()
      const found = [...svg.querySelectorAll('.line path')].map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
      assert.deepEqual(found.sort(), expected)
    })
  })

  test(`${name}: each value has one dot, told apart by its status`, () => {
    eachDrawing(view, page, (svg, lines) => {
      for (const [status, look] of [['A', 'reported'], ['E', 'derived']]) {
        const expected = lines.flatMap(({ points }) => points).filter((point) => point.status === status && point.value !== null)
        const found = svg.querySelectorAll(`.${look}:not(.now) circle, .${look}:not(.now) path`)
        assert.equal(found.length, expected.length, look)
      }
    })
  })

  test(`${name}: a month of known range only is a bar and no dot`, () => {
    eachDrawing(view, page, (svg, lines) => {
      const expected = lines.flatMap(({ points }) => points.filter((point, i) => point.low !== null
        && (point.value === null || points[i - 1]?.value == null && points[i + 1]?.value == null)))
      const found = [...svg.querySelectorAll('.range path')].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? [])
      assert.equal(found.length, expected.length)
    })
  })

  test(`${name}: everything drawn lies within the drawing`, () => {
    eachDrawing(view, page, (svg) => {
      const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
      for (const path of svg.querySelectorAll('.line path')) {
        for (const [, x, y] of (path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
          assert.ok(+x >= 0 && +x <= width && +y >= 0 && +y <= height, `${x},${y} in ${width}×${height}`)
        }
      }
    })
  })

  test(`${name}: no label of the highest or lowest month lies on a dot`, () => {
    eachDrawing(view, page, (svg) => assert.deepEqual(covered(svg), []))
  })

  test(`${name}: links lead to the web or to another view`, () => {
    for (const anchor of page().querySelectorAll('main a')) {
      assert.match(anchor.getAttribute('href') ?? '', /^(https?:\/\/|\?)/)
    }
  })

  test(`${name}: no style is written into the page, which its policy would refuse`, () => {
    assert.equal(page().querySelectorAll('body [style], body style').length, 0)
  })

  test(`${name}: ids are unique, and what refers to one finds it`, () => {
    const ids = [...page().querySelectorAll('[id]')].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'for', 'popovertarget']) {
      for (const node of page().querySelectorAll(`[${attribute}]`)) {
        for (const id of (node.getAttribute(attribute) ?? '').split(' ')) assert.ok(ids.includes(id), `${attribute}=${id}`)
      }
    }
  })
}

test('each line has a small chart under its name, on one scale or on its own', () => {
  const view = golden('facets')
  const drawings = () => [...pageOf(view).querySelectorAll('[data-chart=selection] svg')]
  const domains = () => drawings().map((svg) => (svg.getAttribute('data-frame') ?? '').split(' ').slice(4, 6).join(' '))
  const { lines } = view.charts[0]
  assert.deepEqual(drawings().map((svg) => svg.querySelector('.name')?.textContent), lines.flatMap(({ name }) => [name, name]))
  assert.ok(new Set(domains()).size > 2)
  view.request.uniformYAxis = '1'
  const shared = domains()
  assert.deepEqual(shared, lines.flatMap(() => shared.slice(0, 2)))
})

test('in the focus four lines at most have a colour, and the grey ones lie below', () => {
  const view = golden('focus')
  const looks = (/** @type {Element} */ svg) => [...svg.querySelectorAll('.line')].map((node) => node.getAttribute('class')?.match(/series-\S+/)?.[0])
  for (const svg of pageOf(view).querySelectorAll('[data-chart=selection] svg')) {
    const found = looks(svg)
    assert.deepEqual(found.slice(-2).sort(), ['series-1', 'series-2'])
    assert.deepEqual([...new Set(found.slice(0, -2))], ['series-rest'])
  }
  assert.equal(pageOf(view).querySelector('.event, .events li'), null, 'events are hidden')
})

test('the page of a month leads to those beside it, and every sentence of it can be copied', () => {
  const view = golden('month')
  const page = pageOf(view)
  const [{ passages, before, after }] = view.monthPages
  assert.deepEqual([...page.querySelectorAll('.month-head a')].map((node) => node.getAttribute('href')), [before.link, after.link])
  const expected = passages.flatMap(({ sentences }) => sentences.map(({ segments }) => segments.map(({ text }) => text).join('')))
  const copies = [...page.querySelectorAll('.passages [data-copy]')].map((node) => node.getAttribute('data-copy'))
  assert.deepEqual(copies, expected)
  const all = page.querySelector('.month-head [data-copy]')?.getAttribute('data-copy') ?? ''
  for (const text of [...expected, ...passages.map(({ heading }) => heading), view.sourceLine]) assert.ok(all.includes(text), text)
  assert.equal(page.querySelectorAll('.passages .claim').length, view.claims.length - view.headline.segments.filter(({ claim }) => claim !== null).length)
  assert.equal(page.querySelector('figure'), null)
})

test('the years of a season stand over the same months, the latest in colour', () => {
  const view = golden('season')
  const [{ lines }] = view.charts
  const page = pageOf(view)
  for (const svg of page.querySelectorAll('[data-chart=season] svg')) {
    const looks = [...svg.querySelectorAll('.line')].map((node) => node.getAttribute('class')?.match(/series-\S+/)?.[0])
    assert.equal(looks.at(-1), 'series-1')
    assert.deepEqual([...new Set(looks.slice(0, -1))], ['series-rest'])
    const names = [...svg.querySelectorAll('.label.name')].map((node) => node.textContent).sort()
    assert.deepEqual(names, lines.filter(({ points }) => points.some(({ value }) => value !== null)).map(({ name }) => name).sort())
    assert.doesNotMatch(svg.querySelector('.tick')?.textContent ?? '', /\d{4}/)
    assert.equal(svg.querySelectorAll('.usual').length, 0)
  }
  assert.deepEqual([...page.querySelectorAll('.season tbody th')].map((node) => node.textContent).slice(0, 2), ['Jan', 'Feb'])
  view.charts[0].band = lines[0].points.map(() => ({ low: 100, value: 150, high: 200 }))
  assert.equal(pageOf(view).querySelectorAll('.usual path').length, 3)
})

test('each picture of the analysis is drawn for each width, or says why it is not', () => {
  const view = golden('analysis')
  const figures = [...pageOf(view).querySelectorAll('.picture')]
  assert.equal(figures.length, view.pictures.length)
  assert.ok(view.pictures.some(({ refusal }) => refusal !== '') && view.pictures.some(({ refusal }) => refusal === ''))
  for (const [i, { refusal, layers, places, rows }] of view.pictures.entries()) {
    const drawings = [...figures[i].querySelectorAll('svg')]
    assert.equal(drawings.length, refusal === '' ? 2 : 0)
    assert.equal(figures[i].querySelectorAll('tbody tr').length, rows.length)
    for (const svg of drawings) {
      const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
      for (const [look, kind] of [['.figure-dot circle', 'line'], ['.column rect', 'columns']]) {
        const expected = layers.filter((layer) => layer.kind === kind).flatMap(({ values }) => values.filter((value) => value !== null))
        assert.equal(svg.querySelectorAll(look).length, expected.length, `${look} of ${places.length}`)
      }
      for (const path of svg.querySelectorAll('.line path, .model path, .band path')) {
        for (const [, x, y] of (path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
          assert.ok(+x >= 0 && +x <= width && +y >= 0 && +y <= height, `${x},${y} in ${width}×${height}`)
        }
      }
    }
  }
})

test('a sum since January starts anew each year', () => {
  const view = golden('default')
  view.request.show = 'ytd'
  eachDrawing(view, () => pageOf(view), (svg, lines) => {
    const [{ points }] = lines
    const years = [...new Set(points.map(({ period }) => period.slice(0, 4)))]
    const expected = years.map((year) => runs(points.filter(({ period }) => period.startsWith(year)))).reduce((a, b) => a + b)
    assert.ok(expected > runs(points), 'a January follows a December')
    for (const look of ['line', 'band']) {
      assert.equal(svg.querySelector(`.${look} path`)?.getAttribute('d')?.match(/M/g)?.length, expected, look)
    }
  })
})

test('a change from a low base is not drawn, and the table says why', () => {
  const view = golden('several')
  const { points } = view.charts[0].lines[0]
  const gone = points.findIndex(({ value }, i) => value !== null && points[i - 1]?.value !== null && points[i + 1]?.value !== null)
  Object.assign(points[gone], { value: null, low: null, high: null, text: 'low base' })
  const page = pageOf(view)
  for (const svg of page.querySelectorAll('[data-chart=selection] svg')) {
    assert.equal(svg.querySelector('.line.series-1 path')?.getAttribute('d')?.match(/M/g)?.length, runs(points))
    assert.equal(svg.querySelectorAll('.series-1:is(.reported, .derived):not(.now) circle').length, points.filter(({ value }) => value !== null).length)
  }
  assert.match(page.querySelectorAll('.months tbody tr')[gone].textContent ?? '', /low base/)
  assert.match(page.querySelector('.marks')?.textContent ?? '', /too low a base for a percentage/)
})

test('no label of a point lies on the line at zero, nor on a dot', () => {
  const view = golden('mirror')
  const { points } = view.charts[0].lines[0]
  const last = points.findLastIndex(({ value }, i) => value !== null && i < points.length - 6)
  points.slice(last - 3, last).forEach((point) => Object.assign(point, { value: 0.002, low: 0.002, high: 0.002 }))
  Object.assign(points[last], { value: 0.001, low: 0.001, high: 0.001 })
  view.charts = [view.charts[0]]
  let labels = 0
  eachDrawing(view, () => pageOf(view), (svg) => {
    const [, , , bottom] = (svg.getAttribute('data-frame') ?? '').split(' ').map(Number)
    for (const text of svg.querySelectorAll('.note text')) {
      labels++
      const [, y] = placeOf(text)
      assert.ok(Math.abs(y - bottom) >= 9, `${text.textContent} at ${y}, zero at ${bottom}`)
    }
    assert.deepEqual(covered(svg), [])
  })
  assert.ok(labels > 0)
})

test('a note leads to the chart before it lists its sources, and folds many', () => {
  for (const { view } of views) {
    const notes = pageOf(view).querySelectorAll('.claim-note')
    for (const [i, { sources }] of view.claims.entries()) {
      const [link, origin] = ['a[href^="?"]', '.origin'].map((selector) => [...notes[i].querySelectorAll('*')].findIndex((node) => node.matches(selector)))
      assert.ok(link >= 0 && (origin < 0 || link < origin))
      assert.equal(notes[i].querySelector('details summary')?.textContent, sources.length > 4 ? `${sources.length} sources` : undefined)
    }
  }
})

test('the sources of a view are counted in words that fit', () => {
  const summary = (/** @type {View} */ view) => pageOf(view).querySelector('.sources summary')?.textContent
  const view = golden('default')
  assert.equal(summary(view), `All ${view.sources.length} sources of this view`)
  assert.equal(summary({ ...view, sources: view.sources.slice(0, 1) }), 'The source of this view')
})

test('what can be added has the name that the ranking gives it', () => {
  for (const [name, words] of [['default', 'Add a destination'], ['mirror', 'Add an origin']]) {
    assert.equal(pageOf(golden(name)).querySelector('#add option')?.textContent, words)
  }
})

test('the ranking links where the view says', () => {
  const view = golden('october')
  const expected = view.ranking.rows.map(({ link }) => link || undefined)
  const found = [...pageOf(view).querySelectorAll('.ranking tbody tr')].map((row) => row.querySelector('a')?.getAttribute('href') ?? undefined)
  assert.deepEqual(found, expected)
  assert.ok(expected.includes(undefined) && expected.some(Boolean))
})

test('a base month outside the months shown can still be seen', () => {
  const view = golden('index')
  view.request.base = '2024-12'
  const base = /** @type {HTMLSelectElement} */ (pageOf(view).querySelector('#base'))
  assert.equal(base.value, '2024-12')
})

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

test('the questions to begin with fit the data', () => {
  const view = views.find(({ name }) => name === 'default')?.view ?? assert.fail('no default view')
  const asked = (/** @type {Partial<View>} */ changed) => Array.from(pageOf({ ...view, ...changed }).querySelectorAll('[data-slot=examples] a'), ({ textContent }) => textContent)
  assert.deepEqual(asked({}), ['Which destinations buy most?', 'How low did exports go in spring 2025?', 'Is what an article says right?'])
  assert.deepEqual(asked({ events: [] }), ['Which destinations buy most?', 'Is what an article says right?'])
  assert.deepEqual(asked({ events: [], request: { ...view.request, flow: 'import' } }), ['Which origins sell most?', 'Is what an article says right?'])
  assert.deepEqual(asked({ link: '?country=DEU' }), [])
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
    if (key === 'url' || key === 'view' || key === 'link' || key === 'present') return `javascript:alert(1)//${attack}`
    if (['text', 'label', 'name', 'title', 'note', 'spoken', 'summary', 'publisher', 'precision', 'working', 'reading', 'licence', 'about', 'printed', 'reason', 'standing', 'past'].includes(key)) return attack
    return value
  })
  assert.ok(hostile.charts.length > 0)
  hostile.charts.forEach((/** @type {{name: string}} */ chart, /** @type {number} */ i) => { chart.name = i === 0 ? 'selection' : 'total' })
  const page = pageOf(hostile)
  const clean = emptyPage()
  for (const name of ['script', 'img', 'iframe', 'link', 'style']) {
    assert.equal(page.querySelectorAll(name).length, clean.querySelectorAll(name).length, name)
  }
  for (const node of page.querySelectorAll('main *')) {
    for (const { name, value } of node.attributes) {
      assert.doesNotMatch(name, /^on/)
      if (name === 'href' && node.localName !== 'link') assert.match(value, /^(https?:\/\/|\?)/)
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

/** @param {Point[]} points @returns {number} of runs of months with a value */
function runs(points) {
  return points.filter(({ value }, i) => value !== null && (points[i - 1]?.value ?? null) === null).length
}

/** @param {Element} text in a drawing @returns {[number, number]} the place of its anchor, in px */
function placeOf(text) {
  const moves = [text.parentElement, text].map((node) => node?.getAttribute('transform')?.match(/translate\(([-\d.]+),([-\d.]+)\)/) ?? ['', '0', '0'])
  return [moves.reduce((sum, [, x]) => sum + Number(x), 0), moves.reduce((sum, [, , y]) => sum + Number(y), 0)]
}

/** @param {Element} svg @returns {string[]} the labels of months in it that lie on a dot */
function covered(svg) {
  const dots = [...svg.querySelectorAll(':is(.reported, .derived) circle')].map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))])
  return [...svg.querySelectorAll('.note:not(.now) text')].flatMap((text) => {
    const [x, y] = placeOf(text)
    const long = (text.textContent ?? '').length * 12 * 0.58
    const from = x - long * ({ start: 0, end: 1 }[text.closest('[text-anchor]')?.getAttribute('text-anchor') ?? ''] ?? 0.5)
    return dots.some(([cx, cy]) => cx > from && cx < from + long && Math.abs(cy - y) < 8) ? [text.textContent ?? ''] : []
  })
}

/** @param {string} name @returns {View} a copy of a golden view */
function golden(name) {
  return structuredClone(/** @type {{view: View}} */ (views.find((golden) => golden.name === name)).view)
}

/** @param {View} view @param {() => Document} page @param {(svg: Element, lines: Line[]) => void} check */
function eachDrawing(view, page, check) {
  const shown = page()
  for (const { name, lines } of view.charts) {
    const drawings = shown.querySelectorAll(`[data-chart=${name}] svg`)
    assert.ok(drawings.length > 0)
    for (const svg of drawings) {
      const line = svg.getAttribute('data-line')
      check(svg, line === null ? lines : [lines[Number(line)]])
    }
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
    ...view.monthPages.flatMap(({ passages }) => passages).flatMap(({ heading, sentences, note }) => [heading, note, ...sentences.map(({ segments }) => segments.map(({ text }) => text).join(''))]),
    ...view.charts.length === 0 || view.request.events === '0' ? [] : view.events.flatMap(({ dateName, label }) => [dateName, label]),
    ...ranking.rows.flatMap(({ name, rank, earlier, level, mom, yoy, share }) => [name, rank, earlier, ...[level, mom, yoy, share].flatMap(({ text, spoken }) => [text, spoken])]),
    ...view.sources.flatMap(({ publisher, published }) => [publisher, published]),
    ...view.analysis.flatMap(({ topic, answer, method }) => [topic, answer.segments.map(({ text }) => text).join(''), method]),
    ...view.pictures.flatMap(({ title, subtitle, summary, note, refusal, head, rows }) => [title, subtitle, refusal || summary, refusal ? '' : note, ...head, ...rows.flat()]),
    ...[...choices.partners, ...choices.shows, ...choices.months].map((choice) => 'name' in choice ? choice.name : choice.label),
  ]
}

test('a view of other data than its address names says so above the headline', () => {
  const [{ view }] = goldens()
  const past = (/** @type {Partial<View>} */ changes) => pageOf({ ...view, ...changes }).querySelector('[data-slot=past]')
  const other = past({ otherData: 'Made with other data.', unpinned: '?country=DEU' })
  assert.match(other?.textContent ?? '', /^Made with other data\. Leave/)
  assert.equal(other?.querySelector('a')?.getAttribute('href'), '?country=DEU')
  assert.equal(past({})?.textContent, '')
})
