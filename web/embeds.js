// Writes the pages for articles: node embeds.js VIEWS.json PAGE.html > PAGES.json
// VIEWS.json is an array of views, PAGES.json one of pages as text.

import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { embed } from './src/embed/page.js'

const [viewsFile, pageFile] = process.argv.slice(2)
if (!pageFile) {
  console.error('usage: node embeds.js VIEWS.json PAGE.html > PAGES.json')
  process.exit(2)
}
const window = new Window()
const template = readFileSync(pageFile, 'utf8')
const pages = JSON.parse(readFileSync(viewsFile, 'utf8')).map((/** @type {any} */ view) => {
  const page = new window.DOMParser().parseFromString(template, 'text/html')
  embed(/** @type {any} */ (page), view)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
})
process.stdout.write(JSON.stringify(pages))
await window.happyDOM.close()
