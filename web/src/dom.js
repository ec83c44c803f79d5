/** @typedef {Node | Sketch | string | null | false} Child what an element may hold; null, false and "" are left out */
/** @typedef {(name: string, attributes?: Attributes, ...children: Child[]) => HTMLElement} Builder makes elements */
/** @typedef {(name: string, attributes?: Attributes, ...children: Child[]) => HTMLElement | Sketch} Build makes elements, or sketches of them */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * An element as it is to be. To make one costs a tenth of what an element costs,
 * so that a view can be compared with the page at every change.
 */
export class Sketch {
  /** @type {Map<string, string>} */
  attributes = new Map()
  /** @type {Child[]} */
  children = []

  /** @param {string} name of HTML in small letters, or svg:name of a drawing */
  constructor(name) {
    this.name = name
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, value)
  }

  /** @param {...Child} children */
  append(...children) {
    for (const child of children) if (child) this.children.push(child)
  }
}

/**
 * A function that makes elements of a document. Text becomes text nodes, so
 * nothing in a view can become markup. An attribute that is true is empty; one
 * that is false, null or undefined is left out.
 *
 * @param {Document} document
 * @returns {Builder}
 */
export function builder(document) {
  return (name, attributes = {}, ...children) => {
    const node = element(document, name)
    put(node, attributes)
    for (const child of children) if (child) node.append(/** @type {Node | string} */ (child)) // a builder has no sketches
    return node
  }
}

/** Makes sketches as a {@link builder} makes elements. @type {(...made: Parameters<Build>) => Sketch} */
export function sketch(name, attributes = {}, ...children) {
  const made = new Sketch(name)
  put(made, attributes)
  made.append(...children)
  return made
}

/** @param {Element | Sketch} node @param {Attributes} attributes */
function put(node, attributes) {
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== false && value != null) node.setAttribute(key, value === true ? '' : String(value))
  }
}

/** @param {Document} document @param {string} name as that of a sketch @returns {HTMLElement} */
export function element(document, name) {
  return name.startsWith('svg:')
    ? /** @type {any} */ (document.createElementNS('http://www.w3.org/2000/svg', name.slice(4)))
    : document.createElement(name)
}

/**
 * A link to a page elsewhere; plain text where its address is none of the web.
 *
 * @param {Build} h
 * @param {string} url
 * @param {string} text
 */
export function outward(h, url, text) {
  return /^https?:\/\//i.test(url) ? h('a', { href: url, rel: 'noopener' }, text) : h('span', {}, text)
}

/**
 * A link to another view of this page; plain text where its address leaves the page.
 *
 * @param {Build} h
 * @param {string} link the address of a view: "?country=DEU", or "" for the default view
 * @param {...Child} children
 */
export function inward(h, link, ...children) {
  return link === '' || link.startsWith('?') ? h('a', { href: link || '?' }, ...children) : h('span', {}, ...children)
}

/**
 * Text for the eye with other words for the ear; one text for both where spoken is empty.
 *
 * @param {Build} h
 * @param {string} shown
 * @param {string} spoken
 * @returns {Child[]}
 */
export function aloud(h, shown, spoken) {
  if (spoken === '') return [shown]
  return [h('span', { 'aria-hidden': 'true' }, shown), h('span', { class: 'visually-hidden' }, spoken)]
}
