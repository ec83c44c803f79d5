// The page of a partner and month for articles. It is made at build time and
// needs no program: it says all that it has to say without a script.

/** @import {Chart, Claim, Event, View} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { draw } from '../charts/draw.js'
import { builder, outward } from '../dom.js'
import { shortMonth } from '../format.js'
import { origin } from '../panels/claims.js'
import { marks } from '../panels/figures.js'
import { textOf } from '../share/words.js'

/**
 * Puts a view into the slots of the page for articles.
 *
 * @param {Document} document
 * @param {View} view of one partner, with charts
 */
export function embed(document, view) {
  const h = builder(document)
  const said = statements(view)
  /** @type {Record<string, (Node | string | false)[]>} */
  const slots = {
    kicker: [view.kicker],
    headline: [textOf(view.headline)],
    lede: view.paragraph.slice(0, 1).map(textOf),
    allowed: [allowed(said)],
    figure: figure(h, view),
    more: [working(h, view, said), events(h, view.events)],
    foot: foot(h, view),
  }
  document.title = view.title
  Object.assign(document.documentElement.dataset, { still: view.link, data: view.data.digest.slice(0, 8) })
  for (const [name, children] of Object.entries(slots)) {
    document.querySelector(`[data-slot=${name}]`)?.append(...children.filter((child) => child !== false))
  }
}

/** @typedef {{words: string, claim: Claim}} Said */

/** @param {View} view @returns {Said[]} what the headline and the first sentence state, each once */
function statements({ headline, paragraph, claims }) {
  /** @type {Map<string, Said>} */
  const found = new Map()
  for (const { text, claim } of [headline, ...paragraph.slice(0, 1)].flatMap(({ segments }) => segments)) {
    if (claim === null) continue
    const { kind, basis, partner, period, base } = claims[claim]
    const key = [kind, basis, partner, period, base].join(';')
    if (!found.has(key)) found.set(key, { words: text, claim: claims[claim] })
  }
  return [...found.values()]
}

/** @param {Said[]} said @returns {string} what the published digits allow, in one line */
function allowed(said) {
  const known = said.filter(({ claim }) => claim.precision !== '')
  return known.length > 0 ? `Allowed by the published digits: ${known.map(({ words, claim }) => `${claim.precision} for “${words}”`).join('; ')}.` : ''
}

/** @param {Builder} h @param {View} view */
function figure(h, view) {
  const [chart] = view.charts
  return [
    h('figcaption', {}, h('h2', { id: 'title' }, chart.title), ' ', chart.subtitle, h('span', { class: 'marks' }, marks([chart]).join(' · '))),
    h('div', { class: 'chart', role: 'img', 'aria-labelledby': 'title', 'aria-describedby': 'summary' }, ...draw(h, view, chart).map((drawing) => lean(/** @type {Element} */ (drawing)))),
    h('p', { class: 'summary', id: 'summary' }, chart.summary),
    table(h, chart),
  ]
}

/**
 * The months of a chart, those without a figure together.
 *
 * @param {Builder} h
 * @param {Chart} chart
 */
function table(h, { title, subtitle, lines: [{ name, points }] }) {
  const rows = points.flatMap((point, i) => {
    if (point.status !== 'M') return [row(h, shortMonth(point.period), point.text, point.status === 'E' && h('sup', {}, 'E'))]
    if (points[i - 1]?.status === 'M') return []
    const after = points.findIndex(({ status }, j) => j > i && status !== 'M')
    const last = points[after < 0 ? points.length - 1 : after - 1]
    const names = [point, last].map(({ period }) => shortMonth(period))
    return [row(h, point === last ? names[0] : names.join(' to '), 'no figure')]
  })
  const derived = points.some(({ status }) => status === 'E')
  return h('details', {}, h('summary', {}, 'Table of this chart'), h('table', {},
    h('caption', {}, `${title}: ${subtitle}`, derived && '. E: derived from other published figures'),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Month'), h('th', { scope: 'col' }, name))),
    h('tbody', {}, ...rows)))
}

/** @param {Builder} h @param {string} head @param {(Node | string | false)[]} figure */
function row(h, head, ...figure) {
  return h('tr', {}, h('th', { scope: 'row' }, head), h('td', {}, ...figure))
}

/**
 * A drawing without what only a program would use, and with hundredths of a
 * pixel: a third of the page is numbers.
 *
 * @param {Element} svg
 */
function lean(svg) {
  for (const node of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...node.attributes]) {
      if (/^(aria-label|data-)/.test(name)) node.removeAttribute(name)
      else node.setAttribute(name, value.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))))
    }
  }
  return svg
}

/** @param {Builder} h @param {View} view @param {Said[]} said */
function working(h, view, said) {
  const item = (/** @type {Said} */ { words, claim }) => h('li', {}, h('b', {}, words), `: ${claim.working}. `,
    claim.reason !== '' && `${claim.reason}. `, origin(h, claim.sources.map((index) => view.sources[index]).filter(Boolean)))
  return said.length > 0 && h('details', {}, h('summary', {}, 'How these numbers were found'), h('ul', {}, ...said.map(item)))
}

/** @param {Builder} h @param {Event[]} all */
function events(h, all) {
  const numbered = all.filter(({ number }) => number > 0)
  const item = (/** @type {Event} */ { dateName, label, url }) => h('li', {}, h('span', { class: 'date' }, dateName), ' ', outward(h, url, label))
  return numbered.length > 0 && h('details', {}, h('summary', {}, 'The numbered events on the time axis'), h('ol', {}, ...numbered.map(item)))
}

/** @param {Builder} h @param {View} view */
function foot(h, { sourceLine, citation, notes, link, site }) {
  return [
    ...notes.map((note) => h('p', {}, note)),
    h('p', {}, sourceLine),
    h('p', {}, `${citation} · `, h('a', { class: 'onward', href: `../${link}`, target: '_blank', rel: 'noopener' }, `Open in ${site}`)),
  ]
}
