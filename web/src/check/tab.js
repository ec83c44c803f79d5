/** @import {CheckRequest} from '../wire.js' */
/** @import {Check, panel} from './panel.js' */

import { siteOf } from '../named.js'
import { behind } from '../state.js'
import { say } from '../words.js'

/**
 * The tab "Check an article": it takes the place of all else on the page. Its
 * script is fetched when it is first entered, and what was typed and found
 * stays when it is left.
 *
 * @param {HTMLElement} main
 * @param {() => Promise<typeof import('./panel.js')>} load gives the tab's script
 * @param {Check} check
 */
export function checkTab(main, load, check) {
  const document = main.ownerDocument
  const section = /** @type {HTMLElement} */ (main.querySelector('.check'))
  const voice = /** @type {HTMLElement} */ (document.getElementById('spoken'))
  /** @type {ReturnType<typeof panel> | undefined} */
  let opened
  /** Says in the title and among the tabs which one is open. */
  const label = () => {
    document.title = say('Check an article · {site}', { site: siteOf(document) })
    for (const anchor of document.querySelectorAll('.tabs a')) {
      if (/[?&]tab=check\b/.test(anchor.getAttribute('href') ?? '')) anchor.setAttribute('aria-current', 'page')
      else anchor.removeAttribute('aria-current')
    }
  }
  return {
    label,
    entered: () => main.dataset.tab === 'check',
    /**
     * Rejects with a sentence for the reader as message.
     *
     * @param {CheckRequest} asked the text that the address carries, or "", and its days
     */
    async enter(asked) {
      main.dataset.tab = 'check'
      label()
      const script = await load().catch(() => {
        throw { code: 'missing_file', message: say('The file {name} could not be fetched. Check the connection and reload the page.', { name: 'check.js' }) }
      })
      opened ??= script.panel(section, voice, check)
      opened.enter(asked)
    },
    /** @param {string} view the address of the view behind the tab @returns {string} that of what is on the tab */
    link(view) {
      const typed = opened?.typed()
      const carried = new URLSearchParams(Object.entries(typed?.text ? { tab: 'check', ...typed } : { tab: 'check' }).filter(([, value]) => value !== ''))
      return `?${carried}${behind(`?${carried}${view.replace('?', '&')}`).replace('?', '&')}`
    },
    leave() {
      if (!main.dataset.tab) return
      delete main.dataset.tab
      scrollTo(0, 0)
      if (section.contains(document.activeElement)) main.focus({ preventScroll: true })
    },
  }
}
