// Parquet files of the writers that can be had from npm, in each of their ways to
// write: types, encodings, codecs, page versions, missing values, row groups.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import * as arrow from 'apache-arrow'
import { parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer'
import * as wasm from 'parquet-wasm'

/** @import {DuckDBConnection} from '@duckdb/node-api' */
/** @import {ColumnSource, BasicType} from 'hyparquet-writer' */
/** @import {CompressionCodec, Encoding, SchemaElement} from 'hyparquet' */

/** What DuckDB has a type for, as an expression of i, the number of the row. */
const columns = {
  flag: 'i % 3 = 0',
  tiny: '(i % 256 - 128)::TINYINT',
  small: '(i * 37 % 65536 - 32768)::SMALLINT',
  whole: '(i * 104729 - 50000000)::INTEGER',
  large: '(i * 1000003 * 1000003 - 9000000000)::BIGINT',
  same: '42::BIGINT',
  utiny: '(i % 256)::UTINYINT',
  usmall: '(65535 - i)::USMALLINT',
  uwhole: '(4294967295 - i)::UINTEGER',
  ularge: '(18446744073709551615 - i)::UBIGINT',
  single: '(i / 7)::FLOAT',
  number: "CASE i % 50 WHEN 1 THEN 'nan'::DOUBLE WHEN 2 THEN '-inf'::DOUBLE ELSE i * 1e7 / 3 END",
  cents4: '(i % 900 / 10)::DECIMAL(4, 1)',
  cents9: '(i * 1.07 - 99)::DECIMAL(9, 2)',
  cents18: '(i * -1000000.123)::DECIMAL(18, 3)',
  cents38: '(i::DECIMAL(38, 10) * 12345678901234.0000000001)::DECIMAL(38, 10)',
  word: "['USA', 'Türkiye', '', 'a \"b\", c', E'two\\nlines'][i % 5 + 1]",
  text: "'row ' || i || repeat('ß', i % 40)",
  kind: "(['export', 'import'][i % 2 + 1])::ENUM('export', 'import')",
  bytes: "encode('b' || i)[1:i % 4]",
  day: "DATE '1960-02-28' + (i * 31)::INTEGER",
  time: "TIME '00:00:00.000001' + INTERVAL (i * 7) SECOND",
  micros: "TIMESTAMP '1969-12-31 23:59:58.000001' + INTERVAL (i) SECOND",
  millis: "TIMESTAMP_MS '2025-09-30 12:34:56.789' + INTERVAL (i) MINUTE",
  nanos: "make_timestamp_ns(1759235696000000789 + i)",
  seconds: "TIMESTAMP_S '2025-09-30 12:34:56' + INTERVAL (i) DAY",
  zoned: "TIMESTAMPTZ '2025-09-30 12:34:56.5+02' + INTERVAL (i) HOUR",
  id: "md5(i::VARCHAR)::UUID",
  span: 'INTERVAL (i) MONTH + INTERVAL (i % 30) DAY + INTERVAL (i * 1003) MILLISECOND',
  none: 'NULL::INTEGER',
}

/**
 * DuckDB's files: with and without missing values, by codec, version and size of
 * row groups, with dictionaries and without.
 *
 * @param {DuckDBConnection} connection
 * @param {string} dir
 * @param {number} rows
 * @returns {Promise<string[]>} the files' paths
 */
export async function byDuckDB(connection, dir, rows) {
  const written = []
  for (const [version, limit] of [['V1', 1000], ['V2', 0]]) {
    for (const codec of ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw']) {
      for (const every of [0, 3]) {
        const path = join(dir, `duckdb-${version}-${codec}-${every ? 'missing' : 'whole'}.parquet`.toLowerCase())
        const list = Object.entries(columns).map(([name, expression]) =>
          `${every ? `CASE WHEN (hash(i + ${name.length}) % ${every}) > 0 THEN ${expression} END` : expression} AS ${name}`)
        await connection.run(`COPY (SELECT ${list}, [i] AS list, {'a': i} AS struct, MAP {'k': i} AS map
          FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, CODEC '${codec}', PARQUET_VERSION '${version}',
          ROW_GROUP_SIZE 2048, DICTIONARY_SIZE_LIMIT ${limit})`)
        written.push(path)
      }
    }
  }
  const empty = join(dir, 'duckdb-empty.parquet')
  await connection.run(`COPY (SELECT 1 AS a, 'x' AS b WHERE false) TO '${empty}' (FORMAT parquet)`)
  return [...written, empty]
}

/**
 * hyparquet-writer's files: pages of version 2, each encoding with each codec.
 *
 * @param {string} dir
 * @param {number} rows
 * @returns {string[]}
 */
export function byHyparquet(dir, rows) {
  const is = Array.from({ length: rows }, (_, i) => i)
  /** @param {(i: number) => any} value */
  const some = (value) => is.map((i) => i % 5 === 2 ? null : value(i))
  /** @type {[string, BasicType, Encoding[], any[]][]} */
  const made = [
    ['flag', 'BOOLEAN', ['PLAIN', 'RLE'], some((i) => i % 4 === 0)],
    ['whole', 'INT32', ['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'], some((i) => (i * 7919) % 100003 - 50000)],
    ['large', 'INT64', ['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'], some((i) => BigInt(i) ** 5n - 10n ** 12n)],
    ['single', 'FLOAT', ['PLAIN', 'BYTE_STREAM_SPLIT'], some((i) => Math.fround(i / 3))],
    ['number', 'DOUBLE', ['PLAIN', 'BYTE_STREAM_SPLIT'], some((i) => i % 50 ? i * 1e7 / 3 : Infinity)],
    ['text', 'STRING', ['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'], some((i) => `row ${i >> 2} ${'ß'.repeat(i % 9)}`)],
    ['bytes', 'BYTE_ARRAY', ['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'], some((i) => new Uint8Array(i % 4).fill(i))],
    ['id', 'UUID', ['PLAIN', 'BYTE_STREAM_SPLIT'], some((i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)],
    ['half', 'FLOAT16', ['PLAIN', 'BYTE_STREAM_SPLIT'], some((i) => i / 4)],
    ['when', 'TIMESTAMP', ['PLAIN', 'DELTA_BINARY_PACKED'], some((i) => new Date(1759235696789 + i * 86400000))],
    ['object', 'JSON', ['PLAIN'], some((i) => ({ i }))],
    ['word', 'STRING', ['RLE_DICTIONARY'], some((i) => ['USA', 'Türkiye', ''][i % 3])],
  ]
  // two members, as the format of gzip allows
  /** @param {Uint8Array} input */
  const GZIP = (input) => Buffer.concat([gzipSync(input.subarray(0, 9)), gzipSync(input.subarray(9))])
  const compressors = { GZIP, BROTLI: brotliCompressSync }
  const written = []
  for (const codec of /** @type {CompressionCodec[]} */ (['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'])) {
    /** @type {ColumnSource[]} */
    const columnData = made.flatMap(([name, type, encodings, data]) =>
      encodings.map((encoding) => ({ name: `${name}_${encoding}`.toLowerCase(), type, encoding, data, columnIndex: true, bloomFilter: codec === 'SNAPPY' && type !== 'BOOLEAN' })))
    const path = join(dir, `hyparquet-${codec}.parquet`.toLowerCase())
    writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors, rowGroupSize: [7, 400], pageSize: 1024 })))
    written.push(path)
  }
  const required = join(dir, 'hyparquet-required.parquet')
  /** @type {ColumnSource[]} */
  const columnData = [{ name: 'period', data: is.map((i) => 202501 + i % 12) }, { name: 'unsigned', data: is.map((i) => 4294967295 - i) }, { name: 'day', data: is.map((i) => new Date(i * 86400000)) }]
  /** @type {Record<string, SchemaElement>} */
  const schemaOverrides = {
    period: { name: 'period', type: 'INT32', repetition_type: 'REQUIRED' },
    unsigned: { name: 'unsigned', type: 'INT32', converted_type: 'UINT_32', repetition_type: 'REQUIRED' },
    day: { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
  }
  writeFileSync(required, new Uint8Array(parquetWriteBuffer({ columnData, schema: schemaFromColumnData({ columnData, schemaOverrides }) })))
  return [...written, required]
}

/** @param {number} rows */
function arrowTable(rows) {
  const is = Array.from({ length: rows }, (_, i) => i)
  /** @param {arrow.DataType} type @param {(i: number) => any} value */
  const column = (type, value) => arrow.vectorFromArray(is.map((i) => i % 6 === 4 ? null : value(i)), type)
  const t = arrow
  return new arrow.Table({
    flag: column(new t.Bool(), (i) => i % 3 === 0),
    tiny: column(new t.Int8(), (i) => i % 256 - 128),
    usmall: column(new t.Uint16(), (i) => 65535 - i % 60000),
    small: column(new t.Int16(), (i) => i * 31 % 65536 - 32768),
    utiny: column(new t.Uint8(), (i) => i % 256),
    whole: column(new t.Int32(), (i) => i * 977 - 100000),
    uwhole: column(new t.Uint32(), (i) => 4294967295 - i),
    large: column(new t.Int64(), (i) => BigInt(i) * 1000000007n - 5n),
    ularge: column(new t.Uint64(), (i) => 18446744073709551615n - BigInt(i)),
    single: column(new t.Float32(), (i) => i / 9),
    number: column(new t.Float64(), (i) => i / 9),
    half: column(new t.Float16(), (i) => [0, -0, 1.5, -2048, 65504, 2 ** -24, Infinity, -Infinity][i % 8]),
    cents: column(new t.Decimal(2, 20), (i) => new Uint32Array([i * 12345, i >> 2, 0, 0])),
    long: column(new t.LargeUtf8(), (i) => `line ${i}\n`),
    text: column(new t.Utf8(), (i) => `row ${i >> 1}`),
    bytes: column(new t.Binary(), (i) => new Uint8Array(i % 5).fill(i)),
    fixed: column(new t.FixedSizeBinary(3), (i) => Uint8Array.of(i, i >> 8, 7)),
    word: column(new t.Dictionary(new t.Utf8(), new t.Int32()), (i) => ['USA', 'DEU', 'KOR'][i % 3]),
    day: column(new t.DateDay(), (i) => new Date(i * 86400000)),
    millis: column(new t.TimestampMillisecond(), (i) => 1759235696789 + i),
    micros: column(new t.TimestampMicrosecond('UTC'), (i) => 1759235696789 + i),
    nanos: column(new t.TimestampNanosecond(), (i) => 1759235696789 + i),
    seconds: column(new t.TimestampSecond(), (i) => 1759235696000 + i * 1000),
    zoned: column(new t.TimestampNanosecond('Asia/Shanghai'), (i) => 1759235696000 + i * 1000),
    timeSeconds: column(new t.TimeSecond(), (i) => i * 61 % 86400),
    timeNanos: column(new t.TimeNanosecond(), (i) => BigInt(i) * 61007003000n % 86400000000000n),
    timeMillis: column(new t.TimeMillisecond(), (i) => i * 61007 % 86400000),
    timeMicros: column(new t.TimeMicrosecond(), (i) => BigInt(i) * 61007003n % 86400000000n),
    list: column(new t.List(new t.Field('item', new t.Int32())), (i) => [i, i]),
    struct: column(new t.Struct([new t.Field('a', new t.Int32())]), (i) => ({ a: i })),
  })
}

/**
 * parquet-wasm's files, of a table of Apache Arrow: both page versions, with
 * dictionaries and without, each codec, and each encoding that a column can have.
 *
 * @param {string} dir
 * @param {number} rows
 * @returns {string[]}
 */
export function byArrow(dir, rows) {
  const ipc = arrow.tableToIPC(arrowTable(rows), 'stream')
  const { PLAIN, DELTA_BINARY_PACKED, BYTE_STREAM_SPLIT, DELTA_BYTE_ARRAY, DELTA_LENGTH_BYTE_ARRAY, RLE } = wasm.Encoding
  /** @type {[string, wasm.Encoding][]} */
  const encodings = [
    ['flag', RLE], ['tiny', DELTA_BINARY_PACKED], ['whole', BYTE_STREAM_SPLIT], ['large', DELTA_BINARY_PACKED], ['ularge', BYTE_STREAM_SPLIT],
    ['single', BYTE_STREAM_SPLIT], ['number', BYTE_STREAM_SPLIT], ['text', DELTA_BYTE_ARRAY], ['bytes', DELTA_LENGTH_BYTE_ARRAY],
    ['fixed', BYTE_STREAM_SPLIT], ['micros', DELTA_BINARY_PACKED], ['uwhole', PLAIN],
  ]
  const written = []
  for (const version of [wasm.WriterVersion.V1, wasm.WriterVersion.V2]) {
    for (const codec of [wasm.Compression.UNCOMPRESSED, wasm.Compression.SNAPPY, wasm.Compression.GZIP, wasm.Compression.BROTLI,
      wasm.Compression.ZSTD, wasm.Compression.LZ4_RAW, wasm.Compression.LZ4]) {
      for (const dictionary of [true, false]) {
        let builder = new wasm.WriterPropertiesBuilder().setWriterVersion(version).setCompression(codec)
          .setDictionaryEnabled(dictionary).setMaxRowGroupSize(300).setDataPageSizeLimit(700).setWriteBatchSize(50)
        for (const [name, encoding] of dictionary ? [] : encodings) builder = builder.setColumnEncoding(name, encoding)
        const path = join(dir, `arrow-v${version + 1}-${wasm.Compression[codec]}-${dictionary ? 'dictionary' : 'encodings'}.parquet`.toLowerCase())
        writeFileSync(path, wasm.writeParquet(wasm.Table.fromIPCStream(ipc), builder.build()))
        written.push(path)
      }
    }
  }
  return written
}
