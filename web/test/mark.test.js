// The marks in an article on another origin, whose policy allows nothing but
// the script.

import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { open } from './page.js'
import { close, serve } from './site.js'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** @type {[claim: string, words: string, verdict: string][]} */
const statements = [
  ['level;USA;2025-09', 'came to 420.5 tonnes', 'exact'],
  ['level;USA;2025-09', 'came to 420,500 kg', 'consistent'],
  ['level;USA;2025-09', 'came to 421.5 t', 'contradicted'],
  ['level;USA;2025-09', 'were over 400 metric tons', 'loose'],
  ['level;USA;2025-09', 'were less than 400 tons', 'contradicted'],
  ['level;USA;2025-09', 'about 430 tonnes', 'loose'],
  ['level;USA;2025-09', 'about 450 tonnes', 'contradicted'],
  ['level;USA;2025-09', 'fell 28.7%', 'unjudged'],
  ['level;USA;2025-09', '420.5 tonnes after 589.9 tonnes', 'unjudged'],
  ['level;USA;2025-09', 'did not reach 420.5 tonnes', 'unjudged'],
  ['ytd;USA;2025-09', 'came to 4,140 tonnes since January', 'consistent'],
  ['mom;USA;2025-09', 'fell 28.7% in September', 'exact'],
  ['mom;USA;2025-09', 'a drop of 28.7 percent', 'exact'],
  ['mom;USA;2025-09', '−28.7%', 'exact'],
  ['mom;USA;2025-09', 'rose 28.7% in September', 'contradicted'],
  ['mom;USA;2025-09', 'changed by 28.7%', 'unjudged'],
  ['mom;USA;2025-09', 'rose after falling 28.7%', 'unjudged'],
  ['mom;USA;2025-09', 'fell 28.6%', 'contradicted'],
  ['mom;USA;2025-09', 'fell nearly 30%', 'loose'],
  ['mom;USA;2025-09', 'fell nearly 28%', 'contradicted'],
  ['mom;USA;2025-09', 'fell more than 28%', 'loose'],
  ['mom;USA;2025-09', 'fell more than 29%', 'contradicted'],
  ['mom; WLD; 2025-09', '6.1% less than in August', 'consistent'],
  ['mom;WLD;2025-09', 'rose 6.1% from August', 'contradicted'],
  ['mom;USA;2026-03', 'fell 9.5%', 'derived'],
  ['mom;USA;2026-03', 'fell 19.5%', 'contradicted'],
  ['mom;ZZZ;2025-09', 'fell 28.7%', 'unjudged'],
  ['constructor', 'fell 28.7%', 'unjudged'],
  ['__proto__;USA;2025-09', 'fell 28.7%', 'unjudged'],
  ['mom;USA;2025-09;x', 'fell 28.7%', 'unjudged'],
  ['&quot;&gt;&lt;img src=x onerror=alert(1)&gt;', 'fell 28.7%', 'unjudged'],
  ['mom;../../x;javascript:alert(1)', 'fell 28.7%', 'unjudged'],
  ['mom;USA;2025-09', 'fell 28,7%', 'unjudged'],
  ['level;USA;2025-09', '1.420.5 tonnes', 'unjudged'],
  ['level;WLD;2025-09', '5,774 tonnes', 'exact'],
  ['level;WLD;2025-09', '57,74 tonnes', 'unjudged'],
  ['mom;USA;2025-09', `fell ${'9'.repeat(200_000)}`, 'unjudged'],
]

/** @type {string} */
let host
/** @type {string} */
let article

before(async () => {
  host = await serve()
  const spans = statements.map(([claim, words]) => `<p><span data-lodestone="${claim}">${words}</span></p>`).join('\n')
  article = `${await serve((folder) => writeFileSync(join(folder, 'article.html'), `<!doctype html><html lang="en"><title>Article</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${host}; img-src data:">
<link rel="icon" href="data:,"><body>${spans}<script src="${host}mark.js" async></script>`))}article.html`
})
after(close)

/** @param {import('puppeteer-core').Page} page */
function spans(page) {
  return page.$$eval('[data-lodestone]', (all) => all.map((span) => {
    const link = span.querySelector('a')
    return { verdict: /** @type {HTMLElement} */ (span).dataset.lodestoneVerdict, words: span.firstChild?.textContent, title: link?.title ?? '', spoken: link?.ariaLabel, href: link?.href ?? '', sign: link?.textContent }
  }))
}

test('each statement gets the verdict on the number in its own words', async (t) => {
  const page = await open(t, article)
  await page.waitForSelector('[data-lodestone-verdict]')
  const found = await spans(page)
  assert.deepEqual(found.map(({ verdict, words }) => [words, verdict]), statements.map(([, words, verdict]) => [words, verdict]))
  const signs = new Map(found.map(({ verdict, sign }) => [verdict, sign]))
  assert.equal(new Set(signs.values()).size, 6, 'no two verdicts have the same sign')
})

test('a mark says the figure, and leads to the view that shows it', async (t) => {
  const page = await open(t, article)
  await page.waitForSelector('[data-lodestone-verdict]')
  const found = await spans(page)
  const drop = found[statements.findIndex(([claim]) => claim === 'mom;USA;2025-09')]
  assert.match(drop.title, /^Lodestone: exact\. United States, September 2025: −28\.7%, from reported figures \(figures published up to \d{4}-\d{2}(-\d{2})?\)\.$/)
  assert.equal(drop.spoken, drop.title)
  assert.equal(drop.href, `${host}?country=USA&time=2025-09&show=mom`)
  for (const { href } of found.filter(({ verdict }) => verdict !== 'unjudged')) assert.ok(href.startsWith(`${host}?country=`), href)
  assert.equal(found[0].href, `${host}?country=USA&time=2025-09`)
  const view = await open(t, found[statements.findIndex(([claim]) => claim === 'mom;WLD;2025-09')].href)
  assert.match(await view.$eval('h1', (node) => node.textContent ?? ''), /all destinations.*September/i)
})

test('an article that listens hears of each verdict', async (t) => {
  const page = await open(t, article, { prepare: () => {
    const heard = /** @type {any} */ (globalThis).heard = /** @type {string[][]} */ ([])
    addEventListener('lodestone-checked', (event) => {
      const { claim, verdict } = /** @type {CustomEvent} */ (event).detail
      heard.push([claim, verdict])
    })
  } })
  await page.waitForSelector('[data-lodestone-verdict]')
  const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard)
  assert.deepEqual(heard.map((/** @type {string[]} */ [, verdict]) => verdict), statements.map(([, , verdict]) => verdict))
  assert.deepEqual(heard[0], ['level;USA;2025-09', 'exact'])
})

test('a mark speaks the language of the article, or that of its script', async (t) => {
  const written = (/** @type {string} */ lang, script = '') => serve((folder) => writeFileSync(join(folder, 'article.html'),
    `<!doctype html><html lang="${lang}"><title>Article</title><link rel="icon" href="data:,"><body lang="en">${['fell 28.7%', 'rose 28.7%', 'fell'].map((words) => `<span data-lodestone="mom;USA;2025-09">${words}</span>`).join(' ')}<script src="mark.js"${script} async></script>`))
  for (const [lang, script, spoken, titles] of /** @type {const} */ ([
    ['de-AT', '', 'de', ['Lodestone: genau richtig. Vereinigte Staaten, September 2025: −28,7', 'Lodestone: im Widerspruch. ', 'Lodestone: nicht beurteilt. ']],
    ['en', ' data-lang="ja"', 'ja', ['Lodestone：一致。米国、2025年9月：−28.7%', 'Lodestone：矛盾。', 'Lodestone：判定せず。']],
    ['fr', '', 'en', ['Lodestone: exact. United States, September 2025: −28.7%', 'Lodestone: contradicted. ', 'Lodestone: not judged. ']],
  ])) {
    const page = await open(t, `${await written(lang, script)}article.html`, { ready: '[data-lodestone-verdict]' })
    const said = await page.$$eval('[data-lodestone] a', (links) => links.map((link) => [/** @type {HTMLElement} */ (link).title, link.getAttribute('lang')]))
    titles.forEach((title, i) => assert.ok(said[i][0]?.startsWith(title), `${lang}: ${said[i][0]}`))
    assert.ok(said.every(([, code]) => code === spoken), lang)
  }
})

test('without scripts, and without the figures, the words are as they were', async (t) => {
  const page = await open(t, article, { script: false })
  assert.deepEqual((await spans(page)).map(({ words, verdict }) => [words, verdict]), statements.map(([, words]) => [words, undefined]))
  assert.equal(await page.$('[data-lodestone] a'), null)
})

test('the script is small and needs nothing but the figures beside it', () => {
  assert.ok(statSync(join(dist, 'mark.js')).size < 5000)
  const text = readFileSync(join(dist, 'mark.js'), 'utf8')
  assert.doesNotMatch(text, /innerHTML|fetch\(|https?:\/\//)
  assert.equal(text.match(/\.js\b/g)?.length, 1)
})
