// What is changed while an answer is on its way is neither lost nor shown too early.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { succession } from '../src/succession.js'

/** @import {Request, View} from '../src/wire.js' */

/** A page whose program answers, or refuses, by hand. */
function stage() {
  const asked = /** @type {{wanted: any, give: () => Promise<void>, refuse: () => Promise<void>}[]} */ ([])
  let view = /** @type {View} */ (/** @type {unknown} */ ({ request: { show: 'level', country: ['USA'] } }))
  const views = succession((wanted) => new Promise((resolve) => {
    const after = async (/** @type {Partial<Request>} */ shown) => {
      view = { ...view, request: { ...view.request, ...shown } }
      resolve()
      await new Promise((done) => { setTimeout(done) })
    }
    asked.push({ wanted, give: () => after(typeof wanted === 'string' ? { time: wanted } : wanted), refuse: () => after({}) })
  }), () => view)
  const set = (/** @type {any} */ changes) => views.change(({ request }) => ({ ...request, ...changes }))
  return { views, set, asked, wanted: () => asked.map(({ wanted }) => wanted) }
}

test('a change is asked for at once, of the view on the page', () => {
  const { set, wanted } = stage()
  set({ show: 'yoy' })
  assert.deepEqual(wanted(), [{ show: 'yoy', country: ['USA'] }])
})

test('nothing is asked for where nothing is changed', () => {
  const { views, wanted } = stage()
  assert.equal(views.change(() => undefined), undefined)
  assert.deepEqual(wanted(), [])
})

test('changes made meanwhile are asked for together, each of what was before it', async () => {
  const { views, set, asked, wanted } = stage()
  set({ show: 'yoy' })
  for (const code of ['DEU', 'JPN']) {
    views.change(({ request }) => {
      assert.equal(request.show, 'yoy')
      return { ...request, country: [...request.country, code] }
    })
  }
  assert.equal(asked.length, 1)
  await asked[0].give()
  assert.deepEqual(wanted().slice(1), [{ show: 'yoy', country: ['USA', 'DEU', 'JPN'] }])
})

test('they end together, once that is shown', async () => {
  const { set, asked } = stage()
  set({ show: 'yoy' })
  let ended = 0
  for (const time of ['2025-08', '2025-09']) set({ time })?.then(() => { ended++ })
  await asked[0].give()
  assert.equal(ended, 0)
  await asked[1].give()
  assert.equal(ended, 2)
})

test('what is refused takes nothing with it that was changed meanwhile', async () => {
  const { set, asked, wanted } = stage()
  set({ asof: '1900-01-01' })
  set({ show: 'yoy' })
  await asked[0].refuse()
  assert.deepEqual(wanted()[1], { show: 'yoy', country: ['USA'] })
})

test('a change waits for a link, and changes what that shows', async () => {
  const { views, set, asked, wanted } = stage()
  views.follow('2025-07', true)
  set({ show: 'yoy' })
  await asked[0].give()
  assert.deepEqual(wanted()[1], { show: 'yoy', country: ['USA'], time: '2025-07' })
})

test('a link followed after a change counts instead', async () => {
  const { views, set, asked, wanted } = stage()
  set({ show: 'yoy' })
  set({ time: '2025-08' })
  views.follow('2025-07', true)
  await asked[0].give()
  await asked[1].give()
  assert.deepEqual(wanted().slice(1), ['2025-07'])
})

test('nothing comes after what has taken the place of views', async () => {
  const { views, set, asked } = stage()
  set({ show: 'yoy' })
  set({ time: '2025-08' })
  views.leave()
  await asked[0].give()
  assert.equal(asked.length, 1)
  set({ show: 'yoy' })
  assert.equal(asked.length, 2)
})
