// The pieces of HTML that an author puts into an article.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitting, frame, idOf, image } from '../src/share/embed-code.js'
import { madeFor, titleOf } from '../src/share/embed-target.js'
import { emptyPage, goldens } from './golden.js'

const hostile = {
  address: 'https://example.org/?country=USA&data=1a2b3c4d', title: '"><script>alert(1)</script> & more', height: 731.5,
  link: 'https://example.org/?a="b"', picture: 'https://example.org/cards/USA.png', alternative: '<b>It rose.</b>', source: 'Nobody & <i>nothing</i>.',
}

/** @param {string} html @returns {HTMLElement} what a page makes of it */
function placed(html) {
  const { body } = emptyPage()
  body.innerHTML = html
  return body
}

test('what a view says stays text in every piece', () => {
  for (const piece of [frame, fitting]) {
    const body = placed(piece(hostile))
    const shown = /** @type {HTMLElement} */ (body.firstElementChild)
    assert.deepEqual(body.querySelectorAll('*').length, piece === frame ? 1 : 2)
    assert.deepEqual([shown.getAttribute('src'), shown.getAttribute('title'), shown.getAttribute('height'), shown.id], [hostile.address, hostile.title, '731.5', idOf(hostile.address)])
    assert.deepEqual([shown.getAttribute('loading'), shown.getAttribute('width')], ['lazy', '100%'])
  }
  const body = placed(image(hostile))
  assert.deepEqual([...body.querySelectorAll('*')].map(({ localName }) => localName), ['figure', 'a', 'img', 'figcaption'])
  assert.equal(body.querySelector('a')?.getAttribute('href'), hostile.link)
  assert.equal(body.querySelector('img')?.getAttribute('alt'), `${hostile.title}. ${hostile.alternative}`)
  assert.equal(body.querySelector('figcaption')?.textContent, hostile.source)
})

test('the ids of frames are FNV-1a of their address', () => {
  // The test vectors of its authors for 32 bits.
  assert.deepEqual(['', 'a', 'foobar'].map(idOf), ['811c9dc5', 'e40c292c', 'bf9cf968'].map((hash) => `datawrapper-chart-lodestone-${hash}`))
})

test('a page of its own is looked for where a view is of one partner and no more', () => {
  const view = goldens().find(({ name }) => name === 'september')?.view ?? assert.fail('no such view')
  const of = (/** @type {string} */ link, country = ['USA']) => [true, false].map((frozen) => madeFor({ ...view, link, request: { ...view.request, country } }, frozen))
  assert.deepEqual(of(''), ['e/USA-2025-09.html', 'e/USA.html'])
  assert.deepEqual(of('?time=2025-09'), ['e/USA-2025-09.html', 'e/USA-2025-09.html'])
  assert.deepEqual(of('?country=WORLD&theme=dark', ['WLD']), ['e/WLD-2025-09.html', 'e/WLD.html'])
  for (const link of ['?time=2024-01..2025-09', '?show=yoy', '?tab=bar', '?scope=all', '?asof=2025-10-20', '?events=0']) assert.deepEqual(of(link), ['', ''], link)
  assert.deepEqual(of('?country=USA~DEU', ['USA', 'DEU']), ['', ''])
  assert.equal(titleOf(view), 'Exports to the United States fell 28.7% in September from August, to 420.5 tonnes · September 2025')
})
