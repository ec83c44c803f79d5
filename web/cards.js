// Draws the cards of pages: node cards.js LIST.json
// The list has of each the file of its view, the file to write, a PNG, and the
// address to stand in it.

import { readFileSync, writeFileSync } from 'node:fs'
import { drawer } from './cards-draw.js'

const list = process.argv[2]
if (!list) {
  console.error('usage: node cards.js LIST.json')
  process.exit(2)
}
const card = await drawer()
for (const { view, out, address } of JSON.parse(readFileSync(list, 'utf8'))) {
  writeFileSync(out, card(JSON.parse(readFileSync(view, 'utf8')), address).png)
}
