// Views are asked for before they are wanted, and never in the way of what is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foresight } from '../src/ahead.js'

/** A program whose answers are given by hand. */
function stage() {
  const asked = /** @type {{link: string, signal: AbortSignal, give: () => Promise<void>, fail: () => Promise<void>}[]} */ ([])
  let time = 0
  const ahead = foresight((link, signal) => new Promise((resolve, reject) => {
    const after = async (/** @type {() => void} */ act) => {
      act()
      await new Promise((done) => { setTimeout(done) })
    }
    asked.push({ link: String(link), signal, give: () => after(() => resolve(/** @type {any} */ (`view of ${link}`))), fail: () => after(() => reject(new Error('no'))) })
  }), () => time)
  return { ahead, asked, links: () => asked.map(({ link }) => link), pass: (/** @type {number} */ ms) => { time += ms } }
}

test('an answer is taken once, and by nobody who asks for another', async () => {
  const { ahead, asked } = stage()
  ahead.expect('?a')
  await asked[0].give()
  assert.equal(ahead.take('?b'), undefined)
  assert.equal(await ahead.take('?a')?.answer, 'view of ?a')
  assert.equal(ahead.take('?a'), undefined)
})

test('what is on its way can be taken and is not asked for again', async () => {
  const { ahead, asked, links } = stage()
  ahead.expect('?a')
  ahead.expect('?a')
  const answer = ahead.take('?a')?.answer
  await asked[0].give()
  assert.equal(await answer, 'view of ?a')
  assert.deepEqual(links(), ['?a'])
})

test('the waiting for what was taken can be ended', () => {
  const { ahead, asked } = stage()
  ahead.expect('?a')
  const foreseen = ahead.take('?a')
  assert.equal(asked[0].signal.aborted, false)
  foreseen?.stop()
  assert.equal(asked[0].signal.aborted, true)
})

test('one is asked for at a time, and then the last of those after it', async () => {
  const { ahead, asked, links } = stage()
  for (const link of ['?a', '?b', '?c']) ahead.expect(link)
  assert.deepEqual(links(), ['?a'])
  await asked[0].give()
  assert.deepEqual(links(), ['?a', '?c'])
})

test('after a press nothing that was waiting is asked for', async () => {
  const { ahead, asked, links } = stage()
  ahead.expect('?a')
  ahead.expect('?b')
  ahead.take('?c')
  await asked[0].give()
  assert.deepEqual(links(), ['?a'])
})

test('what failed is asked for again', async () => {
  const { ahead, asked, links } = stage()
  ahead.expect('?a')
  await asked[0].fail()
  assert.equal(ahead.take('?a'), undefined)
  ahead.expect('?a')
  assert.deepEqual(links(), ['?a', '?a'])
})

test('where answers take long nothing is asked ahead until there are other data', async () => {
  const { ahead, asked, links, pass } = stage()
  ahead.expect('?a')
  pass(251)
  await asked[0].give()
  ahead.expect('?b')
  assert.deepEqual(links(), ['?a'])
  ahead.forget()
  assert.equal(ahead.take('?a'), undefined, 'an answer of the data before')
  ahead.expect('?b')
  assert.deepEqual(links(), ['?a', '?b'])
})

test('of many answers that nobody takes few are kept', async () => {
  const { ahead, asked } = stage()
  for (let i = 0; i < 9; i++) {
    ahead.expect(`?${i}`)
    await asked[i].give()
  }
  assert.equal(ahead.take('?0'), undefined)
  assert.equal(await ahead.take('?8')?.answer, 'view of ?8')
  assert.equal(await ahead.take('?1')?.answer, 'view of ?1')
})
