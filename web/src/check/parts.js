/** @import {CheckLine, CheckSegment} from '../wire.js' */

const PART = 4000 // characters of a part, about two screens

/**
 * Cuts a text into parts that can be drawn one at a time. A line that is longer
 * than a part becomes several, between its segments or in a plain one.
 *
 * @param {CheckLine[]} lines
 * @returns {CheckLine[][]}
 */
export function cut(lines) {
  /** @type {CheckLine[][]} */
  const parts = []
  let room = 0
  for (const line of lines) {
    for (const piece of pieces(line)) {
      if (room <= 0) {
        parts.push([])
        room = PART
      }
      parts[parts.length - 1].push(piece)
      room -= lengthOf(piece)
    }
  }
  return parts
}

/** @param {CheckLine} line @returns {CheckLine[]} no longer than a part, but for a long statement */
function pieces(line) {
  if (lengthOf(line) <= PART) return [line]
  /** @type {CheckLine[]} */
  const out = []
  let room = 0
  for (const segment of line.segments.flatMap(slices)) {
    if (room <= 0) {
      out.push({ heading: line.heading, segments: [] })
      room = PART
    }
    out[out.length - 1].segments.push(segment)
    room -= segment.text.length
  }
  return out
}

/** @param {CheckSegment} segment @returns {CheckSegment[]} plain text in slices that end behind a space where they can */
function slices(segment) {
  const { text, claims } = segment
  if (claims.length > 0 || text.length <= PART) return [segment]
  const out = []
  for (let at = 0; at < text.length;) {
    const slice = text.slice(at, at + PART)
    const space = slice.lastIndexOf(' ') + 1
    const whole = /[\uD800-\uDBFF]$/.test(slice) ? slice.length - 1 : slice.length
    const length = at + PART < text.length ? space || whole : slice.length
    out.push({ text: slice.slice(0, length), claims })
    at += length
  }
  return out
}

/** @param {CheckLine} line */
function lengthOf({ segments }) {
  return segments.reduce((sum, { text }) => sum + text.length, 0)
}
