/** @import {Checked, Report} from '../wire.js' */

import { phrase, say } from '../words.js'

/**
 * What a statement looks like, and what that means. The looks are the verdicts
 * and "circular", the gravest first.
 *
 * @type {Record<string, {sign: string, meaning: string}>}
 */
export const looks = {
  contradicted: { sign: '✗', meaning: phrase('The published figures rule it out.') },
  elsewhere: { sign: '⇄', meaning: phrase('Wrong as written, but right of another month, partner, measure or date of the data.') },
  unjudged: { sign: '?', meaning: phrase('The data neither support nor contradict it; the reason is given.') },
  circular: { sign: '↻', meaning: phrase('Our figure was itself worked out from this statement, so the agreement confirms nothing.') },
  loose: { sign: '~', meaning: phrase('Right only with the word that softens it, such as about, nearly or over.') },
  consistent: { sign: '≈', meaning: phrase('The digits that were published allow it, and cannot tell more.') },
  exact: { sign: '✓', meaning: phrase('The published figures give the same number, to every digit in the text.') },
}

/**
 * How a statement is shown: by its verdict, but an agreement that rests on the
 * statement itself is never shown as a confirmation.
 *
 * @param {Checked} claim
 * @returns {string} a key of {@link looks}
 */
export function lookOf({ verdict, evidence }) {
  if (evidence === 'circular' && ['exact', 'consistent', 'loose'].includes(verdict)) return 'circular'
  return Object.hasOwn(looks, verdict) ? verdict : 'unjudged'
}

/** @param {string} look a key of {@link looks} @returns {string} what it means, in a sentence */
export const meaningOf = (look) => say(looks[look].meaning)

/**
 * A look in the words of the report's own tally.
 *
 * @param {Report} report
 * @param {string} look
 */
export function nameOf({ tally }, look) {
  return tally.find(({ verdict }) => verdict === look)?.label ?? look
}

/** @param {string[]} found keys of {@link looks}; at least one @returns {string} the gravest of them */
export function gravest(found) {
  return Object.keys(looks).find((look) => found.includes(look)) ?? 'unjudged'
}
