/** @import {Attributes, Build, Child} from '../dom.js' */

/**
 * An element of a drawing, in the document of a builder.
 *
 * @param {Build} h
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(h, name, attributes, ...children) {
  const node = /** @type {SVGElement} */ (h('i').ownerDocument.createElementNS('http://www.w3.org/2000/svg', name))
  for (const [key, value] of Object.entries(attributes)) if (value !== false && value != null) node.setAttribute(key, String(value))
  for (const child of children) if (child) node.append(child)
  return node
}
