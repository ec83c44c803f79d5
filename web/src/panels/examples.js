/** @import {View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { phrase, say } from '../words.js'

const QUESTIONS = [
  ['?tab=bar', phrase('Which destinations buy most?')],
  ['?country=WORLD&time=2025-01..2025-09', phrase('How low did exports go in spring 2025?')],
  ['?tab=check', phrase('Is what an article says right?')],
]

/**
 * Questions to begin with, as links to their answers; nothing once a reader has
 * chosen a view.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function examples(h, { link }) {
  return link === '' ? [say('To begin with:'), ...QUESTIONS.map(([to, question]) => inward(h, to, say(question)))] : []
}
