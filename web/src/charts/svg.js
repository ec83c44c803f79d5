/** @import {Attributes, Build, Child} from '../dom.js' */

/**
 * An element of a drawing.
 *
 * @param {Build} h
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export function svg(h, name, attributes, ...children) {
  return h(`svg:${name}`, attributes, ...children)
}
