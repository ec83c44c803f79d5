// What the page around a frame may ask, against messages of any shape, and what
// is said about heights in the words of each library.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, frameOf, heightMessages } from '../src/embed/dialects.js'
import { readMessage, verdictsOf } from '../src/embed/door.js'
import { dressed } from '../src/embed/look.js'
import { frame } from '../src/share/embed-code.js'

const state = (/** @type {object} */ rest) => ({ type: 'lodestone-state', version: 1, ...rest })

/** @type {[what: string, data: unknown, read: ReturnType<typeof readMessage>][]} */
const messages = [
  ['a state', state({ link: '?country=DEU' }), { wish: { type: 'lodestone-state', link: '?country=DEU' } }],
  ['the default state', state({ link: '' }), { wish: { type: 'lodestone-state', link: '' } }],
  ['a theme without a version', { type: 'lodestone-theme', theme: 'dark' }, { wish: { type: 'lodestone-theme', theme: 'dark' } }],
  ['a language that there is', { type: 'lodestone-language', version: 1, lang: 'en' }, { wish: { type: 'lodestone-language', lang: 'en' } }],
  ['a greeting with more in it', { type: 'lodestone-hello', version: 1, link: '?x', toString: 1 }, { wish: { type: 'lodestone-hello' } }],
  ['another version', state({ link: '', version: 2 }), { refused: 'lodestone-state', reason: 'version' }],
  ['a version in words', state({ link: '', version: '1' }), { refused: 'lodestone-state', reason: 'version' }],
  ['no link', state({}), { refused: 'lodestone-state', reason: 'value' }],
  ['a link to elsewhere', state({ link: 'https://example.org/' }), { refused: 'lodestone-state', reason: 'value' }],
  ['a link that is code', state({ link: 'javascript:alert(1)' }), { refused: 'lodestone-state', reason: 'value' }],
  ['a link that is no text', state({ link: ['?country=DEU'] }), { refused: 'lodestone-state', reason: 'value' }],
  ['a link that is too long', state({ link: `?text=${'x'.repeat(28_092)}` }), { refused: 'lodestone-state', reason: 'value' }],
  ['a huge link', state({ link: `?${'x'.repeat(10_000_000)}` }), { refused: 'lodestone-state', reason: 'value' }],
  ['an unknown theme', { type: 'lodestone-theme', theme: 'constructor' }, { refused: 'lodestone-theme', reason: 'value' }],
  ['a language that there is not', { type: 'lodestone-language', lang: 'fr' }, { refused: 'lodestone-language', reason: 'value' }],
  ['what a page tells', { type: 'lodestone-height', version: 1, height: 5 }, null],
  ['a name of every object', { type: 'constructor' }, null],
  ['a name of every object’s own', { type: '__proto__' }, null],
  ['a type that is inherited', Object.create({ type: 'lodestone-hello' }), null],
  ['a prototype in its text', JSON.parse('{"__proto__": {"type": "lodestone-hello", "theme": "dark"}}'), null],
  ['a theme that is inherited', JSON.parse('{"type": "lodestone-theme", "__proto__": {"theme": "dark"}}'), { refused: 'lodestone-theme', reason: 'value' }],
  ['a type that is a list', { type: ['lodestone-hello'] }, null],
  ['text', 'lodestone-hello', null], ['text like JSON', '{"type":"lodestone-hello"}', null], ['a number', 1, null],
  ['null', null, null], ['nothing', undefined, null], ['a list', [{ type: 'lodestone-hello' }], null],
  ['a map', new Map([['type', 'lodestone-hello']]), null], ['bytes', new Uint8Array(1000), null],
]

test('a message is read by its own fields, and nothing that it does not name is taken', () => {
  for (const [what, data, read] of messages) assert.deepEqual(readMessage(data), read, what)
})

/** A source of numbers that is the same in every run. @param {number} seed */
function numbers(seed) {
  let state = seed
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

test('messages of any shape are refused or are wishes that there are', () => {
  const pick = numbers(7)
  const some = (/** @type {any[]} */ list) => list[pick(list.length)]
  const value = (/** @type {number} */ deep) => some([
    () => null, () => undefined, () => pick(5), () => NaN, () => '', () => '?country=DEU', () => 'dark', () => 'en', () => '?'.repeat(pick(50_000)),
    () => new Date(0), () => new Map(), () => [value(deep)], () => ({ toString: 1, valueOf: 2 }), () => deep > 3 ? 0 : message(deep + 1),
  ])()
  const message = (/** @type {number} */ deep) => {
    const made = some([{}, Object.create(null), []])
    const names = ['type', 'version', 'link', 'theme', 'lang', '__proto__', 'constructor', 'x']
    const types = ['lodestone-hello', 'lodestone-state', 'lodestone-theme', 'lodestone-language', 'lodestone-ready', '__proto__', 'toString']
    const copy = Array.isArray(made) ? [] : Object.create(Object.getPrototypeOf(made))
    for (let i = pick(6); i > 0; i--) Object.defineProperty(copy, some(names), { value: value(deep), enumerable: true, configurable: true, writable: true })
    if (pick(4) > 0) copy.type = some(types)
    return copy
  }
  const seen = new Set()
  for (let i = 0; i < 20_000; i++) {
    const read = readMessage(message(0))
    if (!read) continue
    const { type, ...rest } = /** @type {any} */ ('wish' in read ? read.wish : { type: 'refused', ...read })
    seen.add(type)
    const [[name, text] = ['', '']] = Object.entries(rest)
    if (type === 'lodestone-state') assert.ok(name === 'link' && typeof text === 'string' && text.length <= 28_096 && /^(\?|$)/.test(text))
    if (type === 'lodestone-theme') assert.ok(name === 'theme' && ['auto', 'light', 'dark'].includes(/** @type {string} */ (text)))
    if (type === 'lodestone-language') assert.deepEqual(rest, { lang: 'en' })
  }
  assert.deepEqual([...seen].sort(), ['lodestone-hello', 'lodestone-language', 'lodestone-state', 'lodestone-theme', 'refused'])
  assert.equal(/** @type {any} */ ({}).type, undefined)
})

test('a host’s link gets the look that the frame has, and no other', () => {
  for (const [link, look, want] of /** @type {[string, import('../src/embed/look.js').Look, string][]} */ ([
    ['?country=DEU', { ui: 'plain', theme: 'dark', lang: 'en' }, '?country=DEU&ui=plain&theme=dark'],
    ['?ui=full&country=DEU', { ui: 'plain', theme: 'auto', lang: 'en' }, '?country=DEU&ui=plain'],
    ['', { ui: 'full', theme: 'auto', lang: 'en' }, ''],
  ])) assert.equal(dressed(link, look), want)
})

test('verdicts are told in the words of mark.js, without the text', () => {
  const claim = { kind: 'mom', partner: 'USA', period: '2025-09', start: 3, end: 9, text: 'secret', verdict: 'exact', evidence: 'independent' }
  const report = /** @type {any} */ ({ claims: [claim, { ...claim, evidence: 'circular' }, { ...claim, verdict: 'contradicted', evidence: 'circular' }] })
  const told = { claim: 'mom;USA;2025-09', start: 3, end: 9 }
  assert.deepEqual(verdictsOf(report), [{ ...told, verdict: 'exact' }, { ...told, verdict: 'derived' }, { ...told, verdict: 'contradicted' }])
})

test('heights are told in the words of each library', () => {
  const frame = frameOf(/** @type {any} */ (new URL('https://example.org/e/USA-2025-09.html?childId=c1&initialWidth=600&parentUrl=x#?secret=AbC123')))
  assert.deepEqual(heightMessages(frame, 700, 600), [
    { 'datawrapper-height': { [frame.id]: 700 } },
    { sentinel: 'amp', type: 'embed-size', height: 700 },
    JSON.stringify({ src: frame.address, context: 'iframe.resize', height: 700 }),
    { type: 'iframe-resized', width: 600, height: 700 },
    { type: 'lodestone-height', version: 1, height: 700 },
    'pymxPYMxc1xPYMxheightxPYMx700',
    { message: 'height', value: 700, secret: 'AbC123' },
  ])
  assert.deepEqual(answer(frame, '[iFrameSizer]chart:8:false:false:32', 700, 600), ['[iFrameSizer]chart:700:600:init', '[iFrameSizer]chart:700:600:resizeObserver'])
  assert.equal(heightMessages(frame, 701, 600).at(-1), '[iFrameSizer]chart:701:600:resizeObserver')
  assert.ok(answer(frame, 'pymxPYMxc1xPYMxwidthxPYMx500', 700, 500)?.includes('pymxPYMxc1xPYMxheightxPYMx700'))
  assert.ok(answer(frame, { type: 'iframe-child-init' }, 700, 500))
})

test('a frame answers to the id that its code for articles bears', () => {
  for (const address of ['https://example.org/e/USA.html?data=ab12cd34', 'https://example.org/?country=USA~DEU&ui=plain']) {
    const id = frame({ address, title: '', height: 5, link: '', picture: '', alternative: '', source: '' }).match(/id="datawrapper-chart-([^"]*)"/)?.[1]
    assert.equal(frameOf(/** @type {any} */ (new URL(`${address}#?secret=x`))).id, id)
  }
})

test('names that no library gives are not taken over, and other messages get no answer', () => {
  const frame = frameOf(/** @type {any} */ (new URL('https://example.org/?childId=a%20b&x=%3Cimg%3E#?secret=%22%3E')))
  assert.deepEqual([frame.pym, frame.secret], ['', ''])
  for (const data of ['', '[iFrameSizer]', '[iFrameSizer]chart', '[iFrameSizer]a b:8', `[iFrameSizer]${'x'.repeat(1e6)}:8`, '[iFrameSizer]:8', 'pymxPYMxc2xPYMxwidthxPYMx500', { type: 'x' }, null, 5, []]) {
    assert.equal(answer(frame, data, 700, 600), null)
  }
  assert.equal(frame.sizer, '')
})
