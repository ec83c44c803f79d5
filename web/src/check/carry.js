/** @import {Report} from '../wire.js' */

const LONGEST = 2000 // characters of an address that mail and chat programs leave whole

/**
 * A link that carries a text to be checked, or null where it would be too long.
 *
 * @param {string} text
 * @param {{published: string, asof: string}} days "2025-10-20" each, or "" where it is not given
 * @param {string} base the address of the page
 */
export function linkWith(text, { published, asof }, base) {
  const url = new URL(base)
  url.search = `?tab=check&text=${encodeURIComponent(text.trim())}${published && `&published=${published}`}${asof && `&asof=${asof}`}`
  url.hash = ''
  return url.href.length <= LONGEST ? url.href : null
}

/**
 * The files that a report can be saved as.
 *
 * @type {Record<string, {name: string, type: string, content: (report: Report) => string}>}
 */
export const files = {
  json: { name: 'article-check.json', type: 'application/json', content: (report) => `${JSON.stringify(report, null, 2)}\n` },
  markdown: { name: 'article-check.md', type: 'text/markdown', content: ({ markdown }) => markdown },
}
