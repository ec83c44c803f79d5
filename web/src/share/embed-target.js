/** @import {View} from '../wire.js' */

import { language } from '../words.js'
import { pageAddress, textOf } from './words.js'

/** @typedef {{page: string, link: string, picture: string, sandbox: string | null}} Target link is of the full view, picture "" where there is none, sandbox what a frame has to allow; null for all */

/**
 * The name of the page that the build makes for a view in frames, if it makes
 * one: of one partner, of a month or of the newest, with nothing else chosen.
 *
 * @param {View} view
 * @param {boolean} frozen whether the month shall stay
 * @returns {string} "e/USA-2025-09.html", or ""
 */
export function madeFor({ link, request, period }, frozen) {
  const chosen = link.slice(1).split('&').filter((part) => !/^(country|ui|theme|lang)=|^$/.test(part))
  if (request.country.length !== 1 || chosen.some((part) => part !== `time=${period}`)) return ''
  const month = frozen || chosen.length > 0 ? `-${period}` : ''
  return `e/${request.country[0]}${month}.html`
}

/**
 * The headline of a view with its month, as it may long stand in an article.
 *
 * @param {View} view
 */
export const titleOf = (view) => `${textOf(view.headline)} · ${view.periodName}`

/**
 * Where the page for a view in a frame is. Whether the build made one of its own
 * is asked of the site, which may have been built anew since.
 *
 * @param {Document} document
 * @param {View} view
 * @param {boolean} frozen
 * @param {string} lang in which it is to be
 * @param {(format: string) => Promise<{text: string}>} take
 * @returns {Promise<Target>}
 */
export async function targetOf(document, view, frozen, lang, take) {
  const page = pageAddress(document.location)
  const link = speaking(frozen ? (await take('link')).text : page + view.link, lang)
  const made = lang === 'en' ? madeFor(view, frozen) : '' // those pages are in English
  const address = made && new URL(made, document.baseURI)
  if (address && await says(address, view)) {
    if (frozen) address.searchParams.set('data', view.data.digest.slice(0, 8))
    const picture = new URL(made.replace(/^e\/(.*)html$/, 'cards/$1png'), document.baseURI).href
    return { page: address.href, sandbox: 'allow-scripts', link, picture }
  }
  const shown = link.split(/[?&]/).filter((part) => !part.startsWith('ui='))
  return { page: `${shown[0]}?${[...shown.slice(1), 'ui=plain'].join('&')}`, sandbox: null, link, picture: '' }
}

/** An address in a language; English is what frames have without being told. @param {string} address @param {string} lang */
function speaking(address, lang) {
  const [page, ...rest] = address.split(/[?&]/).filter((part) => !part.startsWith('lang='))
  const query = [...rest, ...lang === 'en' ? [] : [`lang=${lang}`]].join('&')
  return page + (query && `?${query}`)
}

/** @param {URL} address @param {View} view @returns {Promise<boolean>} whether a page is there that says the same */
async function says(address, { title, data }) {
  const response = await fetch(address).catch(() => null)
  const text = response?.ok ? await response.text() : ''
  // Its title is in English.
  if (language() !== 'en') return text.match(/<html[^>]* data-data="(\w+)"/)?.[1] === data.digest.slice(0, 8)
  const [said = ''] = text.match(/<title>[^<]*<\/title>/) ?? []
  return new DOMParser().parseFromString(said, 'text/html').title === title
}
