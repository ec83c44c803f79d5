/** @import {View} from './wire.js' */

import { shade, under } from './charts/cursor.js'
import { say } from './words.js'

const PAUSE = 350 // ms for which a handle rests before the months are shown
const LEAST = 2 // months between the ends of a stretch drawn by hand; less is a click

/**
 * Lets a reader choose the months shown: by the handles under the chart, which
 * keys and fingers move, and with a mouse by drawing over the chart.
 *
 * @param {HTMLElement} root that holds the charts
 * @param {() => View | undefined} current the view on the page
 * @param {(from: string, to: string) => void} choose
 */
export function zooming(root, current, choose) {
  slide(root, current, choose)
  brush(root, current, choose)
}

/** @type {typeof zooming} */
function slide(root, current, choose) {
  let timer = 0
  root.addEventListener('input', ({ target }) => {
    const months = current()?.choices.months
    const track = target instanceof HTMLInputElement && target.closest('.spanner')
    if (!months || !track) return
    target.setAttribute('aria-valuetext', months[Number(target.value)].label)
    const ends = [...track.querySelectorAll('input')].map(({ value }) => Number(value)).sort((a, b) => a - b)
    const reading = track.parentElement?.querySelector('.reading')
    reading?.replaceChildren(say('span^{first} to {last}', { first: months[ends[0]].label, last: months[ends[1]].label }))
    clearTimeout(timer)
    timer = window.setTimeout(() => choose(months[ends[0]].value, months[ends[1]].value), PAUSE)
  })
}

/** @type {typeof zooming} */
function brush(root, current, choose) {
  /** @type {{container: HTMLElement, month: number} | null} */
  let from = null
  const month = (/** @type {PointerEvent} */ event) => {
    const chart = current()?.charts.find(({ name }) => name === 'selection')
    return from && chart && { chart, to: under(from.container, chart, event)?.month ?? from.month }
  }
  root.addEventListener('pointerdown', (event) => {
    const container = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('[data-chart=selection]'))
    if (!container || event.pointerType !== 'mouse' || event.button !== 0) return
    from = { container, month: 0 }
    from.month = month(event)?.to ?? 0
  })
  root.addEventListener('pointermove', (event) => {
    const found = month(event)
    if (from && found) shade(from.container, found.chart, Math.abs(found.to - from.month) < LEAST ? null : [from.month, found.to])
  })
  addEventListener('pointerup', (event) => {
    const found = month(event)
    if (from && found) {
      shade(from.container, found.chart, null)
      const ends = [from.month, found.to].sort((a, b) => a - b).map((index) => found.chart.lines[0].points[index].period)
      if (Math.abs(found.to - from.month) >= LEAST) {
        swallow(root)
        choose(ends[0], ends[1])
      }
    }
    from = null
  })
}

/** Keeps the click that ends a drawing from meaning anything else. @param {HTMLElement} root */
function swallow(root) {
  const stop = (/** @type {Event} */ event) => event.stopPropagation()
  root.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => root.removeEventListener('click', stop, true))
}
