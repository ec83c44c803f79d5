// A small table of trade as the writers from npm write it, each in types and names
// of its own. The table is invented; dataset/own has the same for its tests, which
// keeps the files that `node test/own/write.js FOLDER` writes.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import * as arrow from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import * as wasm from 'parquet-wasm'

/** @typedef {{period: string, partner: string, kilograms: number}} Row */

/** @returns {Row[]} 24 months of two partners and the total */
export function rows() {
  return Array.from({ length: 24 }, (_, i) => {
    const period = `20${24 + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`
    return [
      { period, partner: 'USA', kilograms: 400_000 + 1000 * i },
      { period, partner: 'DEU', kilograms: 900_000 - 2000 * i },
      { period, partner: 'WLD', kilograms: 5_000_000 + i },
    ]
  }).flat()
}

/** @returns {string} the table as text */
export function csv() {
  return ['period,partner,reporter,flow,commodity,net_mass_kg',
    ...rows().map(({ period, partner, kilograms }) => `${period},${partner},CHN,X,85051110,${kilograms}`), ''].join('\n')
}

/**
 * With a date, a decimal in tonnes, an enumeration and a nested column that is none of ours.
 *
 * @param {string} path of the file to write
 */
export async function byDuckDB(path) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const values = rows().map((row) => `('${row.period}-01', '${row.partner}', ${row.kilograms})`)
  await connection.run(`COPY (SELECT period::DATE AS month, partner::ENUM('USA', 'DEU', 'WLD') AS country,
    'China' AS reporter, 'export' AS flow, 85051110::INTEGER AS hs, (kilograms / 1000)::DECIMAL(18, 3) AS tonnes,
    {'a': 1} AS nested FROM (VALUES ${values}) t(period, partner, kilograms))
    TO '${path}' (FORMAT parquet, CODEC 'zstd', ROW_GROUP_SIZE 2048)`)
  connection.closeSync()
}

/** With the month as a whole number and timestamps that mean nothing here. @param {string} [commodity] @returns {Uint8Array} */
export function byHyparquet(commodity = '85051110') {
  const all = rows()
  return new Uint8Array(parquetWriteBuffer({
    columnData: [
      { name: 'time_period', type: 'INT32', data: all.map(({ period }) => Number(period.replace('-', ''))) },
      { name: 'partner_iso', type: 'STRING', data: all.map(({ partner }) => partner) },
      { name: 'reporter_iso', type: 'STRING', data: all.map(() => 'CHN') },
      { name: 'trade_flow', type: 'STRING', data: all.map(() => 'X') },
      { name: 'hs_code', type: 'STRING', data: all.map(() => commodity) },
      { name: 'net_weight_kg', type: 'INT64', encoding: 'DELTA_BINARY_PACKED', data: all.map(({ kilograms }) => BigInt(kilograms)) },
      { name: 'downloaded', type: 'TIMESTAMP', data: all.map((_, i) => new Date(1759235696789 + i)) },
    ],
    rowGroupSize: [20, 400],
  }))
}

/** With a timestamp as month, and a floating point number. @returns {Uint8Array} */
export function byArrow() {
  const all = rows()
  const table = new arrow.Table({
    period: arrow.vectorFromArray(all.map(({ period }) => new Date(`${period}-15T12:00:00Z`)), new arrow.TimestampMillisecond()),
    partner: arrow.vectorFromArray(all.map(({ partner }) => partner), new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
    reporter: arrow.vectorFromArray(all.map(() => 'CHN'), new arrow.Utf8()),
    flow: arrow.vectorFromArray(all.map(() => 'export'), new arrow.Utf8()),
    commodity: arrow.vectorFromArray(all.map(() => '85051110'), new arrow.Utf8()),
    kg: arrow.vectorFromArray(all.map(({ kilograms }) => kilograms), new arrow.Float64()),
  })
  const properties = new wasm.WriterPropertiesBuilder().setCompression(wasm.Compression.BROTLI).build()
  return wasm.writeParquet(wasm.Table.fromIPCStream(arrow.tableToIPC(table, 'stream')), properties)
}

/**
 * An archive of one file, which is not compressed.
 *
 * @param {string} name
 * @param {Uint8Array} content
 */
export function zip(name, content) {
  const head = Buffer.alloc(26) // from the version to the length of what more there is of the head
  head.writeUInt16LE(20, 0)
  head.writeUInt32LE(crc32(content), 10)
  head.writeUInt32LE(content.length, 14)
  head.writeUInt32LE(content.length, 18)
  head.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), content])
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? '../dataset/own/testdata'
  mkdirSync(folder, { recursive: true })
  await byDuckDB(join(folder, 'duckdb.parquet'))
  writeFileSync(join(folder, 'hyparquet.parquet'), byHyparquet())
  writeFileSync(join(folder, 'arrow.parquet'), byArrow())
}
