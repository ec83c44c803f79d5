// What a reader without a plan does to a page, acted inside it: pressing,
// choosing, typing, walking by keys and through the history.

/**
 * Acts on the page for a number of times, as a seed decides. The last acts stay
 * in the page as `acted`, for the one who asks what led to a fault. It runs in
 * the page, so it must not use anything from outside.
 *
 * @param {number} seed
 * @param {number} count of acts
 * @returns {Promise<{state: number, done: number[]}>} state is that of the seed afterwards, to go on with; done counts for each kind of act how often there was something to act on
 */
export async function soak(seed, count) {
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  /** @type {string[]} */
  const acted = []
  /** @type {number[]} */
  const done = []
  let kind = 0
  Object.assign(globalThis, { acted })
  /** @template T @param {ArrayLike<T>} list @returns {T | undefined} */
  const pick = (list) => list[Math.floor(random() * list.length)]
  /** What a reader can see and reach: of an open dialogue nothing behind it. @param {string} selector @returns {HTMLElement[]} */
  const seen = (selector) => {
    const root = document.querySelector('dialog[open]') ?? document
    return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))].filter((node) => node.checkVisibility())
  }
  // What leaves the page, saves it whole, prints or asks the system is no matter of this test.
  const LEAVING = '.mark, .whole, [download], [target], a:not([href^="?"]), .language, [data-do=print], [data-take=print], [data-take=native], dialog.own :not([value=close])'
  const some = (/** @type {string} */ selector) => pick(seen(selector).filter((node) => !node.matches(LEAVING)))
  const note = (/** @type {string} */ what, /** @type {Element | undefined} */ node) => {
    acted.push(`${what} ${node?.outerHTML.slice(0, 100) ?? '-'}`)
    if (acted.length > 30) acted.shift()
    if (node) done[kind]++
  }
  const fire = (/** @type {Element | undefined} */ node, /** @type {Event} */ event) => {
    note(`${event.type} ${event instanceof KeyboardEvent ? event.key : ''}`, node)
    node?.dispatchEvent(event)
  }
  // A shape of a map is a link without a click of its own.
  const press = (/** @type {Element | undefined} */ node) => fire(node, new MouseEvent('click', { bubbles: true, cancelable: true }))
  const at = (/** @type {Element} */ node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { clientX: left + random() * width, clientY: top + random() * height, bubbles: true, pointerType: 'mouse', button: 0 }
  }
  const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Escape', 'f', 'b', 'w', '+', '-', 'n', 'p']
  const TEXTS = ['Exports to the U.S. fell 28.7% in September 2025 from August to 420.5 tonnes.', 'Germany bought 1,118 tonnes in October 2025, up 55.9% on the year.', '', '磁 … 12%']
  /** @type {[number, () => unknown][]} how often, in comparison, and what */
  const acts = [
    [14, () => press(some('main button, .tabs a, main a, dialog button'))],
    [14, () => press(some('.tabs a'))],
    [10, () => press(some('.controls button, .panel a, .month a'))],
    [6, () => press(some('summary'))],
    [10, () => {
      const select = /** @type {HTMLSelectElement | undefined} */ (some('select:not(:disabled)'))
      const option = select && pick(select.options)
      if (!select || !option) return
      select.value = option.value
      fire(select, new Event('change', { bubbles: true }))
    }],
    [6, () => {
      const range = /** @type {HTMLInputElement | undefined} */ (some('input[type=range]'))
      if (!range) return
      range.value = String(Math.floor(random() * (Number(range.max) + 1)))
      fire(range, new Event('input', { bubbles: true }))
    }],
    [14, () => {
      const node = some('.chart, .heat td a, .world a, button, select, textarea')
      node?.focus()
      fire(document.activeElement ?? undefined, new KeyboardEvent('keydown', { key: pick(KEYS), bubbles: true, cancelable: true }))
    }],
    [12, () => {
      const chart = some('.chart, .heat, .world')
      if (chart) for (const type of ['pointermove', 'pointerover', 'pointermove', 'pointerout']) fire(chart, new PointerEvent(type, at(chart)))
    }],
    [4, () => {
      const chart = some('.chart')
      if (!chart) return
      for (const type of ['pointerdown', 'pointermove', 'pointerup']) fire(chart, new PointerEvent(type, at(chart)))
      fire(chart, new PointerEvent('click', at(chart)))
    }],
    [5, () => {
      const { navigation } = /** @type {any} */ (globalThis)
      const way = random() < 0.3 ? 1 : -1
      // Another document is another page, of which this would know nothing.
      if (!navigation.entries()[navigation.currentEntry.index + way]?.sameDocument) return
      note('history', document.body)
      const there = new Promise((resolve) => { navigation.addEventListener('currententrychange', resolve, { once: true }) })
      history.go(way)
      return there
    }],
    [2, () => {
      document.body.style.inlineSize = `${320 + Math.floor(random() * 900)}px`
      fire(document.body, new Event('resize'))
    }],
    [1, () => { fire(document.body, new Event(random() < 0.5 ? 'beforeprint' : 'afterprint', { bubbles: true })) }],
    [5, () => {
      const area = /** @type {HTMLTextAreaElement | undefined} */ (some('.intake textarea'))
      if (!area) return press(some('[data-do=edit], [data-do=anew]'))
      area.value = pick(TEXTS) ?? ''
      note('check', area)
      area.form?.requestSubmit()
    }],
    [3, () => {
      const field = /** @type {HTMLInputElement | undefined} */ (some('input[type=search]'))
      if (!field) return
      field.value = pick(['', 'a', 'Ger', 'nobody']) ?? ''
      fire(field, new Event('change', { bubbles: true }))
    }],
    [1, () => press(some('[data-do=share], .own-open'))],
    [5, () => press(some('dialog :is([data-take=close], [value=close])'))],
  ]
  const all = acts.reduce((sum, [often]) => sum + often, 0)
  done.push(...acts.map(() => 0))
  const pause = () => new Promise((resolve) => { setTimeout(resolve) })
  for (let i = 0; i < count; i++) {
    let left = random() * all
    kind = acts.findIndex(([often]) => (left -= often) < 0)
    await acts[kind][1]()
    // Readers are slower than this: now and then the page gets to the end of what it does.
    await pause()
    if (i % 10 === 9) for (let waited = 0; waited < 200 && document.querySelector('.busy:not(:empty)'); waited++) await pause()
  }
  document.body.style.inlineSize = ''
  return { state: seed, done }
}
