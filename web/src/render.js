/** @import {View} from './wire.js' */
/** @import {Child} from './dom.js' */
/** @import {Finish} from './fill.js' */

import { inward, sketch } from './dom.js'
import { fill, unseen } from './fill.js'
import { analysis } from './panels/analysis.js'
import { claims, sentence } from './panels/claims.js'
import { controls } from './panels/controls.js'
import { examples } from './panels/examples.js'
import { figures } from './panels/figures.js'
import { month } from './panels/month.js'
import { ranking } from './panels/ranking.js'
import { sources } from './panels/sources.js'
import { tabs } from './panels/tabs.js'
import { gap, say } from './words.js'

/**
 * Puts a view into the slots of the page. Equal views give equal pages, in a
 * browser and at build time: nothing here depends on the time or the place.
 *
 * @param {Document} document
 * @param {View} view
 * @returns {Finish[]} to be called once readers see it, and before the next one
 */
export function render(document, view) {
  const waiting = unseen(document)
  const h = sketch
  // Where nothing can be operated, claims are words among others.
  if (document.documentElement.dataset.ui === 'static') view = { ...view, claims: [] }
  const [first, ...further] = view.paragraph.map((s, i) => [i > 0 ? gap() : '', ...sentence(h, view, s)])
  const paragraph = [...first ?? [], further.length > 0 ? h('span', { class: 'further' }, ...further.flat()) : '']
  /** @type {Record<string, Child[]>} */
  const slots = {
    claims: claims(h, view),
    figures: figures(h, view),
    sources: sources(document, h, view),
    kicker: [view.kicker],
    past: [
      ...view.otherData === '' ? [] : [view.otherData, ' ', inward(h, view.unpinned, say('Leave the other data aside')), view.past === '' ? '' : ' · '],
      ...view.past === '' ? [] : [view.past, ' · ', inward(h, view.present, say('What is known now'))],
    ],
    headline: sentence(h, view, view.headline),
    paragraph,
    examples: examples(h, view),
    tabs: tabs(h, view),
    controls: controls(h, view),
    month: month(h, view),
    analysis: analysis(h, view),
    ranking: ranking(h, view),
  }
  document.title = view.title
  const main = document.querySelector('main')
  if (main && main.dataset.showing !== view.request.tab) main.dataset.showing = view.request.tab
  const later = Object.entries(slots).flatMap(([name, children]) => {
    const slot = document.querySelector(`[data-slot=${name}]`)
    return slot ? fill(slot, children, waiting) : []
  })
  if (view.claims.length === 0) for (const chart of document.querySelectorAll('[data-ui=static] .chart')) chart.removeAttribute('tabindex')
  return later
}
