/** @import {Request, View} from './wire.js' */
/** @import {Failure} from './engine.js' */

import * as parts from 'parts'
import { checkTab } from './check/tab.js'
import { draw } from './charts/draw.js'
import { drawPicture } from './charts/picture.js'
import { busy } from './busy.js'
import { copying } from './copy.js'
import { languageOf, speakingAs } from './embed/look.js'
import { start } from './engine.js'
import { folded } from './folded.js'
import { choosing, learn, translate } from './language.js'
import { notice } from './notice.js'
import { keepSite, tellCopy } from './offline/keep.js'
import { saveView } from './offline/save.js'
import { ownFiles } from './own/door.js'
import { background } from './panels/background.js'
import { marks } from './panels/figures.js'
import { history as known } from './panels/history.js'
import { walk } from './reader.js'
import { render } from './render.js'
import { asked, atMonth, behind, between, linkOf, refocused, without, zoomed } from './state.js'
import { sharing } from './share/control.js'
import { panelTabs } from './views/tab.js'
import { language, phrase, say } from './words.js'
import { zooming } from './zoom.js'

const WORKING = phrase('Working …')

const main = /** @type {HTMLElement} */ (document.querySelector('main'))
const message = /** @type {HTMLElement} */ (document.querySelector('.message'))
const controls = /** @type {HTMLFieldSetElement} */ (document.querySelector('.controls'))

document.querySelector('.unstarted')?.remove()
const lang = languageOf(linkOf(location), navigator.languages, parent !== window)
const speech = learn(lang, parts.words)
const begun = busy(/** @type {HTMLElement} */ (document.querySelector('.busy')))
const loading = begun(phrase('The program is loading …'))
const engine = start(parts, speech, () => notice(say('The program runs in the page itself, as no worker can run here: the page may halt for a moment while it computes.')), loading.signal)
engine.then(loading.end, loading.end)
const article = checkTab(main, parts.checker, async (request, signal) => (await engine).call('check', JSON.stringify(request), signal))
const panels = panelTabs(main, parts.views, parts.world, call)
const share = sharing(document, parts.sharer, {
  take: async (request, signal) => (await engine).call('export', JSON.stringify(request), signal),
  draw: { chart: draw, picture: drawPicture, marks },
  outlines: async () => (await parts.world()).outlines,
  addresses: () => own ? { ...parts.addresses(), files: own, later: {} } : parts.addresses(),
}, (failure) => { message.textContent = sentenceOf(failure) })
const unfold = [
  folded(detailsOf('history'), () => about('history'), known),
  folded(detailsOf('background'), () => about('background'), background),
]
/** @type {View | undefined} on the page; undefined until the engine has answered */
let view
/** @type {import('./engine.js').Files | undefined} data that the reader brought, in the place of those of the page */
let own
let turn = 0

/** @param {string} name of a class */
function detailsOf(name) {
  return /** @type {HTMLDetailsElement} */ (document.querySelector(`details.${name}`))
}

/** @param {string} method that tells something about the view on the page */
function about(method) {
  return call(method, /** @type {View} */ (view).request)
}

/**
 * Asks the program. A reader can stop what takes long.
 *
 * @param {string} method
 * @param {object} argument
 * @returns {Promise<any>} rejects with a {@link Failure}
 */
async function call(method, argument) {
  const program = await engine
  const { signal, end } = begun(WORKING)
  try {
    return await program.call(method, JSON.stringify(argument), signal)
  } catch (failure) {
    throw signal.aborted ? { code: 'stopped', message: say('That was stopped; the page is as it was.') } : failure
  } finally {
    end()
  }
}

/**
 * Shows the view of a request, or says why there is none; the page stays as it
 * is then. Of several requests under way only the last counts.
 *
 * @param {() => Promise<Request>} request
 * @param {boolean} record whether the view becomes a step in the history
 */
async function show(request, record) {
  const mine = ++turn
  try {
    const next = await ask(request)
    if (mine !== turn) return
    article.leave()
    put(next)
    message.textContent = ''
    if (record && next.link !== location.search + location.hash) history.pushState(null, '', next.link || location.pathname)
  } catch (failure) {
    if (mine === turn) message.textContent = sentenceOf(failure)
  }
}

/** @param {() => Promise<Request>} request @returns {Promise<View>} */
async function ask(request) {
  return call('query', await request())
}

/** @param {View} next */
function put(next) {
  if (!view) translate(document)
  view = next
  render(document, next)
  const drawing = begun(WORKING, false)
  panels.put(next).catch((failure) => { message.textContent = sentenceOf(failure) }).finally(drawing.end)
  for (const show of unfold) show()
  document.dispatchEvent(new CustomEvent('shown', { detail: next }))
  if (article.entered()) article.label()
}

/**
 * Shows what an address asks for. The check of an article needs no view.
 *
 * @param {string} link
 * @param {boolean} record whether it becomes a step in the history
 */
async function go(link, record) {
  const text = asked(link)
  if (!text) return show(read(link), record)
  turn++
  message.textContent = ''
  if (record && link !== location.search + location.hash) history.pushState(null, '', link)
  await article.enter(text).catch((failure) => { message.textContent = sentenceOf(failure) })
}

/** @param {unknown} failure @returns {string} */
function sentenceOf(failure) {
  if (loading.signal.aborted) return say('The program was not loaded. Reload the page to load it.')
  return /** @type {Partial<Failure>} */ (failure).message ?? say('Something went wrong on this page. Reload it to start again.')
}

/** @param {string} link */
const read = (link) => async () => /** @type {Request} */ (await (await engine).call('read', link))

/** @param {Partial<Request>} changes */
function change(changes) {
  const request = { .../** @type {View} */ (view).request, ...changes }
  return show(async () => request, true)
}

/**
 * What the controls do, by their data-do.
 *
 * @type {Record<string, (value: string, view: View) => unknown>}
 */
const actions = {
  show: (value) => change({ show: value }),
  remove: (value, view) => change(without(view, value)),
  add: (value, { request }) => value !== '' && change({ country: [...request.country, value] }),
  month: (value, view) => change(atMonth(view, value)),
  latest: () => change({ time: '' }),
  share: (_, view) => share.open(view),
  base: (value) => change({ base: value }),
  more: (value) => value !== '' && change({ show: value }),
  yScale: (value) => change({ yScale: value }),
  facet: (value) => change({ facet: value }),
  uniformYAxis: (value) => change({ uniformYAxis: value }),
  events: (value) => change({ events: value }),
  unfocus: () => change({ focus: [] }),
  asof: (value, { request, choices }) => {
    const asof = value === choices.lastDay ? '' : value
    return asof !== request.asof && change({ asof })
  },
  span: (_, view) => change(between(view, chosen('from'), chosen('to'))),
  dataset: (value, { choices }) => {
    const { reporter, flow, scope, selected } = choices.datasets[Number(value)]
    return !selected && change({ reporter, flow, scope, country: [], time: '', base: '' })
  },
}

/** @param {string} id of a select */
function chosen(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id)).value
}

/** @param {EventTarget | null} target */
async function act(target) {
  if (!view || !(target instanceof HTMLSelectElement || target instanceof HTMLButtonElement || target instanceof HTMLInputElement)) return
  if (target.ariaDisabled === 'true') return
  const [focused, group] = [document.activeElement === target, target.closest('.field, .partners')]
  await actions[target.dataset.do ?? '']?.(target.value, view)
  // The control may have gone with the view before.
  if (focused && document.activeElement === document.body) group?.querySelector('select')?.focus()
}

/** @param {EventTarget | null} target @returns {target is HTMLElement} whether it waits for Enter while keys change it */
function patient(target) {
  return target instanceof HTMLElement && ['add', 'more', 'dataset', 'asof'].includes(target.dataset.do ?? '')
}

/**
 * Where a number comes from is asked by a press on what has data-origin, or by
 * an event named origin whose detail is such a text.
 *
 * @param {string} place "USA 2025-09", and the measure if it is not that of the view
 * @param {Element | null} anchor
 */
function whence(place, anchor) {
  if (view) panels.whence(view.link, place, anchor).catch((failure) => { message.textContent = sentenceOf(failure) })
}

function navigate() {
  document.addEventListener('click', ({ target }) => {
    const asker = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('[data-origin]'))
    if (asker) whence(asker.dataset.origin ?? '', asker)
  })
  document.addEventListener('origin', (event) => {
    whence(/** @type {CustomEvent<string>} */ (event).detail, event.target instanceof Element ? event.target : null)
  })
  document.addEventListener('click', (event) => {
    const copy = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('[data-copy]'))
    if (copy && view) share.copy(view, Number(copy.dataset.copy))
    const anchor = event.target instanceof Element && event.target.closest('a[href^="?"]:not([target])')
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    for (const note of document.querySelectorAll(':popover-open')) /** @type {HTMLElement} */ (note).hidePopover()
    const link = anchor.getAttribute('href') ?? ''
    go(speakingAs(link === '?' ? '' : link, location.search), true)
  })
  document.querySelector('.whole')?.addEventListener('click', keep)
  addEventListener('popstate', () => go(linkOf(location), false))
  document.addEventListener('sought', (event) => { if (view) change({ tableSearch: /** @type {CustomEvent<string>} */ (event).detail }) })
  // By the page around, through embed/frame.js.
  document.addEventListener('asked', (event) => go(/** @type {CustomEvent<string>} */ (event).detail, false))
}

function listen() {
  // With the keyboard a select changes at every key, but not in a list that a key has opened.
  let typing = false
  controls.addEventListener('keydown', (event) => {
    typing = !(event.altKey || ['Enter', ' ', 'F4'].includes(event.key))
    if (event.key === 'Enter' && patient(event.target)) {
      event.preventDefault()
      act(event.target)
    }
  })
  controls.addEventListener('pointerdown', () => { typing = false })
  controls.addEventListener('change', ({ target }) => {
    if (!(typing && patient(target))) act(target)
  })
  controls.addEventListener('focusout', ({ target }) => {
    if (patient(target) && target.dataset.do !== 'add') act(target)
  })
  controls.addEventListener('click', ({ target }) => act(target instanceof Element ? target.closest('button') : null))
  zooming(main, () => view, (from, to) => view && change(between(view, from, to)))
  copying(main, /** @type {HTMLElement} */ (document.getElementById('spoken')))
  walk(main, /** @type {HTMLElement} */ (document.getElementById('spoken')), () => view, {
    choose: (month) => view && change(atMonth(view, month)),
    focus: (partner) => view && change(refocused(view, partner)),
    base: (base) => view && change({ base }),
    zoom: (month, closer) => view && change(between(view, ...zoomed(view, month, closer))),
  })
}

/** Saves what is on the page as a file, in place of the view that the link alone would save. @param {Event} event */
async function keep(event) {
  if (!view) return
  event.preventDefault()
  message.textContent = ''
  await save().catch((failure) => { message.textContent = sentenceOf(failure) })
}

async function save() {
  if (view) await saveView(view, article.entered() ? article.link(view.link) : view.link, own)
}

/**
 * Shows data that the reader brought. Those before stay where it rejects.
 *
 * @param {import('./engine.js').Files} files
 * @param {string} title
 */
async function showOwn(files, title) {
  await (await engine).swap(files)
  own = files
  document.documentElement.dataset.own = title
  history.pushState(null, '', location.pathname)
  await go('', false)
  tellOwn()
}

/** Says above the view that the data are not those of the page. */
function tellOwn() {
  const title = document.documentElement.dataset.own
  document.querySelector('.own-told')?.remove()
  if (title) notice(say('You see data of your own: {title}. Links lead to the data of this page.', { title }), 'own-told')
}

/** @type {HTMLDetailsElement[]} opened for printing */
const unfolded = []

function onPrint() {
  unfolded.push(.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details:not([open])')))
  for (const details of unfolded) details.open = true
  for (const node of document.querySelectorAll('[data-address]')) node.textContent = location.href
}

function afterPrint() {
  for (const details of unfolded.splice(0)) details.open = false
}

async function begin() {
  addEventListener('beforeprint', onPrint)
  addEventListener('afterprint', afterPrint)
  navigate()
  await speech
  if (lang !== language()) notice('The words of this language could not be had, so this page is in English.')
  tellCopy(document)
  const home = /** @type {HTMLAnchorElement} */ (document.querySelector('.mark'))
  home.setAttribute('href', speakingAs('', linkOf(location)) || (home.getAttribute('href') ?? ''))
  choosing(/** @type {HTMLSelectElement} */ (document.querySelector('.language')), location)
  const link = linkOf(location)
  if (asked(link)) go(link, false)
  const excuse = (/** @type {unknown} */ failure) => {
    message.textContent = article.entered() ? sentenceOf(failure) : say('{sentence} What you see is the view made when the page was built.', { sentence: sentenceOf(failure) })
  }
  try {
    const first = await ask(read(asked(link) ? behind(link) : link)).catch(async (failure) => {
      // The view that was built in is the one without an address; controls go on from it.
      const built = await ask(read(''))
      excuse(failure)
      return built
    })
    if (!view) put(first)
  } catch (failure) {
    delete document.documentElement.dataset.waiting
    return excuse(failure)
  }
  controls.disabled = false
  listen()
  tellOwn()
  ownFiles(document, parts.own, { show: showOwn, save }, (failure) => { message.textContent = sentenceOf(failure) })
  keepSite(document)
}

begin()
