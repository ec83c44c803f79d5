// What a page does in a frame of another page: it tells how high it is, hears
// what that page wants, and tells it what there is to see.

import { linkOf } from '../state.js'
import { answer, frameOf, heightMessages, KNOCK } from './dialects.js'
import { readMessage, verdictsOf, VERSION } from './door.js'
import { watch } from './height.js'
import { bare, chosen, dressed, lookOf, programOf, reachable, wear } from './look.js'

/** @import {Wish} from './door.js' */

const FOLLOWING = 1500 // ms within which a host that follows the height has done so

/**
 * @param {Window & typeof globalThis} window
 */
export function inFrame(window) {
  const { document, parent, location } = window
  const root = document.documentElement
  root.dataset.framed = ''
  document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }))
  const send = (/** @type {unknown} */ message, origin = '*') => parent.postMessage(message, origin)
  const frame = frameOf(location)
  const follows = scrollable(window)
  const tell = (/** @type {number} */ px) => {
    for (const message of heightMessages(frame, px, window.innerWidth)) send(message)
    follows(px)
  }
  const height = watch(document, tell)
  // WordPress gives its secret when the page may have come already.
  window.addEventListener('hashchange', () => {
    frame.secret = frameOf(location).secret
    tell(height())
  })
  const visit = visitor(window, send)
  window.addEventListener('message', ({ source, data, origin }) => {
    if (source !== parent) return
    const answers = answer(frame, data, height(), window.innerWidth)
    if (answers) answers.forEach((message) => send(message))
    else visit(data, origin)
  })
  send(KNOCK)
  if (window.origin === 'null') document.addEventListener('click', (event) => leave(window, event, frame.secret, send))
}

/**
 * Follows a link out of a frame that may not open windows perhaps: WordPress
 * leads to it itself, and in others the address is shown.
 *
 * @param {Window} window
 * @param {MouseEvent} event
 * @param {string} secret
 * @param {(message: unknown) => void} send
 */
function leave(window, event, secret, send) {
  const link = event.target instanceof Element && /** @type {HTMLAnchorElement | null} */ (event.target.closest('a[target="_blank"]'))
  if (!link) return
  event.preventDefault()
  if (secret) return send({ message: 'link', value: link.href, secret })
  const opened = window.open(link.href)
  if (opened) opened.opener = null
  else if (!link.textContent?.includes(link.href)) link.append(` (${link.href})`)
}

/**
 * Lets a frame scroll whose host does not give it the height that it wants. In
 * others no scroll bar may come and go, for it would change the width.
 *
 * @param {Window & typeof globalThis} window
 * @returns {(height: number) => void} takes each height that was told
 */
function scrollable(window) {
  const { dataset } = window.document.documentElement
  let wanted = 0
  let timer = 0
  const judge = () => { dataset.framed = window.innerHeight < wanted - 1 ? 'short' : '' }
  const wait = () => {
    clearTimeout(timer)
    timer = window.setTimeout(judge, FOLLOWING)
  }
  window.addEventListener('resize', wait)
  return (height) => {
    wanted = height
    wait()
  }
}

/**
 * What the page around may ask for. It is told of what there is to see once it
 * has asked for anything: not every page in whose frame a reader looks about
 * needs to know what at.
 *
 * @param {Window & typeof globalThis} window
 * @param {(message: unknown, origin?: string) => void} send
 * @returns {(data: unknown, origin: string) => void} takes each message of the page around
 */
function visitor(window, send) {
  const { document, location } = window
  const root = document.documentElement
  let look = lookOf(linkOf(location) || (root.dataset.view ?? ''))
  let shown = root.dataset.still === undefined ? null : { link: root.dataset.still, title: document.title }
  /** @type {string | undefined} the origin to which is told what happens, once it has asked */
  let ears
  /** @type {string | undefined} asked for before there was anything to ask for */
  let waiting
  let given = '' // the text that the page around has had checked
  const tell = (/** @type {object} */ message) => { if (ears) send({ version: VERSION, ...message }, ears) }
  const ready = () => shown && send({ type: 'lodestone-ready', version: VERSION, link: shown.link, ...look })
  const state = () => shown && tell({ type: 'lodestone-shown', ...shown })
  const toProgram = (/** @type {string} */ link, /** @type {import('./look.js').Look} */ look, /** @type {Wish['type']} */ asked) => {
    if (reachable(window)) location.replace(programOf(link, look))
    else tell({ type: 'lodestone-refused', asked, reason: 'program' })
  }
  const go = (/** @type {string} */ link) => {
    given = new URLSearchParams(link).get('text') ?? ''
    if (root.dataset.still !== undefined) toProgram(link, look, 'lodestone-state')
    else if (shown) document.dispatchEvent(new CustomEvent('asked', { detail: dressed(link, look) }))
    else waiting = link
  }
  const speak = (/** @type {string} */ tag) => {
    const other = { ...look, lang: chosen('lang', tag) ?? look.lang }
    const link = shown?.link ?? linkOf(location)
    if (other.lang === look.lang) return
    if (root.dataset.still === undefined) location.replace(dressed(link, other) || '?')
    else toProgram(link, other, 'lodestone-language')
  }
  /** @type {{[type in Wish['type']]: (wish: any) => unknown}} */
  const wishes = {
    'lodestone-hello': state,
    'lodestone-state': ({ link }) => go(link),
    'lodestone-theme': ({ theme }) => wear(root, look = { ...look, theme }),
    'lodestone-language': ({ lang }) => speak(lang),
  }
  document.addEventListener('shown', (event) => {
    const first = !shown
    const { link, title } = /** @type {CustomEvent<{link: string, title: string}>} */ (event).detail
    shown = { link: bare(link), title }
    if (first) ready()
    state()
    if (waiting !== undefined) go(waiting)
    waiting = undefined
  })
  document.addEventListener('checked', (event) => {
    const { text, report } = /** @type {CustomEvent<{text: string, report: import('../wire.js').Report}>} */ (event).detail
    // A text that a reader has pasted here is nobody else's.
    if (text === given.replace(/\r\n?/g, '\n')) tell({ type: 'lodestone-checked', claims: verdictsOf(report) })
  })
  if (shown) document.addEventListener('DOMContentLoaded', () => {
    shown = { link: root.dataset.still ?? '', title: document.title }
    ready()
  })
  return (data, origin) => {
    const read = readMessage(data)
    if (!read) return
    ears = origin === 'null' ? '*' : origin
    if ('wish' in read) wishes[read.wish.type](read.wish)
    else tell({ type: 'lodestone-refused', asked: read.refused, reason: read.reason })
  }
}
