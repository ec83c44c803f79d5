// Each view as it was looked at once. After a change that is meant, UPDATE=1
// writes the files anew: look at the pictures and read the difference.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkOf, mainOf, picturesOf, tablesOf } from './drawn.js'
import { goldens, panelled } from './golden.js'
import { report } from './report.js'
import { read, speak } from '../src/words.js'

const folder = new URL('goldens/', import.meta.url)
const views = [...goldens(), ...panelled()]

/** @param {string} name @param {string} content */
function compare(name, content) {
  const file = new URL(name, folder)
  if (process.env.UPDATE && content !== '') writeFileSync(file, content)
  assert.ok(content === (existsSync(file) ? readFileSync(file, 'utf8') : ''), `${name} is another: UPDATE=1 writes it, git diff shows how`)
}

test('each tab that the program fills is among the golden views', () => {
  const tabs = new Set(views.map(({ view }) => view.request.tab))
  assert.deepEqual([...tabs].sort(), ['analysis', 'bar', 'events', 'heat', 'line', 'map', 'month', 'season', 'table'])
})

for (const { name, view } of views) {
  test(`${name} is drawn and listed as it was looked at`, () => {
    const main = mainOf(view)
    compare(`${name}.txt`, tablesOf(main))
    compare(`${name}.svg`, picturesOf(main))
  })
}

for (const code of ['en', 'ja']) {
  test(`an article is checked in ${code} as it was read over`, async (t) => {
    t.after(() => speak(null))
    const words = new URL(`../../wasm/language/tables/${code}.txt`, import.meta.url)
    if (code !== 'en') speak(read(code, readFileSync(words, 'utf8')))
    const kept = new URL(`../../wasm/explorer/testdata/check/${code}.json`, import.meta.url)
    compare(`check-${code}.txt`, await checkOf(JSON.parse(readFileSync(kept, 'utf8'))))
  })
}

test('a checked text is marked and explained as it was looked at', async () => compare('check.txt', await checkOf(report())))
