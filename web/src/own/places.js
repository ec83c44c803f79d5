// Where in files of a reader's own a figure stands. They are read once more for
// that, so that it costs nothing until somebody asks.

import * as parts from 'parts'
import { count, say } from '../words.js'
import { find } from './reading.js'

/** @import {Place, Said, Trace} from './reading.js' */

/** @typedef {{partner: string, period: string, reporter: string, flow: string}} Of an observation; flow is export or import */
/** @typedef {(of: Of, signal: AbortSignal) => Promise<string[]>} Whereabouts in sentences; rejects with one for the reader as message */

/**
 * @param {File[]} files
 * @param {Set<File>} slices those of the files that hold a fetched part of another
 * @param {Said} said
 * @param {string} commodity
 * @returns {Whereabouts}
 */
export function whereabouts(files, slices, said, commodity) {
  const fetched = new Set([...slices].map(({ name }) => name))
  return async ({ partner, period, reporter, flow }, signal) => {
    const of = { partner, period, reporter, flow: flow === 'import' ? 'M' : 'X', commodity }
    return told(await find(parts.ownProgram(), files, said, of, signal), fetched)
  }
}

/** @param {Trace} trace @param {Set<string>} fetched names of files that hold a part of another @returns {string[]} */
export function told({ rows, again, places }, fetched) {
  if (rows === 0) return [say('No row of your files has this figure: it was added up from those of the partners, or nobody says it.')]
  return [
    rows - again > 1 ? count(rows - again, '{n} row of your files is added up to this figure.|{n} rows of your files are added up to this figure.') : '',
    again > 0 ? count(again, '{n} row says the same once more, and does not count.|{n} rows say the same once more, and do not count.') : '',
    ...places.map((place) => placeWords(place, fetched.has(place.file))),
    rows > places.length ? count(rows - places.length, 'And {n} more row.|And {n} more rows.') : '',
  ].filter(Boolean)
}

/** @param {Place} place @param {boolean} part whether the file is what was fetched of another */
function placeWords({ file, line, record, row, group }, part) {
  if (row > 0 && part) return say('Row {row} of what was fetched of {file}', { row, file })
  if (row > 0) return say('Row {row} of {file}, in row group {group}, both counted from 1', { row, file, group })
  if (record > 0) return say('Record {record} of {file}, on line {line}', { record, file, line })
  return say('Line {line} of {file}', { line, file })
}
