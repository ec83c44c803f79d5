/** @import {View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { inward } from '../dom.js'
import { behind } from '../state.js'
import { phrase, say } from '../words.js'

const TABS = [
  ['line', phrase('Charts')], ['season', phrase('Season')], ['month', phrase('Month')], ['bar', phrase('Ranking')], ['heat', phrase('Heat map')],
  ['map', phrase('Map')], ['table', phrase('Table')], ['events', phrase('Events')], ['analysis', phrase('Analysis')], ['check', phrase('Check an article')],
]

/**
 * Links to the other tabs of the present view.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function tabs(h, view) {
  return TABS.map(([tab, label]) => {
    const anchor = inward(h, linkToTab(view, tab), say(label))
    if (tab === view.request.tab) anchor.setAttribute('aria-current', 'page')
    return anchor
  })
}

/** @param {View} view @param {string} tab */
function linkToTab({ link }, tab) {
  const rest = behind(link)
  return tab === 'line' ? rest : `?tab=${tab}${rest.replace('?', '&')}`
}
