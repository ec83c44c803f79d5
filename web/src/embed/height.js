// How high a page is, told only when that has changed and will stay so.

const LASTING = 150 // ms that a page has to stay shorter before it is said to be
const SWING = 1000 // ms within which growing again means that being shorter did not last
const PAUSE = 50 // ms between two measurements that changes of the page ask for
const PATIENCE = 60_000 // ms that it may be made to last at most

/**
 * Decides when a height is told. What does not fit is told at once. Being
 * shorter has to last, and four times as long after each time that it did not:
 * a host in which a scroll bar comes and goes with the height of the frame would
 * else let the page swing between two heights for ever.
 *
 * @param {(height: number) => void} tell
 * @param {() => number} now in ms
 * @returns {{see: (height: number) => number}} see takes a height, and gives the ms after which it wants to see one again; 0 for none
 */
export function steady(tell, now) {
  let told = 0
  let swings = 0
  let since = -1 // when the page became shorter than told
  let shrunk = -Infinity // when it was last told to be
  return {
    see(height) {
      if (height === told) {
        since = -1
        return 0
      }
      if (height > told) {
        swings = now() - shrunk < SWING ? swings + 1 : 0
        since = -1
        tell(told = height)
        return 0
      }
      if (since < 0) since = now()
      const left = since + Math.min(LASTING * 4 ** swings, PATIENCE) - now()
      if (left > 0) return left
      since = -1
      shrunk = now()
      tell(told = height)
      return 0
    },
  }
}

/**
 * Watches how high a page is, from when all of it is there.
 *
 * @param {Document} document
 * @param {(height: number) => void} tell
 * @returns {() => number} the height now, in px
 */
export function watch(document, tell) {
  const root = document.documentElement
  // The scroll height would do, if it ever became smaller.
  const measure = () => Math.ceil(root.getBoundingClientRect().height)
  const { see } = steady(tell, () => performance.now())
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const look = () => {
    clearTimeout(timer)
    const wait = see(measure())
    if (wait > 0) timer = setTimeout(look, wait)
  }
  // Browsers do not lay out a frame of another origin that is out of sight, and
  // observe no sizes there: what changes has to be measured by asking.
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    setTimeout(() => {
      asked = false
      look()
    }, PAUSE)
  }
  const start = () => {
    look()
    new ResizeObserver(look).observe(root)
    new MutationObserver(ask).observe(document.body, { subtree: true, childList: true, attributeFilter: ['open', 'hidden', 'class'] })
  }
  document.defaultView?.addEventListener('load', look)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
  return measure
}
