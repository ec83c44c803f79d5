// The page in another language: nothing that it says itself stays English.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { translate } from '../src/language.js'
import { read, speak } from '../src/words.js'
import { emptyPage, goldens, pageOf, panelled } from './golden.js'
import { builder } from '../src/dom.js'
import { forms } from '../src/share/forms.js'
import { heading } from '../src/check/result.js'
import { form } from '../src/check/form.js'
import { panelOf } from '../src/views/panel.js'
import { outlines } from '../src/views/world.js'

const source = new URL('../src/', import.meta.url)
const CALL = /\b(?:say|phrase|count)\(\s*(?:[^'"(),]+(?:\([^()]*\))?[^'"(),]*,\s*)?'((?:[^'\\\n]|\\.)*)'/g

/** @returns {string[]} the phrases of the page, as tools/phrases finds them */
function phrases() {
  const scripts = readdirSync(source, { recursive: true }).map(String).filter((name) => name.endsWith('.js'))
  const said = scripts.flatMap((name) => [...readFileSync(new URL(name, source), 'utf8').matchAll(CALL)].map(([, phrase]) => phrase))
  const marked = [...emptyPage().querySelectorAll('[data-say]')].map((node) => node.getAttribute('data-say') || node.textContent || '')
  return [...new Set([...said, ...marked])]
}

/** A table in which every phrase stands in guillemets. */
function quoting() {
  const quoted = (/** @type {string} */ text) => text.split('|').map((form) => `«${form}»`).join('|')
  return phrases().map((phrase) => `${phrase}\n\t${quoted(phrase.slice(phrase.indexOf('^') + 1))}\n`).join('')
}

/** @param {string} text @returns {string} what stands outside guillemets */
function outside(text) {
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(/«[^«»]*»/g, '\n')]
  return text
}

/** Names that the program reads, and addresses. */
const MACHINE = /^(request|link|view|url)$/
const WORDS = /^(publisher|digest)$/

/**
 * A view whose words are all made of the letter x, so that they differ from
 * what the page says itself. What is one word in small letters is a name.
 *
 * @template T
 * @param {T} value
 * @param {string} [key]
 * @returns {T}
 */
function veiled(value, key = '') {
  if (typeof value === 'string') return /** @type {any} */ (MACHINE.test(key) || !WORDS.test(key) && /^([a-z]*|[A-Z_]*|[\w-]*\d)$/.test(value) ? value : value.replace(/\p{L}/gu, 'x'))
  if (Array.isArray(value)) return /** @type {any} */ (value.map((item) => veiled(item, key)))
  if (value === null || typeof value !== 'object' || MACHINE.test(key)) return value
  return /** @type {any} */ (Object.fromEntries(Object.entries(value).map(([name, item]) => [name, veiled(item, name)])))
}

/** What is the same in every language: names, formats and units. */
const SAME = /^(x+|Lodestone|English|Deutsch|日本語|한국어|简体中文|SHA|PNG|SVG|Parquet|BibTeX|CSL|JSON|DuckDB|SQL|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)$/

/** The words that an element says, to the eye or to the ear, outside guillemets. @param {Element} root */
function english(root) {
  const attributes = [...root.querySelectorAll('*')].filter((node) => !node.closest('svg[aria-hidden]')).flatMap((node) =>
    ['aria-label', 'aria-roledescription', 'aria-valuetext', 'label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? ''))
  for (const node of root.querySelectorAll('.unstarted')) node.remove() // which the first line of the page's script does too
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  let text = ''
  while (walker.nextNode()) text += `${walker.currentNode.nodeValue} `
  return [...new Set([text, ...attributes].flatMap((text) => outside(text).match(/\p{L}{2,}/gu) ?? []))].filter((word) => !SAME.test(word))
}

before(() => speak(read('de', quoting())))
after(() => speak(null))

test('all that the page says of a view is a phrase or comes from the program', () => {
  for (const { name, view } of [...goldens(), ...panelled()]) {
    const page = pageOf(veiled(view))
    translate(page)
    assert.deepEqual(english(page.body), [], name)
  }
})

test('panels, the check and what a reader takes away are phrases too', () => {
  const h = builder(emptyPage())
  for (const { name, view } of panelled()) {
    assert.deepEqual(english(h('div', {}, ...panelOf(h, veiled(view), outlines))), [], name)
    for (const own of [false, true]) assert.deepEqual(english(h('div', {}, ...forms(h, veiled(view), own).nodes)), [], name)
  }
  assert.deepEqual(english(h('div', {}, ...heading(h), form(h))), [])
})

test('a page can be put into another language and back', () => {
  const page = emptyPage()
  const before = page.documentElement.outerHTML
  translate(page)
  assert.equal(page.documentElement.lang, 'de')
  assert.equal(page.querySelector('.whole')?.textContent, '«Save this view as a file that works without a connection»')
  speak(null)
  translate(page)
  for (const node of page.querySelectorAll('[data-phrase]')) node.removeAttribute('data-phrase')
  for (const node of page.querySelectorAll('[data-say]:not([data-say=""])')) assert.equal(node.getAttribute('aria-label'), node.getAttribute('data-say'))
  assert.equal(page.documentElement.outerHTML, before)
})
