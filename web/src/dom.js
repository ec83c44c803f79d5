/** @typedef {Node | string | null | false} Child what an element may hold; null and false are left out */
/** @typedef {(name: string, attributes?: Attributes, ...children: Child[]) => HTMLElement} Build */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * A function that makes elements of a document. Text becomes text nodes, so
 * nothing in a view can become markup. An attribute that is true is empty; one
 * that is false, null or undefined is left out.
 *
 * @param {Document} document
 * @returns {Build}
 */
export function builder(document) {
  return (name, attributes = {}, ...children) => {
    const node = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false && value != null) node.setAttribute(key, value === true ? '' : String(value))
    }
    for (const child of children) if (child) node.append(child)
    return node
  }
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
 * @param {string} text
 */
export function inward(h, link, text) {
  return link === '' || link.startsWith('?') ? h('a', { href: link || '?' }, text) : h('span', {}, text)
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
