// How a page looks: ui, theme and lang of its address. They concern no figure,
// so the program does not read them; it carries them along in every link as it
// carries all that is not its own.

/** @typedef {{ui: string, theme: string, lang: string}} Look */

/** What each may be; the first is what stands for anything else. */
export const LOOKS = /** @type {const} */ ({ ui: ['full', 'plain', 'static'], theme: ['auto', 'light', 'dark'], lang: ['en'] })

/**
 * @param {string} link "?country=DEU&ui=plain&theme=dark"
 * @returns {Look}
 */
export function lookOf(link) {
  const query = new URLSearchParams(link)
  const pick = (/** @type {keyof typeof LOOKS} */ name) => chosen(name, query.get(name)) ?? LOOKS[name][0]
  return { ui: pick('ui'), theme: pick('theme'), lang: pick('lang') }
}

/**
 * @param {keyof typeof LOOKS} name
 * @param {unknown} value
 * @returns {string | undefined} the value, if it is one that there is
 */
export function chosen(name, value) {
  return LOOKS[name].find((known) => known === value)
}

/**
 * An address without what concerns the look: that of the full page.
 *
 * @param {string} link
 * @returns {string} "?country=DEU", or "" for the default view
 */
export function bare(link) {
  const rest = link.replace(/^\?/, '').split('&').filter((part) => !/^((ui|theme|lang)=.*)?$/s.test(part))
  return rest.length > 0 ? `?${rest.join('&')}` : ''
}

/**
 * An address with another look than its own.
 *
 * @param {string} link
 * @param {Look} look
 * @returns {string} "?country=DEU&ui=plain"
 */
export function dressed(link, look) {
  const asked = Object.entries(look).filter(([name, value]) => value !== LOOKS[/** @type {keyof Look} */ (name)][0])
  const parts = [bare(link).slice(1), ...asked.map((pair) => pair.join('='))].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/**
 * Gives a document its look; the style sheets do the rest. What is default has
 * no attribute, so that a page without a script looks the same.
 *
 * @param {HTMLElement} root
 * @param {Partial<Look>} look
 */
export function wear(root, look) {
  for (const name of /** @type {const} */ (['ui', 'theme'])) {
    const value = look[name]
    if (value === LOOKS[name][0]) delete root.dataset[name]
    else if (value) root.dataset[name] = value
  }
  if (look.lang) root.lang = look.lang
}
