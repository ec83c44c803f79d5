/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { outward } from '../dom.js'
import { bare } from '../embed/look.js'
import { disputed } from './claims.js'

/**
 * Where the figures come from, and which data these are.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function sources(h, { sourceLine, sources, disputed: others, data, link, citation }) {
  const items = sources.map(({ url, publisher, published }) => h('li', {}, outward(h, url, publisher), published !== '' && `, ${published}`))
  return [
    h('p', {}, sourceLine),
    h('p', { class: 'onward' }, `${citation} · `, h('a', { href: bare(link) || '?', target: '_blank', rel: 'noopener' }, 'Open in Lodestone')),
    h('p', {}, `Data: ${data.name}. ${data.rows.toLocaleString('en-US')} observations, vintage ${data.vintage}, digest `,
      h('code', { title: data.digest }, data.digest.slice(0, 8)), `. Terms: ${data.licence}.`),
    items.length > 0 && h('details', {}, h('summary', {}, items.length === 1 ? 'The source of this view' : `All ${items.length} sources of this view`), h('ul', {}, ...items)),
    others.length > 0 && h('details', {}, h('summary', {}, others.length === 1 ? 'A printed figure that is not followed' : `${others.length} printed figures that are not, or not wholly, followed`),
      h('ul', {}, ...others.map((other) => disputed(h, 'li', other)))),
    h('p', { class: 'address' }, 'This view: ', h('span', { 'data-address': link }, link || './'), `. Cite as: ${citation}. SHA-256 of the data: ${data.digest}.`),
  ].filter((node) => node !== false)
}
