/** @import {View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { phrase, say } from '../words.js'

const BUYERS = ['?tab=bar', phrase('Which destinations buy most?')]
const SELLERS = ['?tab=bar', phrase('Which origins sell most?')]
const SPRING = ['?country=WORLD&time=2025-01..2025-09', phrase('How low did exports go in spring 2025?')] // of an event, and of data that have events
const ARTICLE = ['?tab=check', phrase('Is what an article says right?')]

/**
 * Questions to begin with, as links to their answers; nothing once a reader has
 * chosen a view.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function examples(h, { link, events, request }) {
  if (link !== '') return []
  const asked = [request.flow === 'import' ? SELLERS : BUYERS, ...events.length > 0 ? [SPRING] : [], ARTICLE]
  return [say('To begin with:'), ...asked.map(([to, question]) => inward(h, to, say(question)))]
}
