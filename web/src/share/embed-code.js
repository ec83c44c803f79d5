// What an author puts into an article: pieces of HTML as text. Nothing here is
// put into a page.

import { say } from '../words.js'

/**
 * @typedef {object} Framed what is to stand in an article
 * @property {string} address of the page in the frame
 * @property {string} title what the frame says, in one sentence
 * @property {number} height px that the page needs at the width that was looked at
 * @property {string} link the address of the full view
 * @property {string} picture the address of a picture of it, or "" where the site has none
 * @property {string} alternative the picture in words
 * @property {string} source whose figures it shows, and of which vintage
 */

const ALLOWED = 'fullscreen; web-share; clipboard-write'

/** @param {string} text @returns {string} as it stands in HTML, in an attribute too */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** @param {string} name @param {Record<string, string | number>} attributes @returns {string} the start of an element */
const tag = (name, attributes) => `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`).join(' ')}>`

/**
 * The id of a frame, another for each address. Listeners of older pages look for
 * this beginning, so that they give the frame its height.
 *
 * @param {string} address
 * @returns {string} "datawrapper-chart-lodestone-1a2b3c4d"
 */
export function idOf(address) {
  // FNV-1a with 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(address)) hash = Math.imul(hash ^ byte, 0x01000193)
  return `datawrapper-chart-lodestone-${(hash >>> 0).toString(16).padStart(8, '0')}`
}

/**
 * A frame of a fixed height. Pages with a listener of their own give it another.
 *
 * @param {Framed} framed
 */
export function frame({ address, title, height }) {
  return `${tag('iframe', {
    src: address, title, id: idOf(address), loading: 'lazy', width: '100%', height, frameborder: 0,
    style: 'border:0;width:100%;min-width:100%', allow: ALLOWED,
  })}</iframe>`
}

/**
 * A frame that follows the height of its content, with the listener that it
 * needs. The listener trusts the frame with a height and nothing else.
 *
 * @param {Framed} framed
 */
export function fitting(framed) {
  const listener = `addEventListener("message",function(e){var f=document.getElementById("${idOf(framed.address)}"),d=e.data&&e.data["datawrapper-height"],k,n;`
    + 'if(f&&d&&e.source===f.contentWindow)for(k in d){n=+d[k];if(n>0&&n<2e4)f.style.height=n+"px"}});'
  return `${frame(framed)}\n<script>${listener}</script>`
}

/**
 * A picture that leads to the view, for pages that allow no frames.
 *
 * @param {Framed} framed whose site has a picture
 */
export function image({ link, picture, title, alternative, source }) {
  const shown = tag('img', { src: picture, alt: say('{text} {sentence}', { text: say('{Words}.', { words: title }), sentence: alternative }), width: 1200, height: 628, loading: 'lazy', style: 'max-width:100%;height:auto' })
  return `<figure>${tag('a', { href: link })}${shown}</a>\n<figcaption>${escaped(source)}</figcaption></figure>`
}
