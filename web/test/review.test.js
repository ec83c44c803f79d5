/** @import {Checked} from '../src/wire.js' */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { card, finding } from '../src/check/card.js'
import { linkWith } from '../src/check/carry.js'
import { expectText, LIMIT, textOf } from '../src/check/intake.js'
import { findingsList } from '../src/check/list.js'
import { found, marked } from '../src/check/marks.js'
import { outcome } from '../src/check/result.js'
import { SAMPLE } from '../src/check/sample.js'
import { gravest, lookOf, looks, nameOf } from '../src/check/verdicts.js'
import { builder } from '../src/dom.js'
import { asked, behind } from '../src/state.js'
import { emptyPage } from './golden.js'
import { ATTACK, report } from './report.js'

const page = emptyPage()
const h = builder(page)

/** @param {(Node | null)[]} nodes */
function inBody(nodes) {
  page.body.replaceChildren(...nodes.filter((node) => node !== null))
  return page.body
}

/** @param {ReturnType<typeof report>} given */
async function put(given) {
  return marked(h, given, await found(given, () => true))
}

/** @param {ReturnType<typeof report>} given */
async function drawn(given) {
  const { parts, fill, runs } = await put(given)
  parts.forEach((_, k) => fill(k))
  return { lines: /** @type {HTMLElement[]} */ (parts.flatMap(({ children }) => [...children])), runs }
}

/** @param {ReturnType<typeof report>} given */
function listed(given) {
  const { node, unfold } = findingsList(h, given)
  unfold()
  return node
}

for (const [i, claim] of report().claims.entries()) {
  test(`statement ${i} (${claim.verdict}, ${claim.evidence}) has a mark, a sign and words for its verdict`, async () => {
    const { lines, runs } = await drawn(report())
    const text = inBody(lines)
    const { sign } = looks[lookOf(claim)]
    const name = nameOf(report(), lookOf(claim))
    assert.ok(runs(i).length > 0)
    assert.ok(runs(i).some((run) => run.classList.contains(lookOf(claim))) || runs(i).length < 2, 'no run looks like its verdict')
    const own = text.querySelector(`.sign[data-number="${i + 1}"]`)
    assert.equal(own?.textContent, sign)
    assert.equal(own?.getAttribute('aria-hidden'), 'true')
    assert.equal(own?.nextElementSibling?.textContent, ` (${name})`)
    assert.equal(runs(i)[0].getAttribute('role'), 'button')
  })
}

test('the text comes back whole, but for signs and what the ear gets', async () => {
  const { lines } = await drawn(report())
  for (const [i, { segments }] of report().lines.entries()) {
    for (const extra of lines[i].querySelectorAll('.sign, .visually-hidden')) extra.remove()
    assert.equal(lines[i].textContent, segments.map(({ text }) => text).join(''))
  }
})

test('where statements overlap, the mark is of the graver, and both have a sign', async () => {
  const { runs } = await drawn(report())
  const [shared, rest] = runs(5)
  assert.equal(shared, runs(4)[0])
  assert.deepEqual([shared.className, rest.className], ['contradicted', 'exact'])
  assert.equal(shared.querySelectorAll('.sign').length, 1, 'the longer one ends later')
  assert.equal(rest.querySelector('.sign')?.getAttribute('data-number'), '6')
  assert.equal(rest.getAttribute('role'), null, 'each statement can have the focus once')
})

/** @param {number} size of each line @param {number} count of lines, each with two statements @param {string} plain between them */
function long(size, count, plain) {
  const given = report()
  given.claims = Array.from({ length: 2 * count }, (_, i) => ({ ...given.claims[i % 9], text: `statement ${i}` }))
  given.lines = Array.from({ length: count }, (_, i) => ({ heading: false, segments: [
    { text: 'one', claims: [2 * i, 2 * i + 1] }, { text: plain.repeat(size / plain.length), claims: [] }, { text: 'two', claims: [2 * i + 1] },
  ] }))
  return given
}

for (const [how, size, count, plain] of /** @type {const} */ ([
  ['many lines', 100, 200, 'word '], ['a line as long as many parts', 40000, 1, 'word '], ['no spaces', 20000, 2, '磁𠮷'],
])) {
  test(`a text of ${how} is drawn in parts, none of which is long, in any order`, async () => {
    const given = long(size, count, plain)
    const { parts, fill, runs } = await put(given)
    assert.ok(parts.length > 4)
    assert.ok(parts.every((part) => part.childNodes.length === 0))
    const last = given.claims.length - 1
    assert.deepEqual(runs(last).map(({ textContent }) => textContent?.slice(0, 3)), ['one', 'two'])
    assert.ok(parts.some((part) => part.childNodes.length === 0), 'a statement draws its own parts only')
    for (let k = parts.length - 1; k >= 0; k--) fill(k)
    fill(0)
    for (const part of parts) {
      for (const extra of part.querySelectorAll('.sign, .visually-hidden')) extra.remove()
      assert.ok((part.textContent ?? '').length <= 2 * 4000, `${part.textContent?.length}`)
      assert.doesNotThrow(() => encodeURIComponent(part.textContent ?? ''), 'no character is cut in two')
    }
    assert.equal(parts.map(({ textContent }) => textContent).join(''), given.lines.flatMap(({ segments }) => segments.map(({ text }) => text)).join(''))
    for (const i of given.claims.keys()) assert.equal(runs(i)[0].getAttribute('role'), 'button')
  })
}

test('the list of findings grows step by step, and is whole in print', () => {
  const given = long(100, 225, 'word ')
  const { node, unfold } = findingsList(h, given)
  inBody([node])
  const count = () => node.querySelectorAll('li').length
  assert.equal(count(), 0)
  node.dispatchEvent(new (/** @type {any} */ (page.defaultView ?? globalThis)).Event('toggle'))
  assert.equal(count(), 200)
  const more = /** @type {HTMLElement} */ (node.querySelector('button'))
  assert.equal(more.textContent, 'Show 200 more')
  more.click()
  assert.deepEqual([count(), more.textContent], [400, 'Show 50 more'])
  unfold()
  assert.equal(count(), 450)
  assert.equal(node.querySelector('button'), null)
  assert.match(node.querySelector('li:last-child .words')?.textContent ?? '', /^450 .*“statement 449”$/)
})

test('of looks, the gravest wins, and an unknown verdict is not judged', () => {
  assert.equal(gravest(['exact', 'loose', 'unjudged']), 'unjudged')
  assert.equal(gravest(['exact', 'contradicted', 'elsewhere']), 'contradicted')
  for (const verdict of ['toString', 'perfect', 'circular', '']) {
    assert.equal(lookOf(/** @type {Checked} */ ({ ...report().claims[0], verdict })), verdict === 'circular' ? 'circular' : 'unjudged')
  }
})

for (const verdict of Object.keys(looks)) {
  test(`circular evidence of ${verdict} is no confirmation`, () => {
    const given = report()
    given.claims = [{ ...given.claims[1], verdict, evidence: 'circular' }]
    const confirming = ['exact', 'consistent', 'loose']
    const look = lookOf(given.claims[0])
    assert.equal(look, confirming.includes(verdict) ? 'circular' : verdict)
    const words = inBody(card(h, given, 0, '')).textContent ?? ''
    if (look === 'circular') assert.match(words, /confirms nothing/)
    for (const name of confirming) assert.ok(!words.includes(`${looks[name].meaning}`), words)
    assert.ok(!finding(given, 0, 'https://example.org/').includes('exact'))
  })
}

test('a card says all that is known of a statement', () => {
  const given = report()
  for (const [i, claim] of given.claims.entries()) {
    const words = inBody(card(h, given, i, '3 of 9')).textContent ?? ''
    for (const part of [claim.text, claim.answer, claim.working, claim.statement, claim.reason.slice(1), '3 of 9']) assert.ok(words.includes(part), part)
    for (const index of claim.sources) assert.ok(words.includes(`${given.sources[index].publisher}${given.sources[index].published && `, ${given.sources[index].published}`}`))
  }
})

test('hostile words stay words, in the text, in cards and in the list', async () => {
  const given = report()
  given.headline = given.summary = ATTACK
  given.tally = [{ verdict: 'exact', count: 1, label: ATTACK }]
  const all = [...outcome(h, given), ...(await drawn(given)).lines, listed(given), ...given.claims.flatMap((_, i) => card(h, given, i, ATTACK))]
  const body = inBody(all)
  assert.equal(body.querySelectorAll('img, script, iframe').length, 0)
  assert.ok(body.textContent?.includes(ATTACK))
  for (const node of body.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      assert.doesNotMatch(name, /^on/)
      if (name === 'href') assert.match(value, /^(https?:\/\/|\?)/)
    }
  }
})

test('a reason that the answer gives already is not said again', () => {
  const given = report()
  Object.assign(given.claims[7], { reason: 'Shares of output are not in the data', answer: 'Shares of output are not in the data.' })
  assert.equal(inBody(card(h, given, 7, '')).textContent?.match(/Shares of output/g)?.length, 1)
  assert.equal(finding(given, 7, 'https://example.org/').match(/Shares of output/g)?.length, 1)
})

test('indices that lead nowhere are left out', async () => {
  const given = report()
  given.lines[1].segments[1].claims = [0, 99]
  given.claims[0].sources = [0, 99]
  assert.deepEqual((await put(given)).runs(99), [])
  assert.equal(inBody(card(h, given, 0, '')).querySelectorAll('.origin a').length, 1)
})

test('a finding to be copied holds verdict, answer, working, sources and a whole link', () => {
  const given = report()
  const words = finding(given, 4, 'https://example.org/magnets/?tab=check')
  for (const part of ['Contradicted. The published figures rule it out.', given.claims[4].answer, given.claims[4].working, 'Gazette, 2025-10-21, https://example.org/1',
    'https://example.org/magnets/?country=WORLD&time=2025-09&show=mom']) assert.ok(words.includes(part), part)
  assert.doesNotMatch(finding(given, 8, 'https://example.org/').split('\n').at(-1) ?? '', /^javascript/)
})

test('the tally counts each look once, and all', () => {
  const body = inBody(outcome(h, report()))
  const counts = [...body.querySelectorAll('.tally button')].map((button) => button.textContent)
  assert.deepEqual(counts, ['✓ 2 exact', '≈ 1 consistent', '~ 1 right as hedged', '↻ 1 supported only by itself', '? 2 not judged', '⇄ 1 true of something else', '✗ 1 contradicted', '9 in all'])
})

for (const [link, expected] of /** @type {const} */ ([
  ['', null],
  ['?tab=analysis&text=x', null],
  ['?tab=check', { text: '', published: '', asof: '' }],
  ['?country=DEU&tab=check&text=fell%2028.7%25%20%26%20more%2B&published=2025-10-20&asof=2025-10-31', { text: 'fell 28.7% & more+', published: '2025-10-20', asof: '2025-10-31' }],
])) {
  test(`"${link}" asks the check for ${JSON.stringify(expected)}`, () => assert.deepEqual(asked(link), expected))
}

const NO_DAYS = { published: '', asof: '' }

for (const [link, expected] of [['', ''], ['?tab=check', ''], ['?tab=check&country=DEU&text=a%26b&time=2025-09&published=2025-10-20', '?country=DEU&time=2025-09'], ['?context=x', '?context=x'],
  ['?tab=check&asof=2025-10-31&country=DEU', '?asof=2025-10-31&country=DEU'], ['?tab=check&text=a&asof=2025-10-31', '']]) {
  test(`behind "${link}" lies "${expected}"`, () => assert.equal(behind(link), expected))
}

test('a text travels in a link and back, and a long one does not', () => {
  for (const text of ['fell 28.7% & more+', 'a=b#c?d\n\né—“x”', SAMPLE.trim()]) {
    const days = { published: '2025-10-20', asof: '2025-10-31' }
    const link = linkWith(text, days, 'https://example.org/a/?country=DEU#x')
    assert.deepEqual(link && asked(new URL(link).search), { text, ...days })
  }
  assert.equal(linkWith('x'.repeat(2000), NO_DAYS, 'https://example.org/'), null)
})

test('the sample fits into a link, and has what it says', () => {
  assert.ok(linkWith(SAMPLE, NO_DAYS, 'https://example.org/lodestone/'))
  assert.match(SAMPLE, /rose 6\.1%/)
  assert.match(SAMPLE, /nearly 660 tonnes/)
})

for (const [name, bytes, text] of /** @type {[string, number[] | string, string][]} */ ([
  ['UTF-8', 'é—“5,774 t”', 'é—“5,774 t”'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0xe9, 0], 'aé'],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0, 0xe9], 'aé'],
  ['Windows-1252', [0xa3, 0x35, 0x20, 0xe9], '£5 é'], // Node knows only the part that it shares with Latin-1
])) {
  test(`a file in ${name} is read`, async () => {
    assert.equal(await textOf(new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], 'a.txt')), text)
  })
}

for (const [name, parts, sentence] of /** @type {[string, BlobPart[], RegExp][]} */ ([
  ['a document', [new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])], /^The file “a\.docx” is not text\. .+\.$/],
  ['a long file', ['x'.repeat(LIMIT + 1)], /^The file “a\.docx” is too long: it has 1\.1 MB, and 1 MB is the most that can be checked\.$/],
])) {
  test(`${name} is refused in a sentence`, async () => {
    await assert.rejects(textOf(new File(parts, 'a.docx')), ({ message }) => sentence.test(message))
  })
}

for (const [text, sentence] of /** @type {[string, RegExp][]} */ ([
  [' \n\t', /^There is no text yet\./],
  ['é'.repeat(LIMIT / 2 + 1), /^The text is too long: it has 1\.1 MB/],
  ['fell\u0000 28.7%', /^This is not text that can be read\./],
])) {
  test(`a text of ${text.length} characters is refused in a sentence`, () => assert.throws(() => expectText(text), ({ message }) => sentence.test(message)))
}

test('a text of exactly the longest length is taken', () => expectText('x'.repeat(LIMIT)))
