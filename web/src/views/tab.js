/** @import {View} from '../wire.js' */

/**
 * The tabs that show a panel in the place of the charts. Their script is
 * fetched when one of them is first on the page.
 *
 * @param {HTMLElement} main
 * @param {() => Promise<typeof import('./panel.js')>} load gives the script
 */
export function panelTabs(main, load) {
  const section = /** @type {HTMLElement} */ (main.querySelector('.panel'))
  let turn = 0
  const script = () => load().catch(() => {
    throw { code: 'missing_file', message: 'The file views.js could not be fetched. Check the connection and reload the page.' }
  })
  return {
    /**
     * Shows the panel of a view, or the charts where it has none. Rejects with
     * a sentence for the reader as message.
     *
     * @param {View} view
     */
    async put(view) {
      const mine = ++turn
      if (view.panels.length === 0) {
        delete main.dataset.panel
        return section.replaceChildren()
      }
      main.dataset.panel = view.request.tab
      const { show } = await script()
      if (mine === turn) show(section, view)
    },
  }
}
