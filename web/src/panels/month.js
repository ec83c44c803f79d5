/** @import {MonthLink, MonthPage, Passage, Sentence, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { linkWith } from '../state.js'
import { say } from '../words.js'
import { sentence } from './claims.js'

/**
 * What is worth saying of a month, under short headings; nothing on other tabs.
 * Each sentence, and the whole, can be copied.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function month(h, view) {
  return view.monthPages.flatMap((page) => whole(h, view, page))
}

/** @param {Build} h @param {View} view @param {MonthPage} page */
function whole(h, view, page) {
  const { title, before, after, passages } = page
  return [
    h('div', { class: 'month-head' },
      h('h2', { id: 'month-title' }, title),
      h('p', {}, step(h, before, '‹ ', ''), step(h, after, '', ' ›'),
        h('button', { type: 'button', 'data-copy': told(view, page) }, say('Copy all as text')))),
    h('p', { class: 'styles', role: 'group', 'aria-label': say('Style') }, ...styles(h, view)),
    h('div', { class: 'passages' }, ...passages.map((one) => passage(h, view, one)), notes(h, view)),
  ]
}

/** Links to the same month in other words. @param {Build} h @param {View} view */
function styles(h, { link, request }) {
  const names = [['wire', say('As an agency says it')], ['office', say('As a statistical office says it')], ['plain', say('In plain words')]]
  return names.map(([style, name]) => {
    const anchor = inward(h, linkWith(link, 'style', style), name)
    if (style === request.style) anchor.setAttribute('aria-current', 'true')
    return anchor
  })
}

/** @param {Build} h @param {MonthLink} to @param {string} before @param {string} after */
function step(h, { name, link }, before, after) {
  return name !== '' && inward(h, link, before + name + after)
}

/** @param {Build} h @param {View} view @param {Passage} passage */
function passage(h, view, { heading, sentences, note }) {
  return h('section', {}, h('h3', {}, heading),
    sentences.length > 0 && h('ul', {}, ...sentences.map((one) => h('li', {}, ...sentence(h, view, one), ' ',
      h('button', { type: 'button', class: 'copy', 'data-copy': words(one), 'aria-label': say('Copy: {sentence}', { sentence: words(one) }) }, say('Copy'))))),
    note !== '' && h('p', { class: 'sub' }, note))
}

/** @param {Build} h @param {View} view */
function notes(h, { notes }) {
  return notes.length > 0 && h('section', { class: 'notes' }, ...notes.map((note) => h('p', {}, note)))
}

/** @param {Sentence} sentence */
function words({ segments }) {
  return segments.map(({ text }) => text).join('')
}

/** @param {View} view @param {MonthPage} page @returns {string} all that is said, and where it comes from */
function told({ notes, sourceLine }, { title, passages }) {
  const parts = passages.map(({ heading, sentences, note }) => [heading, ...sentences.map(words), note].filter(Boolean).join('\n'))
  return [title, ...parts, ...notes, sourceLine].join('\n\n')
}
