/** @import {Builder} from '../dom.js' */

import { say } from '../words.js'

const UNKNOWN = 480 // px of height until the page has told its own
const MOST = 20_000

/**
 * A page in a frame as it will look in an article, made smaller where the
 * article is wider than the place for it.
 *
 * @param {Builder} h
 * @param {(height: number) => void} told how many px the page needs
 */
export function preview(h, told) {
  const place = h('div', { class: 'embed-preview' })
  let [wide, high] = [600, UNKNOWN]
  /** @type {HTMLIFrameElement | undefined} */
  let frame
  const fit = () => {
    if (!frame) return
    const part = Math.min(1, place.clientWidth / wide)
    Object.assign(frame.style, { width: `${wide}px`, height: `${high}px`, transform: `scale(${part})` })
    place.style.height = `${Math.ceil(high * part)}px`
  }
  const listen = (/** @type {MessageEvent} */ { source, data }) => {
    if (!frame || source !== frame.contentWindow) return
    const heights = Object.values(data?.['datawrapper-height'] ?? {}).map(Number).filter((height) => height > 0 && height < MOST)
    if (heights.length === 0) return
    high = Math.ceil(heights[0])
    fit()
    told(high)
  }
  const window = /** @type {Window} */ (place.ownerDocument.defaultView)
  const watch = new ResizeObserver(fit)
  watch.observe(place)
  window.addEventListener('message', listen)
  return {
    place,
    /** @param {string} address @param {string} title @param {string | null} sandbox what it may do; null for all that a page may */
    show: (address, title, sandbox) => {
      frame = /** @type {HTMLIFrameElement} */ (h('iframe', { sandbox, src: address, title: say('Preview: {title}', { title }) }))
      place.replaceChildren(frame)
      fit()
    },
    /** @param {number} width px */
    widen: (width) => {
      wide = width
      fit()
    },
    end: () => {
      watch.disconnect()
      window.removeEventListener('message', listen)
    },
  }
}
