/** @import {View} from '../wire.js' */
/** @import {Build} from '../dom.js' */

import { inward } from '../dom.js'
import { behind } from '../state.js'

/**
 * Links to the other tabs of the present view.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Node[]}
 */
export function tabs(h, view) {
  return [['line', 'Charts'], ['season', 'Season'], ['month', 'Month'], ['bar', 'Ranking'], ['heat', 'Heat map'], ['map', 'Map'], ['table', 'Table'], ['events', 'Events'], ['analysis', 'Analysis'], ['check', 'Check an article']].map(([tab, label]) => {
    const anchor = inward(h, linkToTab(view, tab), label)
    if (tab === view.request.tab) anchor.setAttribute('aria-current', 'page')
    return anchor
  })
}

/** @param {View} view @param {string} tab */
function linkToTab({ link }, tab) {
  const rest = behind(link)
  return tab === 'line' ? rest : `?tab=${tab}${rest.replace('?', '&')}`
}
