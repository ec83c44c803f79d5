// The cascade of CSS for drawings, where no browser is there to compute it: what
// style/lines.css and style/tokens.css use of it, in light colours.

const INHERITED = new Set(['color', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'fill', 'fill-opacity', 'stroke', 'stroke-width',
  'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'shape-rendering', 'paint-order', 'visibility'])
/** @type {Record<string, string>} */
const INITIAL = { 'color': 'black', 'fill': 'black', 'stroke': 'none', 'stroke-width': '1px', 'font-size': '16px' }

/** @typedef {{selector: string, weight: number, declared: [string, string][]}} Rule */

/**
 * The rules of a style sheet that hold everywhere, the weightiest last. Those
 * inside of at-rules such as @media are left out.
 *
 * @param {string} text nothing in it is nested deeper than in one at-rule
 * @returns {Rule[]}
 */
export function rules(text) {
  const plain = text.replace(/\/\*[^]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;/g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => {
    const declared = body.split(';').map((line) => line.trim()).filter(Boolean).flatMap(declaration)
    return split(selectors).map((selector) => ({ selector, weight: weightOf(selector), declared }))
  }).sort((a, b) => a.weight - b.weight)
}

/** @param {string} line "font: 12px var(--sans)" @returns {[string, string][]} */
function declaration(line) {
  const at = line.indexOf(':')
  const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
  if (name !== 'font') return [[name, value]]
  const [, weight = 'normal', size, family] = value.match(/^(?:(\d+) )?([\d.]+px)\S* (.+)$/) ?? []
  if (!size) throw Error(`cards: the font ${value} is more than a weight, a size in px and a family`)
  return [['font-weight', weight], ['font-size', size], ['font-family', family]]
}

/** @param {string} list @returns {string[]} its parts between commas outside of parentheses */
const split = (list) => list.split(/,(?![^()]*\))/).map((part) => part.trim())

/**
 * Ids, then classes and attributes, then elements; a list weighs as its weightiest part.
 *
 * @param {string} selector
 * @returns {number}
 */
function weightOf(selector) {
  const lists = [...selector.matchAll(/:(?:is|not)\(([^()]*)\)/g)].map(([, list]) => Math.max(...split(list).map(weightOf)))
  const rest = selector.replace(/:(?:is|not)\([^()]*\)/g, '')
  const count = (/** @type {RegExp} */ kind) => rest.match(kind)?.length ?? 0
  return lists.reduce((sum, weight) => sum + weight, 0) + 10_000 * count(/#[\w-]+/g) + 100 * count(/[.:][\w-]+|\[[^\]]*\]/g) + count(/(?:^|[\s>+~])[a-z]+/g)
}

/**
 * What getComputedStyle does in a browser, for one document.
 *
 * @param {Rule[]} sheet
 * @returns {(node: Element) => CSSStyleDeclaration} with getPropertyValue, color and stroke
 */
export function cascade(sheet) {
  /** @param {Element} node @returns {Record<string, string>} what it has of its own and from above, with var() in it */
  const specified = (node) => {
    const above = node.parentElement ? specified(node.parentElement) : {}
    /** @type {Record<string, string>} */
    const style = {}
    for (const [name, value] of Object.entries(above)) if (INHERITED.has(name) || name.startsWith('--')) style[name] = value
    for (const name of INHERITED) {
      const value = node.getAttribute(name)
      if (value !== null) style[name] = value
    }
    for (const { selector, declared } of sheet) if (node.matches(selector)) Object.assign(style, Object.fromEntries(declared))
    return Object.assign(style, Object.fromEntries((node.getAttribute('style') ?? '').split(';').filter(Boolean).flatMap(declaration)))
  }
  return (node) => {
    const style = specified(node)
    const valueOf = (/** @type {string} */ name) => {
      const value = computed(style[name] ?? INITIAL[name] ?? '', style)
      return value === 'currentColor' ? computed(style.color ?? INITIAL.color, style) : value
    }
    return /** @type {CSSStyleDeclaration} */ ({ getPropertyValue: valueOf, color: valueOf('color'), stroke: valueOf('stroke') })
  }
}

/**
 * A value with its variables filled in, and of two colours the light one.
 *
 * @param {string} value
 * @param {Record<string, string>} style
 * @returns {string}
 */
function computed(value, style) {
  const filled = value.replace(/var\((--[\w-]+)(?:, ([^()]*))?\)/g, (_, name, instead = '') => style[name] ?? instead)
  const light = filled.replace(/light-dark\(([^(),]*), [^()]*\)/g, '$1')
  return light === value ? value : computed(light, style)
}
