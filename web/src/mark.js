// Marks statements in a publisher's own article:
//
//   <span data-lodestone="mom;USA;2025-09">fell 28.7% in September</span>
//   <script src="https://HOST/mark.js" async></script>
//
// The attribute names kind (level, mom, yoy or ytd), partner (ISO 3166-1
// alpha-3, WLD for all) and month. The number in the span's own words is
// compared with the figure that the site was built with, and the span gets a
// sign that links to the view. Without scripts the words stay as they are.
//
// What a sign says is in the language that data-lang on the script names, else
// in that of the page, else in English. The statements are read in English.
//
// The figures come from a script that lies beside this file, one for each
// language: that needs no header of the host, works from a disk, and does not
// start a program of a megabyte in the publisher's page. Nothing is sent to the
// host but the requests for the two files. Words are read here far more simply
// than on the page, so what is not plainly one number of the right unit is not judged.

(() => {
  const { src: base, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript)
  const [lang = 'en'] = (dataset.lang ?? document.documentElement.lang).toLowerCase().match(/^(de|ja|ko|zh)\b/) ?? []

  // Marks a phrase for the tables; in other languages the figures come with its words.
  const phrase = (/** @type {string} */ english) => english

  /** @typedef {[status: string, low: number, high: number, words: string]} Figure with the interval that the published digits allow */
  /** @typedef {{vintage: string, figures: Record<string, Figure>, words: Record<string, string>}} Claims with words by their English */

  /** @type {Record<string, [sign: string, words: string, line: string]>} */
  const verdicts = {
    exact: ['✓', phrase('verdict^exact'), 'solid'],
    consistent: ['≈', phrase('consistent: the published digits allow it, and cannot tell more'), 'double'],
    loose: ['~', phrase('right as the approximate figure that it is given as'), 'dashed'],
    derived: ['↻', phrase('agrees with a figure that was derived from others and may rest on this very statement, so it confirms nothing'), 'dashed'],
    contradicted: ['✗', phrase('verdict^contradicted'), 'wavy'],
    unjudged: ['?', phrase('verdict^not judged'), 'dotted'],
  }

  const LONGEST = 1000 // characters of a statement
  const PERCENT = '%|per ?cent|pct'
  const MASS = 'tonnes?|(?:metric )?tons?|t|kg|kilograms?'
  const DOWN = /\b(f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|down|less|lower|slid|slump\w*|sank|shr[aiu]nk\w*|tumbl\w*|plung\w*|below|loss)\b/i
  const UP = /\b(r[io]se\w*|rising|climb\w*|jump\w*|increas\w*|up|more|higher|gr[eo]w\w*|growth|surg\w*|gain\w*|soar\w*|above)\b/i
  const HEDGE = /\b(?:(about|around|some|roughly|approximately|close to)|(nearly|almost)|(over|more than|above)|(under|less than|below))\s*$/i

  /**
   * The number in a statement's words, in tonnes or percent.
   *
   * @param {string} words
   * @param {boolean} change whether it is a percentage with a direction
   * @returns {{value: number, half: number, hedge: number} | null} half a unit of the last digit; hedge is the group of HEDGE, 0 for none
   */
  function read(words, change) {
    if (words.length > LONGEST) return null
    const found = [...words.matchAll(new RegExp(`(?<![\\d.,])([-−+]?)(\\d[\\d,]*(?:\\.(\\d+))?)\\s*(${change ? PERCENT : MASS})(?![a-z])`, 'gi'))]
    if (found.length !== 1 || /\b(no|not|never)\b|n[’']t\b/i.test(words)) return null
    const [whole, minus, digits, decimals = '', unit] = found[0]
    if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits)) return null // 28,7 is no 287
    const before = words.slice(0, found[0].index)
    const hedged = before.match(HEDGE)
    const scale = /^k/i.test(unit) ? 0.001 : 1
    const rest = (hedged ? before.slice(0, hedged.index) : before) + words.slice(before.length + whole.length)
    const down = DOWN.test(rest) || /[-−]/.test(minus)
    const up = UP.test(rest) || minus === '+'
    if (change && down === up) return null
    const value = Number(digits.replace(/,/g, '')) * scale * (change && down ? -1 : 1)
    return { value, half: 10 ** -decimals.length * scale / 2, hedge: hedged ? hedged.slice(1).findIndex(Boolean) + 1 : 0 }
  }

  /**
   * @param {NonNullable<ReturnType<typeof read>>} claimed
   * @param {number} low
   * @param {number} high
   * @returns {string} a key of verdicts
   */
  function judge({ value, half, hedge }, low, high) {
    // Sizes are compared, so that "fell nearly 30%" falls short of 30.
    const [least, most] = value < 0 ? [-high, -low] : [low, high]
    const size = Math.abs(value)
    const slack = 1e-9 * Math.max(1, size)
    const meets = (/** @type {number} */ from, /** @type {number} */ to) => least <= to + slack && most >= from - slack
    if (hedge === 3) return least > size ? 'loose' : most > size ? 'unjudged' : 'contradicted'
    if (hedge === 4) return most < size ? 'loose' : least < size ? 'unjudged' : 'contradicted'
    if (least >= size - half - slack && most <= size + half + slack) return 'exact'
    if (most > least * 1.5 + 1) return meets(size * 0.95 - half, size * 1.05 + half) ? 'unjudged' : 'contradicted'
    if (meets(size - half, size + half)) return 'consistent'
    if (hedge === 1 && meets(size * 0.95, size * 1.05)) return 'loose'
    if (hedge === 2 && meets(size * 0.95, size)) return 'loose'
    return 'contradicted'
  }

  /** @param {HTMLElement} span @param {Claims} claims */
  function mark(span, { vintage, figures, words }) {
    const key = (span.dataset.lodestone ?? '').replace(/\s/g, '')
    const [kind, partner, month] = key.split(';')
    const figure = Object.hasOwn(figures, key) ? figures[key] : null
    const claimed = read(span.textContent ?? '', kind === 'mom' || kind === 'yoy')
    let verdict = figure && claimed ? judge(claimed, figure[1], figure[2]) : 'unjudged'
    if (figure?.[0] === 'E' && ['exact', 'consistent', 'loose'].includes(verdict)) verdict = 'derived'
    const [sign, meaning, line] = verdicts[verdict]
    const say = (/** @type {string} */ english) => words[english] ?? english.replace(/^\w+\^/, '')
    const link = document.createElement('a')
    if (figure) link.href = new URL(`./?country=${partner === 'WLD' ? 'WORLD' : partner}&time=${month}${kind === 'level' ? '' : `&show=${kind}`}`, base).href
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = sign
    const slots = { verdict: say(meaning), figure: figure?.[3] ?? say(phrase('There is no figure for it in the data')), vintage }
    link.title = say(phrase('Lodestone: {verdict}. {figure} (figures published up to {vintage}).')).replace(/{(\w+)}/g, (_, /** @type {keyof slots} */ slot) => slots[slot])
    link.lang = lang
    link.setAttribute('aria-label', link.title)
    Object.assign(link.style, { textDecoration: 'none', fontSize: '0.8em', marginInlineStart: '0.25em' })
    Object.assign(span.style, { textDecoration: `underline ${line}`, textUnderlineOffset: '0.2em' })
    span.dataset.lodestoneVerdict = verdict
    span.append(link)
    span.dispatchEvent(new CustomEvent('lodestone-checked', { bubbles: true, detail: { claim: key, verdict } }))
  }

  Object.assign(globalThis, {
    /** Called by the figures. @param {Claims} claims */
    lodestoneClaims(claims) {
      const run = () => {
        for (const span of document.querySelectorAll('[data-lodestone]:not([data-lodestone-verdict])')) mark(/** @type {HTMLElement} */ (span), claims)
      }
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run)
      else run()
    },
  })
  const figures = document.createElement('script')
  figures.src = new URL(`claims${lang === 'en' ? '' : `.${lang}`}.js`, base).href
  document.head.append(figures)
})()
