// How a page looks: ui, theme and lang of its address. They concern no figure,
// so the program does not read them; it carries them along in every link as it
// carries all that is not its own.

/** @typedef {{ui: string, theme: string, lang: string}} Look */

/** What each may be; the first is what stands for anything else. */
export const LOOKS = /** @type {const} */ ({ ui: ['full', 'plain', 'static'], theme: ['auto', 'light', 'dark'], lang: ['en', 'de', 'ja', 'ko', 'zh'] })

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
  if (name === 'lang') return spoken(value)
  return LOOKS[name].find((known) => known === value)
}

/**
 * Chinese of any script is the simplified one, which readers of the other can
 * read better than English.
 *
 * @param {unknown} tag of a language: "de-AT"
 * @returns {string | undefined} "de", if it is one that there is
 */
function spoken(tag) {
  const [base] = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/) : []
  return LOOKS.lang.find((known) => known === base)
}

/**
 * The language of a page: that of its address, or else the first of the
 * reader's that there is. In a frame it is English without the address saying
 * so, because the article around it is not the reader's choice.
 *
 * @param {string} link
 * @param {readonly string[]} preferred by the reader, best first
 * @param {boolean} framed
 * @returns {string} one of those in LOOKS
 */
export function languageOf(link, preferred, framed) {
  const asked = spoken(new URLSearchParams(link).get('lang'))
  const own = framed ? undefined : preferred.map(spoken).find(Boolean)
  return asked ?? own ?? LOOKS.lang[0]
}

/**
 * An address in a language that a reader has chosen, be it the usual one.
 *
 * @param {string} link
 * @param {string} lang
 * @returns {string} "?country=DEU&lang=de"
 */
export function translated(link, lang) {
  const rest = link.replace(/^\?/, '').split('&').filter((part) => part !== '' && !part.startsWith('lang='))
  return `?${[...rest, `lang=${lang}`].join('&')}`
}

/**
 * An address in the language that another asks for, if it asks for one.
 *
 * @param {string} link
 * @param {string} other
 */
export function speakingAs(link, other) {
  const lang = new URLSearchParams(other).get('lang')
  return lang === null || new URLSearchParams(link).has('lang') ? link : translated(link, lang)
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
 * Whether a page for articles can lead to the program, which stands one folder
 * above it: not from a disk, nor in a frame without an origin.
 *
 * @param {{origin: string, location: Location}} window
 */
export function reachable({ origin, location }) {
  return origin !== 'null' && /^https?:$/.test(location.protocol)
}

/**
 * Where the program shows, as a part of an article, what a page for articles does not.
 *
 * @param {string} link
 * @param {Look} look
 * @returns {string} "../?country=DEU&ui=plain"
 */
export function programOf(link, look) {
  return `../${dressed(link, { ...look, ui: look.ui === 'full' ? 'plain' : look.ui })}`
}

/**
 * Gives a document its look; the style sheets do the rest. What is default has
 * no attribute, so that a page without a script looks the same. The language is
 * put on with the words of it.
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
}
