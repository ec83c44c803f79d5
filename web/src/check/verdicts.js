/** @import {Checked} from '../wire.js' */

/**
 * What a statement looks like, and how that is said. The looks are the verdicts
 * and "circular", the gravest first.
 *
 * @type {Record<string, {sign: string, name: string, meaning: string}>}
 */
export const looks = {
  contradicted: { sign: '✗', name: 'contradicted', meaning: 'The published figures rule it out.' },
  elsewhere: { sign: '⇄', name: 'right of something else', meaning: 'Wrong as written, but right of another month, partner, measure or date of the data.' },
  unjudged: { sign: '?', name: 'not judged', meaning: 'The data neither support nor contradict it; the reason is given.' },
  circular: { sign: '↻', name: 'not independent', meaning: 'Our figure was itself worked out from this statement, so the agreement confirms nothing.' },
  loose: { sign: '~', name: 'right under its hedge', meaning: 'Right only with the word that softens it, such as about, nearly or over.' },
  consistent: { sign: '≈', name: 'consistent', meaning: 'The digits that were published allow it, and cannot tell more.' },
  exact: { sign: '✓', name: 'exact', meaning: 'The published figures give the same number, to every digit in the text.' },
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

/** @param {string[]} found keys of {@link looks}; at least one @returns {string} the gravest of them */
export function gravest(found) {
  return Object.keys(looks).find((look) => found.includes(look)) ?? 'unjudged'
}
