// Data at an address: what is fetched of files on hosts that know ranges and hosts
// that do not, that break off and that lie.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { make, MONTHS, PARTNERS, REPORTERS } from '../bench/archive.js'
import { fetchSlice } from '../src/own/remote.js'
import { program } from './ranges/program.js'
import { serve } from './ranges/host.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-ranges-'))
const here = process.cwd()
const SMALL = 3 // months of the archives here
/** @type {Awaited<ReturnType<typeof program>>} */
let slicer
/** @type {Awaited<ReturnType<typeof serve>>} */
let host

/** @type {import('../src/own/remote.js').Ask} */
const CHINA = { commodity: '85051110', reporters: ['CHN'] }

before(async () => {
  slicer = await program()
  for (const n of [1, 3]) await make(join(folder, `of${n}`), n, SMALL)
  process.chdir(here)
  host = await serve(folder)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT ['2024-', '2025-'][i // 60000 + 1] || lpad((i // 5000 % 12 + 1)::VARCHAR, 2, '0') AS period, 'CHN' AS reporter,
    ['DEU', 'JPN', 'USA', 'VNM'][i % 4 + 1] AS partner, 'X' AS flow, '85051110' AS commodity, (hash(i) % 100000)::DOUBLE AS net_mass_kg,
    'nobody asks for this ' || hash(i) AS remark FROM range(120000) AS rows(i)) TO '${join(folder, 'duckdb.parquet')}' (FORMAT parquet, ROW_GROUP_SIZE 10240)`)
  connection.closeSync()
  instance.closeSync()
  const n = 40_000
  /** @param {(i: number) => any} value */
  const column = (value) => Array.from({ length: n }, (_, i) => value(i))
  writeFileSync(join(folder, 'hyparquet.parquet'), new Uint8Array(parquetWriteBuffer({
    columnData: [
      { name: 'period', data: column((i) => 202401 + Math.floor(i / 4000)), type: 'INT32' },
      { name: 'partner', data: column((i) => ['DEU', 'JPN', 'USA', 'VNM'][i % 4]), type: 'STRING' },
      { name: 'net_mass_kg', data: column((i) => (i * 7919) % 100_003), type: 'DOUBLE' },
      { name: 'remark', data: column((i) => `nobody asks for this ${(i * 104_729) % 1_000_003}`), type: 'STRING' },
    ],
    rowGroupSize: 4000, statistics: true,
  })))
})

after(() => {
  host?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** @param {string} path @param {import('../src/own/remote.js').Ask} [ask] @param {any} [options] @param {string} [address] */
const get = (path, ask = {}, options = {}, address = host.address) => fetchSlice(`${address}${path}?${Math.random()}`, ask, slicer, options)

/** @param {Uint8Array} bytes */
const rowsOf = (bytes) => parquetReadObjects({ file: /** @type {ArrayBuffer} */ (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) })

/**
 * The bytes of the column chunks of the row groups that hold a row which fits.
 *
 * @param {string} path
 * @param {string[]} columns
 * @param {(row: any) => boolean} fits
 */
async function needed(path, columns, fits) {
  const bytes = readFileSync(join(folder, path))
  const file = /** @type {ArrayBuffer} */ (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const { row_groups: groups } = parquetMetadata(file)
  let [sum, start] = [0, 0]
  for (const { num_rows: n, columns: chunks } of groups) {
    const rows = await parquetReadObjects({ file, columns, rowStart: start, rowEnd: start + Number(n) })
    start += Number(n)
    if (!rows.some(fits)) continue
    for (const { meta_data: chunk } of chunks) if (chunk && columns.includes(chunk.path_in_schema[0])) sum += Number(chunk.total_compressed_size)
  }
  return sum
}

for (const { path, columns, fits, most } of [
  { path: 'duckdb.parquet', columns: ['period', 'reporter', 'partner', 'flow', 'commodity', 'net_mass_kg'], fits: (/** @type {any} */ { period }) => period >= '2024-07' && period <= '2024-12', most: 12 },
  { path: 'hyparquet.parquet', columns: ['period', 'partner', 'net_mass_kg'], fits: (/** @type {any} */ { period }) => period >= 202407 && period <= 202412, most: 12 },
]) {
  test(`of ${path} hardly more is fetched than the columns of the months that are asked for`, async () => {
    host.log.length = 0
    const got = await get(path, { from: '2024-07', to: '2024-12' })
    const want = await needed(path, columns, fits)
    const [head, tail, ...chunks] = host.log
    assert.equal(head.method, 'HEAD')
    assert.equal(tail.method, 'GET')
    const fetched = chunks.reduce((sum, { bytes }) => sum + bytes, 0)
    assert.ok(fetched > 0 && fetched <= 1.1 * want, `${fetched} bytes of ${want}`)
    assert.ok(host.log.length <= most, `${host.log.length} requests`)
    assert.ok(tail.bytes <= 64 << 10)
    const all = readFileSync(join(folder, path))
    const expected = (await rowsOf(all)).filter(fits).map(({ period, partner, net_mass_kg: kg }) => [String(period), partner, kg])
    assert.deepEqual((await rowsOf(got.bytes)).map(({ period, partner, net_mass_kg: kg }) => [String(period), partner, kg]), expected)
    assert.equal(got.rows, expected.length)
  })
}

test('a view of an archive costs the same, however many goods there are beside', async () => {
  /** @type {number[][]} */
  const costs = []
  for (const n of [1, 3]) {
    host.log.length = 0
    const got = await get(`of${n}/archive/`, CHINA)
    assert.equal(got.rows, PARTNERS * SMALL)
    const slices = host.log.filter(({ path }) => !path.endsWith('manifest.json'))
    costs.push([slices.length, slices.reduce((sum, { bytes }) => sum + bytes, 0)])
    const rows = await rowsOf(got.bytes)
    assert.ok(rows.every((row) => row.reporter === 'CHN' && row.commodity === '85051110' && row.flow === 'X'))
    assert.equal(new Set(rows.map(({ period, partner }) => `${period} ${partner}`)).size, rows.length)
  }
  assert.deepEqual(costs[0], costs[1])
  assert.ok(costs[0][0] <= 3, `${costs[0][0]} requests`)
  assert.ok(MONTHS > SMALL && REPORTERS > 1)
})

test('sums of the raw rows arrive as DuckDB has them, and what is missing is missing', async () => {
  const { bytes } = await get('of3/archive/', { ...CHINA, from: '2015-02', to: '2015-02' })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const wanted = await connection.runAndReadAll(`SELECT partner, net_mass_kg, value_usd FROM read_parquet('${join(folder, 'of3/archive/**/*.parquet')}', hive_partitioning = true)
    WHERE reporter = 'CHN' AND commodity = '85051110' AND period = '2015-02' ORDER BY partner`)
  connection.closeSync()
  instance.closeSync()
  const rows = (await rowsOf(bytes)).map((row) => [row.partner, row.net_mass_kg ?? null, row.value_usd])
  assert.deepEqual(rows.sort(([a], [b]) => (a < b ? -1 : 1)), wanted.getRows())
  assert.ok(rows.some(([, kg]) => kg === null) && rows.some(([, kg]) => kg > 0))
})

test('a host without ranges gives the whole file, once', async () => {
  const plain = await serve(folder, { ranges: false })
  const got = await get('duckdb.parquet', { from: '2024-07', to: '2024-12' }, {}, plain.address)
  plain.close()
  assert.equal(plain.log.filter(({ method }) => method === 'GET').length, 1)
  const ranged = await get('duckdb.parquet', { from: '2024-07', to: '2024-12' })
  assert.deepEqual(got.bytes, ranged.bytes)
})

test('a host that answers to GET alone gives the whole file', async () => {
  const shy = await serve(folder, { head: false })
  const got = await get('hyparquet.parquet', {}, {}, shy.address)
  shy.close()
  assert.equal(got.rows, 40_000)
})

test('a host that does not let its ranges be seen is still asked for ranges', async () => {
  const closed = await serve(folder, { exposed: false })
  const got = await get('duckdb.parquet', { from: '2025-01', to: '2025-01' }, {}, closed.address)
  closed.close()
  assert.equal(got.rows, 5000)
  assert.ok(got.fetched < 300_000, `${got.fetched} bytes`)
})

test('what is no Parquet file is given as it is', async () => {
  writeFileSync(join(folder, 'plain.csv'), 'period,partner,net_mass_kg\n2025-09,USA,1\n')
  const { name, bytes, rows } = await get('plain.csv')
  assert.deepEqual([name, rows], ['plain.csv', -1])
  assert.equal(new TextDecoder().decode(bytes), 'period,partner,net_mass_kg\n2025-09,USA,1\n')
})

test('what was fetched is not fetched again', async () => {
  const address = `${host.address}duckdb.parquet?again`
  await fetchSlice(address, { from: '2025-03', to: '2025-04' }, slicer)
  host.log.length = 0
  await fetchSlice(address, { from: '2025-03', to: '2025-04' }, slicer)
  assert.deepEqual(host.log.map(({ method }) => method), ['HEAD'])
})

test('progress counts bytes, and a reader can stop', async () => {
  const slow = await serve(folder, { slow: true })
  const stop = new AbortController()
  /** @type {number[]} */
  const seen = []
  const stopped = get('duckdb.parquet', {}, { signal: stop.signal, progress: (/** @type {any} */ { fetched, wanted }) => {
    seen.push(fetched)
    if (fetched > 200_000) stop.abort()
    assert.ok(fetched <= wanted)
  } }, slow.address)
  await assert.rejects(stopped, { code: 'stopped', message: 'The download was stopped.' })
  slow.close()
  assert.ok(seen.length > 10 && seen.every((n, i) => i === 0 || n >= seen[i - 1]))
  const given = slow.log.reduce((sum, { bytes }) => sum + bytes, 0)
  assert.ok(given < 1_000_000, `${given} bytes were sent`)
})

for (const { name, manners, code, says } of [
  { name: 'breaks off', manners: { breaks: 20_000 }, code: 'broken', says: /^127\.0\.0\.1:\d+ broke off: of \d+ bytes of duckdb\.parquet \d+ came\.$/ },
  { name: 'breaks off a whole file', manners: { ranges: false, breaks: 100_000 }, code: 'broken', says: /broke off/ },
  { name: 'says in HEAD that the file is longer', manners: { lies: 5000 }, code: 'changed', says: /^duckdb\.parquet has changed/ },
  { name: 'says so, and hides its ranges', manners: { lies: 5000, exposed: false }, code: 'broken', says: /broke off/ },
  { name: 'sends more than it was asked for', manners: { grows: true, exposed: false }, code: 'too_large', says: /sends more of duckdb\.parquet than was asked for\.$/ },
  { name: 'sends another place', manners: { wrong: true }, code: 'changed', says: /^duckdb\.parquet has changed/ },
  { name: 'claims a gigabyte', manners: { ranges: false, claims: 2 ** 30 }, code: 'too_large', says: /^duckdb\.parquet can only be fetched as a whole, which is 1024 MB; at most 512 MB are\.$/ },
]) {
  test(`a host that ${name} is found out in one sentence`, async () => {
    const bad = await serve(folder, manners)
    await assert.rejects(get('duckdb.parquet', {}, {}, bad.address), (/** @type {any} */ failure) => {
      assert.equal(failure.code, code)
      assert.match(failure.message, says)
      return true
    })
    bad.close()
  })
}

test('addresses that cannot be are refused before anything is fetched', async () => {
  host.log.length = 0
  for (const [address, says] of [
    ['file:///etc/passwd', 'The address must begin with https://.'],
    ['example.org/a.parquet', 'The address must begin with https://.'],
    ['https://user:word@example.org/a.parquet', 'An address with a password in it is not fetched. Leave the password out, or download the file and open it from your disk.'],
  ]) await assert.rejects(fetchSlice(address, {}, slicer), { code: 'address', message: says })
  await assert.rejects(get('missing.parquet'), { code: 'http', message: /^127\.0\.0\.1:\d+ answers “404 Not Found” for missing\.parquet\.$/ })
  await assert.rejects(fetchSlice('http://127.0.0.1:9/a.parquet', {}, slicer), { code: 'refused', message: /^127\.0\.0\.1:9 did not let this page read the file, because .*\(CORS\).*\.$/ })
})

test('an archive without what is asked for, or with a bad manifest, says so', async () => {
  await assert.rejects(get('of1/archive/', { commodity: '2846' }), { message: 'None of the 1 files has rows of what is asked for.' })
  mkdirSync(join(folder, 'bad'))
  writeFileSync(join(folder, 'bad/manifest.json'), '{"layout": "hive", "files": [{"path": "../of1/archive/x", "bytes": 50, "rows": 1}]}')
  await assert.rejects(get('bad/'), { message: 'The manifest names “../of1/archive/x”, which is no path within its folder.' })
  writeFileSync(join(folder, 'bad/manifest.json'), '<!doctype html>')
  await assert.rejects(get('bad/'), { message: /is not JSON\.$/ })
})
