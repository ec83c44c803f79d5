/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward } from '../dom.js'

/**
 * Links to the other tabs of the present view.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function tabs(h, view) {
  return [['line', 'Charts'], ['analysis', 'Analysis']].map(([tab, label]) => {
    const anchor = inward(h, linkToTab(view, tab), label)
    if (tab === view.request.tab) anchor.setAttribute('aria-current', 'page')
    return anchor
  })
}

/** @param {View} view @param {string} tab */
function linkToTab({ link }, tab) {
  const rest = link.replace(/^\?/, '').split('&').filter((part) => part !== '' && !part.startsWith('tab='))
  if (tab !== 'line') rest.unshift(`tab=${tab}`)
  return rest.length > 0 ? `?${rest.join('&')}` : ''
}
