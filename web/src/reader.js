/** @import {View} from './wire.js' */

/**
 * @typedef {object} Acts what a reader can ask for at a place in a chart
 * @property {(month: string) => void} choose the month to be told of
 * @property {(partner: string) => void} focus the line to stand out, or no longer
 * @property {(month: string) => void} base the base month of an index
 * @property {(month: string, closer: boolean) => void} zoom fewer months around it, or more
 */

import { mark, step, under } from './charts/cursor.js'
import { placeOf } from './panels/months.js'

const PAUSE = 300 // ms before a reading is spoken, so that only the last of many is

/**
 * Lets a reader walk through the charts by keys or pointer. What is found is
 * shown under the chart, and spoken where keys led to it.
 *
 * @param {HTMLElement} root that holds the charts
 * @param {HTMLElement} voice a live region
 * @param {() => View | undefined} current the view on the page
 * @param {Acts} acts
 */
export function walk(root, voice, current, acts) {
  /** @type {{container: HTMLElement, place: {line: number, month: number}} | null} */
  let at = null
  let timer = 0

  const find = (/** @type {Event} */ event) => {
    const container = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('.chart'))
    const chart = container && current()?.charts.find(({ name }) => name === container.dataset.chart)
    return container && chart && chart.lines.length > 0 ? { container, chart } : null
  }
  const show = (/** @type {NonNullable<ReturnType<typeof find>>} */ { container, chart }, /** @type {typeof at} */ next) => {
    at = next
    mark(container, chart, next?.place ?? null)
    const view = current()
    const line = chart.lines[next?.place.line ?? 0]
    const point = next ? line.points[next.place.month] : line.points.find(({ period }) => period === view?.period)
    const text = point?.reading ?? ''
    const figure = container.parentElement
    figure?.querySelector('.reading')?.replaceChildren(text)
    figure?.querySelector('[data-origin]')?.setAttribute('data-origin', placeOf(chart.name, line.partner, point?.period ?? view?.period ?? ''))
    return text
  }
  const ask = (/** @type {HTMLElement} */ container) =>
    /** @type {HTMLElement | null | undefined} */ (container.parentElement?.querySelector('[data-origin]'))?.click()

  root.addEventListener('keydown', (event) => {
    const found = find(event)
    if (!found || event.altKey || event.ctrlKey || event.metaKey) return
    const { container, chart } = found
    const start = { line: 0, month: Math.max(0, chart.lines[0].points.findIndex(({ period }) => period === current()?.period)) }
    // The chart may have got other lines and months since.
    const held = at?.container === container && chart.lines[at.place.line]?.points[at.place.month]
    const place = at && held ? at.place : start
    if (event.key === 'Escape') return container.blur()
    const { partner, points } = chart.lines[place.line]
    const act = /** @type {Record<string, () => void>} */ ({
      Enter: () => acts.choose(points[place.month].period),
      f: () => container.dataset.chart === 'selection' && acts.focus(partner),
      w: () => {
        show(found, { container, place })
        ask(container)
      },
      b: () => current()?.request.show === 'index' && acts.base(points[place.month].period),
      '+': () => acts.zoom(points[place.month].period, true),
      '-': () => acts.zoom(points[place.month].period, false),
    })[event.key]
    if (act) return act()
    const next = step(event.key, chart, place)
    if (!next) return
    event.preventDefault()
    const words = show(found, { container, place: next })
    clearTimeout(timer)
    timer = window.setTimeout(() => { voice.textContent = words }, PAUSE)
  })
  root.addEventListener('click', (event) => {
    const found = find(event)
    if (!found) return
    const label = /** @type {Element} */ (event.target).closest('.label.name')
    const line = label?.closest('[data-line]')?.getAttribute('data-line') ?? label?.getAttribute('class')?.match(/line-(\d+)/)?.[1]
    if (line && found.chart.name === 'selection') return acts.focus(found.chart.lines[Number(line)].partner)
    const place = under(found.container, found.chart, event)
    if (!place) return
    if (found.chart.name !== 'season' && current()?.request.show === 'index') return acts.base(found.chart.lines[0].points[place.month].period)
    // A finger has no other way to read a point than this press; the button beside the reading asks.
    if (/** @type {PointerEvent} */ (event).pointerType === 'touch') return
    show(found, { container: found.container, place })
    ask(found.container)
  })
  for (const type of ['pointermove', 'pointerdown']) {
    root.addEventListener(type, (event) => {
      const found = find(event)
      const place = found && under(found.container, found.chart, /** @type {PointerEvent} */ (event))
      if (found && place) show(found, { container: found.container, place })
    })
  }
  for (const type of ['pointerout', 'focusout']) {
    root.addEventListener(type, (event) => {
      const found = find(event)
      const { relatedTarget, pointerType } = /** @type {PointerEvent} */ (event)
      // What a finger has read stays when it lifts, and what keys have read on the way to the button beside it.
      const [kept, area] = type === 'focusout' ? [false, found?.container.parentElement] : [pointerType === 'touch', found?.container]
      if (found && !kept && !(relatedTarget instanceof Node && area?.contains(relatedTarget))) show(found, null)
    })
  }
}
