// The tab on which an article is checked. The page fetches this script when
// the tab is opened for the first time.

/** @import {CheckRequest, Report} from '../wire.js' */
/** @import {Builder} from '../dom.js' */

import { builder } from '../dom.js'
import { download } from '../download.js'
import { say } from '../words.js'
import { files, linkWith } from './carry.js'
import { form, receive } from './form.js'
import { expectText } from './intake.js'
import { found } from './marks.js'
import { footing, heading, outcome } from './result.js'
import { NARROW, review } from './review.js'
import { SAMPLE } from './sample.js'

const PATIENCE = 300 // ms after which a check says that it is under way
const LONG = 2000 // ms after which it can be stopped

/** @typedef {(request: CheckRequest, signal: AbortSignal) => Promise<Report>} Check rejects with a sentence for the reader as message */

/**
 * The parts of the tab, and what is on it.
 *
 * @typedef {object} Desk
 * @property {Builder} h
 * @property {HTMLElement} section
 * @property {HTMLElement} voice a live region
 * @property {HTMLFormElement} intake
 * @property {HTMLTextAreaElement} area
 * @property {HTMLInputElement} date of publication
 * @property {HTMLInputElement} asof the day by whose figures it is judged
 * @property {Record<'head' | 'progress' | 'problem' | 'body' | 'copied', HTMLElement>} slots
 * @property {Check} check
 * @property {Report | null} report on the page; null before the first check
 * @property {ReturnType<typeof review> | null} walk
 * @property {number} turn of the last check; earlier ones that are under way are dropped
 * @property {AbortController | null} long what stops the check that is under way; null until it has taken long
 */

/**
 * Fills a section with the form and, after a check, with its report. The text
 * is kept in the form as long as the page is open, and nowhere else.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement} voice a live region
 * @param {Check} check
 * @returns {{enter: (asked: CheckRequest) => void, typed: () => CheckRequest}} what opens the tab, a text that is not empty is checked; and what is in the form
 */
export function panel(section, voice, check) {
  const h = builder(section.ownerDocument)
  const intake = form(h)
  const slots = {
    head: h('header', {}, ...heading(h)),
    progress: h('p', { class: 'progress', role: 'status' }),
    problem: h('p', { class: 'problem', role: 'alert' }),
    body: h('div', { class: 'report' }),
    copied: h('p', { class: 'copied', role: 'status' }),
  }
  section.replaceChildren(slots.head, intake, slots.progress, slots.problem, slots.body, slots.copied)
  const area = /** @type {HTMLTextAreaElement} */ (intake.elements.namedItem('text'))
  const [date, asof] = ['published', 'asof'].map((name) => /** @type {HTMLInputElement} */ (intake.elements.namedItem(name)))
  /** @type {Desk} */
  const desk = { h, section, voice, intake, area, date, asof, slots, check, report: null, walk: null, turn: 0, long: null }
  listen(desk)
  let entered = ''
  return {
    enter(asked) {
      const address = JSON.stringify(asked)
      if (asked.text !== '' && address !== entered) {
        entered = address
        area.value = asked.text
        date.value = asked.published
        asof.value = asked.asof
        run(desk)
      } else desk.walk?.focus()
    },
    typed: () => ({ text: area.value, published: date.value, asof: asof.value }),
  }
}

/** Checks the text in the form. @param {Desk} desk */
async function run(desk) {
  const { slots, area, date, asof } = desk
  const mine = ++desk.turn
  desk.long?.abort() // it would keep this one waiting
  desk.long = null
  for (const slot of [slots.problem, slots.progress, slots.copied]) slot.replaceChildren()
  const { signal, end } = progress(desk)
  try {
    expectText(area.value)
    const report = await desk.check({ text: area.value, published: date.value, asof: asof.value }, signal)
    if (mine === desk.turn) await put(desk, report)
  } catch (failure) {
    if (mine === desk.turn) fail(desk, failure)
  }
  end()
  if (mine !== desk.turn) return
  desk.long = null
  slots.progress.replaceChildren()
}

/**
 * Says of a check that it is under way, and lets it be stopped when it takes long.
 *
 * @param {Desk} desk
 * @returns {{signal: AbortSignal, end: () => void}}
 */
function progress(desk) {
  const { h, slots } = desk
  const abort = new AbortController()
  const timers = [
    setTimeout(() => { slots.progress.textContent = say('Reading the text and comparing it with the figures …') }, PATIENCE),
    setTimeout(() => {
      desk.long = abort
      slots.progress.append(' ', h('button', { type: 'button', class: 'link', 'data-do': 'stop' }, say('verb^Stop')))
    }, LONG),
  ]
  return { signal: abort.signal, end: () => timers.forEach(clearTimeout) }
}

/** @param {Desk} desk @param {any} failure */
function fail({ slots }, failure) {
  slots.problem.textContent = failure.message ?? say('Something went wrong on this page. Reload it to start again.')
}

/**
 * Shows the outcome, and then the text with its marks: a long one takes a while.
 *
 * @param {Desk} desk
 * @param {Report} report
 */
async function put(desk, report) {
  const { h, section, voice, slots } = desk
  Object.assign(desk, { report, walk: null })
  slots.body.replaceChildren()
  slots.head.replaceChildren(...outcome(h, report))
  section.dataset.checked = ''
  const { documentElement: { dataset } } = section.ownerDocument
  // In a frame the page around keeps the focus, unless it has given it away.
  if (dataset.framed === undefined || section.ownerDocument.hasFocus()) slots.head.querySelector('h1')?.focus()
  section.dispatchEvent(new CustomEvent('checked', { bubbles: true, detail: { text: desk.area.value, report } }))
  const wanted = () => desk.report === report
  const places = await found(report, wanted)
  if (!wanted()) return
  const walk = review(h, report, places, {
    tell: (words) => { voice.textContent = words },
    copy: (words) => copy(desk, words, say('The finding'), say('The finding has been copied.')),
  })
  desk.walk = walk
  slots.body.replaceChildren(walk.article, report.claims.length > 0 ? walk.list : '', ...footing(h, report))
  walk.begin()
  walk.spread(wanted)
}

/** Goes back to the form. @param {Desk} desk */
function edit({ h, section, slots, area }) {
  delete section.dataset.checked
  slots.head.replaceChildren(...heading(h))
  area.focus()
}

/** @param {Desk} desk @param {Promise<string>} coming text to take the place of what is in the form */
async function take(desk, coming) {
  desk.slots.problem.replaceChildren()
  try {
    desk.area.value = await coming
    edit(desk)
  } catch (failure) {
    fail(desk, failure)
  }
}

/** @param {Desk} desk @param {string} words @param {string} what they are @param {string} copied says that they are copied */
async function copy({ h, slots }, words, what, copied) {
  const done = await navigator.clipboard.writeText(words).then(() => true, () => false)
  if (done) return slots.copied.replaceChildren(copied)
  const field = /** @type {HTMLTextAreaElement} */ (h('textarea', { readonly: true, rows: 4, 'aria-label': what }))
  field.value = words
  slots.copied.replaceChildren(say('This browser does not let the page copy. It can be copied from here:'), field)
  field.select()
}

/**
 * What the buttons do, by their data-do.
 *
 * @type {Record<string, (desk: Desk, value: string) => unknown>}
 */
const actions = {
  edit,
  stop({ long, area }) {
    long?.abort()
    area.focus()
  },
  sample(desk) {
    desk.area.value = SAMPLE
    return run(desk)
  },
  anew(desk) {
    desk.intake.reset()
    edit(desk)
  },
  filter({ section, walk }, look) {
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (section.querySelectorAll('.tally button'))) {
      button.setAttribute('aria-pressed', String(button.value === look))
    }
    walk?.filter(look)
  },
  json: ({ report }) => report && save(files.json, report),
  markdown: ({ report }) => report && save(files.markdown, report),
  link(desk) {
    const link = linkWith(desk.area.value, { published: desk.date.value, asof: desk.asof.value }, location.href)
    if (link) copy(desk, link, say('The link'), say('The link has been copied.'))
    else desk.slots.copied.textContent = say('The text is too long to travel in a link. Save the report as a file instead.')
  },
  print: () => print(),
}

/** @param {typeof files[string]} file @param {Report} report */
function save({ name, type, content }, report) {
  download(name, type, content(report))
}

/** @param {Desk} desk */
function listen(desk) {
  const { section, intake } = desk
  intake.addEventListener('submit', (event) => {
    event.preventDefault()
    run(desk)
  })
  section.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLButtonElement | null} */ (target.closest('button[data-do]'))
    if (button) actions[button.dataset.do ?? '']?.(desk, button.value)
  })
  section.addEventListener('keydown', (event) => {
    const writing = event.target instanceof Element && event.target.matches('textarea, input')
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      run(desk)
    } else if (!writing && !event.altKey && !event.ctrlKey && !event.metaKey) {
      if (['n', 'j'].includes(event.key)) desk.walk?.step(1)
      if (['p', 'k'].includes(event.key)) desk.walk?.step(-1)
    }
  })
  receive(section, intake, (coming) => take(desk, coming))
  matchMedia(NARROW).addEventListener('change', () => desk.walk?.place())
  addEventListener('beforeprint', () => desk.walk?.unfold())
}
