/** @import {Request, View} from './wire.js' */
/** @import {Failure} from './engine.js' */

import * as parts from 'parts'
import { foresight } from './ahead.js'
import { checkTab } from './check/tab.js'
import { draw } from './charts/draw.js'
import { drawPicture } from './charts/picture.js'
import { busy } from './busy.js'
import { copying } from './copy.js'
import { languageOf, speakingAs } from './embed/look.js'
import { start } from './engine.js'
import { folded } from './folded.js'
import { choosing, learn, translate } from './language.js'
import { linkedFrom, requestOf } from './leads.js'
import { notice } from './notice.js'
import { keepSite, tellCopy } from './offline/keep.js'
import { saveView } from './offline/save.js'
import { ownFiles } from './own/door.js'
import { background } from './panels/background.js'
import { marks } from './panels/figures.js'
import { history as known } from './panels/history.js'
import { walk } from './reader.js'
import { render } from './render.js'
import { asked, atMonth, behind, between, linkOf, refocused, zoomed } from './state.js'
import { succession } from './succession.js'
import { sharing } from './share/control.js'
import { panelTabs, walkTabs } from './views/tab.js'
import { language, phrase, say } from './words.js'
import { zooming } from './zoom.js'

const WORKING = phrase('Working …')

const main = /** @type {HTMLElement} */ (document.querySelector('main'))
const message = /** @type {HTMLElement} */ (document.querySelector('.message'))
const controls = /** @type {HTMLFieldSetElement} */ (document.querySelector('.controls'))

document.querySelector('.unstarted')?.remove()
const lang = languageOf(linkOf(location), navigator.languages, parent !== window)
const speech = learn(lang, parts.words)
let within = false // whether the program runs in the thread of the page
const begun = busy(/** @type {HTMLElement} */ (document.querySelector('.busy')))
const loading = begun(phrase('The program is loading …'))
const engine = start(parts, speech, () => {
  within = true
  notice(say('The program runs in the page itself, as no worker can run here: the page may halt for a moment while it computes.'))
}, loading.signal)
engine.then(loading.end, loading.end)
const article = checkTab(main, () => {
  engine.then(({ prepare }) => prepare(), () => {}) // the first text tells
  return parts.checker()
}, async (request, signal) => (await engine).call('check', JSON.stringify(request), signal))
const panels = panelTabs(main, parts.views, parts.world, call)
const share = sharing(document, parts.sharer, {
  take: async (request, signal) => (await engine).call('export', JSON.stringify(request), signal),
  draw: { chart: draw, picture: drawPicture, marks },
  outlines: async () => (await parts.world()).outlines,
  save,
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
/** @type {import('./own/places.js').Whereabouts | null} where in the reader's files a figure stands; null of other data */
let places = null
/** Answers for what a reader is about to press; told to nobody. */
const ahead = foresight(async (wanted, signal) => {
  const [method, argument] = typeof wanted === 'string' ? ['view', wanted] : ['query', JSON.stringify(wanted)]
  return (await engine).call(method, argument, signal)
})
/** @type {EventTarget | null} what the pointer is on */
let pointed = null
let turn = 0
const views = succession(show, () => view)
/** Writes what nobody sees of the view on the page. */
let finish = () => {}

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
 * @param {object | string} argument a link, or what is to be JSON
 * @param {import('./ahead.js').Foreseen} [foreseen] what has been asked for already
 * @returns {Promise<any>} rejects with a {@link Failure}
 */
async function call(method, argument, foreseen) {
  const program = await engine
  const { signal, end } = begun(WORKING)
  try {
    if (foreseen) signal.addEventListener('abort', foreseen.stop)
    return await (foreseen?.answer ?? program.call(method, typeof argument === 'string' ? argument : JSON.stringify(argument), signal))
  } catch (failure) {
    throw signal.aborted ? { code: 'stopped', message: say('That was stopped; the page is as it was.') } : failure
  } finally {
    end()
  }
}

/**
 * Shows the view of a request or a link, or says why there is none; the page
 * stays as it is then. Of several under way only the last counts.
 *
 * @param {Request | string} wanted
 * @param {boolean} record whether the view becomes a step in the history
 */
async function show(wanted, record) {
  const mine = ++turn
  try {
    const answer = await ask(wanted)
    if (mine !== turn) return
    article.leave()
    // First, because the browser then notes where the page stands, and lays out what has changed.
    if (record && answer.link !== location.search + location.hash) history.pushState(null, '', answer.link || location.pathname)
    put(answer)
    message.textContent = ''
  } catch (failure) {
    if (mine === turn) message.textContent = sentenceOf(failure)
  }
}

/** @param {Request | string} wanted a request or a link @returns {Promise<View>} */
function ask(wanted) {
  return call(typeof wanted === 'string' ? 'view' : 'query', wanted, ahead.take(wanted))
}

/** Asks ahead for what a press on an element would show. @param {EventTarget | null} target */
function foresee(target) {
  if (within || !view || !(target instanceof Element) || !target.isConnected) return
  const control = target.closest('.controls button')
  const wanted = control ? requestOf(control, view) : linkedFrom(target, location.search)
  if (wanted !== undefined && !(typeof wanted === 'string' && asked(wanted))) ahead.expect(wanted)
}

/** @param {() => void} act once a frame is painted and nothing else is waiting, soon in any case */
function afterPaint(act) {
  requestAnimationFrame(() => 'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 100 }) : setTimeout(act, 30))
}

/** @param {View} next */
function put(next) {
  if (!view) translate(document)
  finish()
  view = next
  const later = render(document, next)
  if (later.length > 0) main.setAttribute('aria-busy', 'true')
  finish = () => {
    for (const write of later.splice(0)) write()
    main.removeAttribute('aria-busy')
  }
  if (document.hidden) finish()
  else {
    afterPaint(() => {
      finish()
      // The same press again, as through the months, leads to another view now.
      for (const target of [pointed, document.activeElement]) foresee(target)
    })
  }
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
  if (!text) return views.follow(link, record)
  turn++
  views.leave()
  message.textContent = ''
  if (record && link !== location.search + location.hash) history.pushState(null, '', link)
  await article.enter(text).catch((failure) => { message.textContent = sentenceOf(failure) })
}

/** @param {unknown} failure @returns {string} */
function sentenceOf(failure) {
  if (loading.signal.aborted) return say('The program was not loaded. Reload the page to load it.')
  return /** @type {Partial<Failure>} */ (failure).message ?? say('Something went wrong on this page. Reload it to start again.')
}

/** Changes what the page shows. What was begun before the check of an article was opened must not close it. @type {typeof views.change} */
function change(make) {
  return article.entered() ? undefined : views.change(make)
}

/** @param {EventTarget | null} target */
async function act(target) {
  if (!view || !(target instanceof HTMLElement)) return
  if (target.dataset.do === 'share') return share.open(view)
  const [focused, group] = [document.activeElement === target, target.closest('.field, .partners')]
  const shown = change((seen) => requestOf(target, seen))
  if (!shown) return
  await shown
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
  if (view) panels.whence(view.link, place, anchor, places).catch((failure) => { message.textContent = sentenceOf(failure) })
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
    const copy = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('[data-copy-claim]'))
    if (copy && view) share.copy(view, Number(copy.dataset.copyClaim))
    const link = event.target instanceof Element ? linkedFrom(event.target, location.search) : undefined
    if (link === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    for (const note of document.querySelectorAll(':popover-open')) /** @type {HTMLElement} */ (note).hidePopover()
    go(link, true)
  })
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault() // the address is that of the view
    main.focus()
  })
  document.querySelector('.whole')?.addEventListener('click', keep)
  addEventListener('popstate', () => go(linkOf(location), false))
  document.addEventListener('sought', (event) => {
    change(({ request }) => ({ ...request, tableSearch: /** @type {CustomEvent<string>} */ (event).detail }))
  })
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
  for (const name of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(name, ({ type, target }) => {
      if (type === 'pointerover') pointed = target
      foresee(target)
    }, { passive: true })
  }
  zooming(main, () => view, (from, to) => change((seen) => between(seen, from, to)))
  walkTabs(/** @type {HTMLElement} */ (document.querySelector('.tabs')))
  copying(main, /** @type {HTMLElement} */ (document.getElementById('spoken')))
  walk(main, /** @type {HTMLElement} */ (document.getElementById('spoken')), () => view, {
    choose: (month) => change((seen) => atMonth(seen, month)),
    focus: (partner) => change((seen) => refocused(seen, partner)),
    base: (base) => change(({ request }) => ({ ...request, base })),
    zoom: (month, closer) => change((seen) => between(seen, ...zoomed(seen, month, closer))),
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
 * @param {import('./own/places.js').Whereabouts} whereabouts
 */
async function showOwn(files, title, whereabouts) {
  await (await engine).swap(files)
  ahead.forget()
  own = files
  places = whereabouts
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
  finish()
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
    const first = await ask(asked(link) ? behind(link) : link).catch(async (failure) => {
      // The view that was built in is the one without an address; controls go on from it.
      const built = await ask('')
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
