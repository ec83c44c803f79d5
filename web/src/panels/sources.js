/** @import {View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { bare } from '../embed/look.js'
import { keep } from '../fill.js'
import { count, grouped, mix, say } from '../words.js'
import { dated, disputed } from './claims.js'

/**
 * Where the figures come from, and which data these are.
 *
 * @param {Document} document
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function sources(document, h, { sourceLine, sources, disputed: others, data, link, citation, site }) {
  const own = document.documentElement.dataset.own !== undefined // which no address leads to
  return [
    h('p', {}, sourceLine),
    h('p', { class: 'onward' }, own ? citation : `${citation} · `, !own && h('a', { href: bare(link) || '?', target: '_blank', rel: 'noopener' }, say('Open in {site}', { site }))),
    h('p', {}, ...mix(own ? say('Data: {name}. {n} observations to {month}, digest {digest}. Terms: {licence}.',
      { name: data.name, n: grouped(data.rows), month: data.vintage, licence: data.licence }) : say('Data: {name}. {n} observations, vintage {vintage}, digest {digest}. Terms: {licence}.',
      { name: data.name, n: grouped(data.rows), vintage: data.vintage, licence: data.licence }), { digest: h('code', { title: data.digest }, data.digest.slice(0, 8)) })),
    sources.length > 0 && h('details', {}, h('summary', {}, count(sources.length, 'The source of this view|All {n} sources of this view')),
      keep('ul', JSON.stringify(sources), () => h('ul', {}, ...sources.map((source) => h('li', {}, ...dated(h, source)))))),
    others.length > 0 && h('details', {}, h('summary', {}, count(others.length, 'A printed figure that is not followed|{n} printed figures that are not, or not wholly, followed')),
      keep('ul', JSON.stringify(others), () => h('ul', {}, ...others.map((other) => disputed(h, 'li', other))))),
    own ? h('p', { class: 'address' }, say('Cite as: {citation}. SHA-256 of the data: {digest}.', { citation, digest: data.digest }))
      : h('p', { class: 'address' }, ...mix(say('This view: {address}. Cite as: {citation}. SHA-256 of the data: {digest}.', { citation, digest: data.digest }), { address: h('span', { 'data-address': link }, link || './') })),
  ].filter((node) => node !== false)
}
