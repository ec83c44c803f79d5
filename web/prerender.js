// Writes a view into the page: node prerender.js VIEW.json INDEX.html > OUT.html

import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { render } from './src/render.js'

const [viewFile, pageFile] = process.argv.slice(2)
if (!pageFile) {
  console.error('usage: node prerender.js VIEW.json INDEX.html > OUT.html')
  process.exit(2)
}
const window = new Window()
const page = new window.DOMParser().parseFromString(readFileSync(pageFile, 'utf8'), 'text/html')
render(/** @type {any} */ (page), JSON.parse(readFileSync(viewFile, 'utf8')))
process.stdout.write(`<!doctype html>\n${page.documentElement.outerHTML}\n`)
await window.happyDOM.close()
