// Parquet files as other readers read them, and as tools/inspect says that the
// project's own does: each value as the field that inspect is documented to print.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

/** @import {DuckDBConnection} from '@duckdb/node-api' */
/** @typedef {{text: string, quoted: boolean}} Field */
/** @typedef {{name: string, type: string, logicalType: string, encodings: string[], codecs: string[]}} Column as inspect -json has it */
/** @typedef {{columns: Column[], skipped: {name: string}[], rows: number}} Report */

/**
 * The records of a CSV after RFC 4180, strictly.
 *
 * @param {string} text
 * @returns {Field[][]}
 */
export function parseCSV(text) {
  const records = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  /** @type {Field[]} */
  let record = []
  for (let match; (match = field.exec(text));) {
    const quoted = match[1] !== undefined
    record.push({ quoted, text: quoted ? match[1].replaceAll('""', '"') : match[2] })
    if (match[3] === ',') continue
    records.push(record)
    record = []
    if (field.lastIndex === text.length) return records
  }
  throw new Error(`not a CSV behind ${records.length} records`)
}

/**
 * @param {string} inspect the program
 * @param {string} path
 * @returns {{report: Report, rows: Field[][]}} what it prints with -json and -csv, without the header
 */
export function byInspect(inspect, path) {
  const options = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30, stdio: /** @type {const} */ ('pipe') }
  const report = JSON.parse(execFileSync(inspect, ['-json', path], options))
  const [header, ...rows] = parseCSV(execFileSync(inspect, ['-csv', path], options))
  if (header.some(({ text }, i) => text !== report.columns[i].name)) throw new Error(`${path}: header ${JSON.stringify(header)}`)
  return { report, rows }
}

/** @param {string} name */
const quote = (name) => `"${name.replaceAll('"', '""')}"`

/**
 * How DuckDB writes a column as inspect does, but for numbers with a fraction,
 * which are compared as numbers, and the zeros that end fractions of a second.
 *
 * @param {string} column @param {string} type of DuckDB
 */
function expression(column, type) {
  const seconds = `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%n')`
  if (type === 'BLOB') return `lower(hex(${column}))`
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${column} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%f')`
  if (type === 'TIMESTAMP_NS') return seconds
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f')`
  if (type === 'INTERVAL') {
    return `'P' || (datepart('year', ${column}) * 12 + datepart('month', ${column})) || 'M' || datepart('day', ${column}) || 'DT' ||
      round(datepart('hour', ${column}) * 3600 + datepart('minute', ${column}) * 60 + datepart('milliseconds', ${column}) / 1000, 3) || 'S'`
  }
  return `${column}::VARCHAR`
}

/** @param {string} text */
const trimmed = (text) => text.replace(/(\.\d*?)0+(?=S?$)/, '$1').replace(/\.(?=S?$)/, '')

/**
 * Streams of bytes DuckDB reads of numbers with a fraction only, and LZ4 in no
 * frame.
 *
 * @param {Column} column
 */
const readByDuckDB = ({ type, encodings, codecs }) =>
  (/FLOAT|DOUBLE/.test(type) || !encodings.includes('BYTE_STREAM_SPLIT')) && !codecs.includes('LZ4')

/**
 * hyparquet stops at intervals, and makes one number of all deltas of unsigned ones
 * that pass 2^31.
 *
 * @param {Column} column
 */
const readByHyparquet = ({ logicalType, encodings }) =>
  logicalType !== 'INTERVAL' && !(logicalType === 'UINT(32)' && encodings.includes('DELTA_BINARY_PACKED'))

/**
 * @param {DuckDBConnection} connection
 * @param {string} path
 * @param {Column[]} columns of the file
 * @returns {Promise<{names: string[], values: Map<string, (string | null)[]>}>} names of the flat columns, and values of those that are read
 */
export async function byDuckDB(connection, path, columns) {
  const from = `read_parquet('${path.replaceAll("'", "''")}')`
  const described = await (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRowObjects()
  const flat = described.map(({ column_name: name, column_type: type }) => ({ name: String(name), type: String(type) }))
    .filter(({ type }) => !/\[\]$|^STRUCT|^MAP/.test(type))
  const read = flat.filter(({ name }) => columns.some((column) => column.name === name && readByDuckDB(column)))
  const list = read.map(({ name, type }) => expression(quote(name), type))
  const rows = list.length === 0 ? [] : (await connection.runAndReadAll(`SELECT ${list.join(', ')} FROM ${from}`)).getRows()
  const values = new Map(read.map(({ name, type }, i) => {
    const ends = /^TIME|^INTERVAL/.test(type)
    return [name, rows.map((row) => row[i] === null ? null : ends ? trimmed(String(row[i])) : String(row[i]))]
  }))
  return { names: flat.map(({ name }) => name), values }
}

/**
 * @param {string} path
 * @param {Column[]} columns of the file
 * @returns {Promise<Record<string, unknown>[]>} rows as hyparquet reads them, of the columns that it reads, bytes as bytes
 */
export function byHyparquet(path, columns) {
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  return parquetReadObjects({ file, compressors, utf8: false, columns: columns.filter(readByHyparquet).map(({ name }) => name) })
}

/**
 * Whether a field says what DuckDB has read.
 *
 * @param {Field} field @param {string | null} value @param {Column} column
 */
export function agrees(field, value, { type, logicalType }) {
  if (value === null) return field.text === '' && !field.quoted
  if (field.text === '' && !field.quoted) return false
  if (/FLOAT|DOUBLE/.test(type) || logicalType === 'FLOAT16') {
    return Object.is(Number(field.text), Number(value.replace(/inf$/, 'Infinity').replace('nan', 'NaN')))
  }
  if (type === 'INT96') return trimmed(field.text.replace(/(\.\d{6})\d+/, '$1')) === value // DuckDB cuts
  const text = /^TIME/.test(logicalType) ? field.text.replace(/Z$/, '') : field.text
  return text === value
}

/**
 * Whether a field says what hyparquet has read, where hyparquet has a value for it
 * and not the stored number alone.
 *
 * @param {Field} field @param {any} value @param {Column} column
 */
export function agreesWithHyparquet(field, value, { type, logicalType }) {
  if (value === null || value === undefined) return field.text === '' && !field.quoted
  if (value instanceof Uint8Array) {
    if (/^(STRING|ENUM|JSON)$/.test(logicalType)) return field.text === new TextDecoder().decode(value)
    return field.text.replaceAll('-', '') === Buffer.from(value).toString('hex') || logicalType === 'INTERVAL'
  }
  if (value instanceof Date) {
    const date = new Date(/T/.test(field.text) ? `${field.text.replace(/Z$/, '').slice(0, 23)}Z` : field.text)
    return Math.abs(date.getTime() - value.getTime()) <= 1 // hyparquet cuts, or rounds, to the millisecond
  }
  if (/^DECIMAL/.test(logicalType)) return Math.abs(Number(field.text) - Number(value)) <= 1e-9 * Math.abs(Number(value))
  if (/^TIME/.test(logicalType)) return true
  if (typeof value === 'object') return JSON.stringify(value) === JSON.stringify(JSON.parse(field.text))
  if (type === 'FLOAT' || logicalType === 'FLOAT16') return Object.is(Math.fround(Number(field.text)), value)
  if (typeof value === 'number' && /FLOAT|DOUBLE/.test(type + logicalType)) return Object.is(Number(field.text), value)
  return field.text === String(value)
}
