// Widths of text where nothing measures it: a picture is read with the fonts of
// another computer. In parts of the size, of common sans-serif fonts.

const NARROW = /[ijlI.,:;'|!()[\]{}ft·’‘]/
const WIDE = /[mwMW@%—…÷]/
const CAPITAL = /[A-Z&]/
const FULL = /[\u1100-\uffff]/
const SLACK = 1.08

/**
 * The width that text has at most, in px.
 *
 * @param {string} text
 * @param {number} size in px
 */
export function widthOf(text, size) {
  const parts = [...text].map((c) => NARROW.test(c) ? 0.32 : WIDE.test(c) ? 0.9 : CAPITAL.test(c) ? 0.68 : FULL.test(c) ? 1 : 0.56)
  return parts.reduce((sum, part) => sum + part, 0) * size * SLACK
}

/**
 * Breaks text into lines that are short enough, between words, and where a word
 * alone is too long, as addresses are, within it.
 *
 * @param {string} text
 * @param {number} size in px
 * @param {number} limit in px
 * @returns {string[]}
 */
export function linesOf(text, size, limit) {
  /** @type {string[]} */
  const lines = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((word) => pieces(word, size, limit))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > limit) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/**
 * The same in bold serifs, which are narrower, as few lines of about equal length.
 *
 * @param {string} text
 * @param {number} size in px
 * @param {number} limit in px
 * @returns {string[]}
 */
export function balanced(text, size, limit) {
  const narrow = size * 0.95
  const { length } = linesOf(text, narrow, limit)
  for (let part = 0.5; part < 1; part += 0.05) {
    const lines = linesOf(text, narrow, limit * part)
    if (lines.length === length) return lines
  }
  return linesOf(text, narrow, limit)
}

/** @param {string} word @param {number} size @param {number} limit */
function pieces(word, size, limit) {
  const out = ['']
  for (const c of word) {
    if (out[out.length - 1] !== '' && widthOf(out[out.length - 1] + c, size) > limit) out.push('')
    out[out.length - 1] += c
  }
  return out
}
