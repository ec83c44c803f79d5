// Compares the page's engine with other readers of Parquet in one browser, and
// measures the built page: node bench.js [PART…]
//
//   read   a million rows in each encoding, summed by partner and month
//   large  fifty thousand, a million and ten million rows, with memory
//   cold   from an address to the first answer, with the bytes transferred
//   remote a year of one partner out of ten million rows elsewhere, by ranges
//   page   the built site: first paint, and changes of partner, measure and month
//
// ROUNDS (3) is how often each engine gets a fresh page; ENGINES names some of
// them. Numbers behind medians are ratios: Lodestone's divided by that engine's.

import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { launch } from './browser.js'
import { buildPages, engines } from './build.js'
import { encodings, large, small, write } from './files.js'
import { host } from './host.js'
import * as parts from './parts.js'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'build/bench')
const asked = process.argv.slice(2)
const wanted = asked.length > 0 ? asked : ['read', 'large', 'cold', 'remote', 'page']
const strange = wanted.find((part) => !(part in parts))
if (strange) {
  console.error(`no part ${strange}: there are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
const names = process.env.ENGINES?.split(',') ?? Object.keys(engines)
const rounds = Number(process.env.ROUNDS ?? 3)

await buildPages(join(folder, 'site'))
const kinds = [...wanted.includes('read') ? encodings : [], ...wanted.some((part) => part === 'large' || part === 'cold') ? [small] : [],
  ...wanted.includes('remote') ? [large] : [], ...wanted.includes('large') ? [encodings.find(({ name }) => name === 'delta, Zstandard') ?? small, large] : []]
await write(join(folder, 'data'), kinds)
const site = join(root, 'dist')
if (wanted.includes('page') && !existsSync(join(site, 'index.html'))) throw new Error('there is no built site; make site builds it')
const served = await host(join(folder, 'site'), join(folder, 'data'))
const page = await host(site, join(folder, 'site'))
const browser = await launch()
try {
  console.log(`${await browser.version()}, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}`)
  for (const part of wanted) await /** @type {any} */ (parts)[part]({ browser, served, page, names, rounds })
} finally {
  await browser.close()
  served.close()
  page.close()
}
console.log(`\nload ${loadavg()[0].toFixed(1)} at the end`)
