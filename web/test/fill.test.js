// Children of the page are replaced where they are others, and nowhere else.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Window } from 'happy-dom'
import { sketch as h } from '../src/dom.js'
import { fill, keep, unseen } from '../src/fill.js'

/** A page with a slot, and a builder that counts what is made. */
function stage() {
  const document = /** @type {Document} */ (/** @type {unknown} */ (new Window({ height: 900 }).document))
  const slot = document.body.appendChild(document.createElement('div'))
  const made = /** @type {string[]} */ ([])
  const row = (/** @type {string} */ key) => keep('p', key, () => {
    made.push(key)
    return h('p', { title: key }, key)
  })
  return { document, slot, row, made: () => made.splice(0), text: () => [...slot.children].map((node) => node.outerHTML).join('') }
}

/** @param {Element} element @param {{rendered: boolean, top: number}} how */
function looking(element, { rendered, top }) {
  Object.assign(element, { checkVisibility: () => rendered, getBoundingClientRect: () => ({ top, bottom: top + 20 }) })
}

test('what depends on the same is not made again', () => {
  const { slot, row, made, text } = stage()
  fill(slot, [row('a'), row('b')])
  assert.deepEqual(made(), ['a', 'b'])
  const [first] = slot.children
  fill(slot, [row('a'), row('c')])
  assert.deepEqual(made(), ['c'])
  assert.equal(slot.children[0], first)
  assert.equal(text(), '<p title="a">a</p><p title="c">c</p>')
})

test('what stands deep in an element that is new becomes what it stands for', () => {
  const { slot, row, text } = stage()
  fill(slot, [h('section', {}, h('div', {}, row('a')))])
  assert.equal(text(), '<section><div><p title="a">a</p></div></section>')
})

test('what was written over by other means is made again', () => {
  const { slot, row, made, text } = stage()
  fill(slot, [row('a')])
  fill(slot, [h('p', {}, 'other')])
  fill(slot, [row('a')])
  assert.deepEqual(made(), ['a', 'a'])
  assert.equal(text(), '<p title="a">a</p>')
})

test('what nobody sees waits for the end, and what is seen does not', () => {
  const { document, slot, row, made, text } = stage()
  fill(slot, ['a', 'b', 'c', 'd'].map(row))
  made()
  const [open, closed, below, above] = slot.children
  looking(open, { rendered: true, top: 10 })
  looking(closed, { rendered: false, top: 0 })
  looking(below, { rendered: true, top: 901 })
  looking(above, { rendered: true, top: -21 })
  const later = fill(slot, ['A', 'B', 'C', 'D'].map(row), unseen(document))
  assert.deepEqual(made(), ['A'])
  assert.match(text(), />A<.*>b<.*>c<.*>d</)
  for (const write of later) write()
  assert.deepEqual(made(), ['B', 'C', 'D'])
  assert.match(text(), />A<.*>B<.*>C<.*>D</)
})

test('what has waited for nothing, as another view came, is made for that', () => {
  const { document, slot, row, text } = stage()
  fill(slot, [row('a')])
  looking(slot.children[0], { rendered: false, top: 0 })
  fill(slot, [row('b')], unseen(document))
  for (const write of fill(slot, [row('a')], unseen(document))) write()
  assert.match(text(), />a</)
  for (const write of fill(slot, [row('b')], unseen(document))) write()
  assert.match(text(), />b</)
})
