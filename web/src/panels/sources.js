/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { outward } from '../dom.js'
import { bare } from '../embed/look.js'
import { count, grouped, mix, say } from '../words.js'
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
    h('p', { class: 'onward' }, `${citation} · `, h('a', { href: bare(link) || '?', target: '_blank', rel: 'noopener' }, say('Open in Lodestone'))),
    h('p', {}, ...mix(say('Data: {name}. {n} observations, vintage {vintage}, digest {digest}. Terms: {licence}.',
      { name: data.name, n: grouped(data.rows), vintage: data.vintage, licence: data.licence }), { digest: h('code', { title: data.digest }, data.digest.slice(0, 8)) })),
    items.length > 0 && h('details', {}, h('summary', {}, count(items.length, 'The source of this view|All {n} sources of this view')), h('ul', {}, ...items)),
    others.length > 0 && h('details', {}, h('summary', {}, count(others.length, 'A printed figure that is not followed|{n} printed figures that are not, or not wholly, followed')),
      h('ul', {}, ...others.map((other) => disputed(h, 'li', other)))),
    h('p', { class: 'address' }, ...mix(say('This view: {address}. Cite as: {citation}. SHA-256 of the data: {digest}.', { citation, digest: data.digest }), { address: h('span', { 'data-address': link }, link || './') })),
  ].filter((node) => node !== false)
}
