// The words of the page, from the same tables as those of the program: what
// package language of the engine does there, this does here, for the phrases
// that the page itself shows. English stands in the code.

/** @typedef {Record<string, string | number>} Slots what stands in the slots of a phrase, by name */
/** @typedef {{short: string, forms: Record<string, string>}} Name of a partner: in a table, and its forms in a sentence, such as to */
/** @typedef {{code: string, phrases: Map<string, string>, rules: Map<string, string>, names: Map<string, Name>}} Words of a language; names are by how they stand in a sentence */

const MOST = 1 << 20 // bytes of a table

// The scripts of the page are bundles of their own, and share these.
const shared = /** @type {{lodestoneWords?: Words | null}} */ (globalThis)

/**
 * Reads the table of a language. What the program refuses, this refuses too.
 *
 * @param {string} code
 * @param {string} table
 * @returns {Words} throws if it is no table
 */
export function read(code, table) {
  if (new TextEncoder().encode(table).length > MOST) throw Error(`words: the table of ${code} is too large`)
  /** @type {Words} */
  const words = { code, phrases: new Map(), rules: new Map(), names: new Map() }
  let key = ''
  let open = false
  for (const [i, ended] of table.split('\n').entries()) {
    const line = ended.replace(/\r+$/, '')
    const indented = line.startsWith('\t')
    if (!indented && (line === '' || line.startsWith('#'))) continue
    if (indented !== open) throw Error(`words: line ${i + 1} of the table of ${code} is out of turn`)
    if (indented && !add(words, key, line.slice(1))) throw Error(`words: line ${i + 1} of the table of ${code} is there twice`)
    open = !indented
    key = line
  }
  if (open) throw Error(`words: the table of ${code} breaks off`)
  return words
}

/** @param {Words} words @param {string} key @param {string} text @returns {boolean} false where the key is there already */
function add({ phrases, rules, names }, key, text) {
  if (key.startsWith('@partner ')) {
    const [short, ...parts] = text.split(' | ')
    const forms = Object.fromEntries(parts.filter((part) => part.includes('=')).map((part) => part.split(/=(.*)/s)))
    names.set(parts.findLast((part) => !part.includes('=')) ?? short, { short, forms })
    return true
  }
  const [map, name] = key.startsWith('@') ? [rules, key.slice(1)] : [phrases, key]
  const known = map.has(name)
  map.set(name, text)
  return !known
}

/** From now on the page speaks a language; null is English. @param {Words | null} words */
export function speak(words) {
  shared.lodestoneWords = words
}

/** @returns {string} the language of the page: en, de, ja, ko or zh */
export function language() {
  return shared.lodestoneWords?.code ?? 'en'
}

/**
 * Marks a phrase that is said elsewhere, so that the tables are asked for it.
 *
 * @param {string} english
 */
export const phrase = (english) => english

/**
 * A phrase in the language of the page, its slots filled. A slot that nothing
 * is given for stays as it is.
 *
 * @param {string} english
 * @param {Slots} [slots]
 */
export function say(english, slots = {}) {
  return fillIn(textOf(english), slots)
}

/** @typedef {{phrase: string, slots?: Slots, within?: Record<string, Said>}} Said a phrase of a program that knows no languages; within is what is said in slots in its turn */

/** What a program says, in the language of the page. @param {Said} said @returns {string} */
export function told({ phrase, slots, within = {} }) {
  return say(phrase, { ...slots, ...Object.fromEntries(Object.entries(within).map(([slot, part]) => [slot, told(part)])) })
}

/**
 * A phrase with forms for one and for more, of which n chooses one. The slot n
 * is n, in figures, if nothing else is given for it.
 *
 * @param {number} n
 * @param {string} english
 * @param {Slots} [slots]
 */
export function count(n, english, slots = {}) {
  const forms = textOf(english).split('|')
  return fillIn(forms[n === 1 ? 0 : forms.length - 1], { n: grouped(n), ...slots })
}

/** @param {string} english */
function textOf(english) {
  return shared.lodestoneWords?.phrases.get(english) ?? english.slice(english.indexOf('^') + 1)
}

/** @param {string} text @param {Slots} slots */
function fillIn(text, slots) {
  let out = ''
  for (const [i, piece] of text.split(/(\{[^}]*\})/).entries()) out += i % 2 === 0 ? piece : slotOf(piece, out, slots)
  return out
}

/** @param {string} piece "{partner:to}" @param {string} before what stands before it @param {Slots} slots */
function slotOf(piece, before, slots) {
  const slot = piece.slice(1, -1)
  if (slot.includes('/') && !slot.includes(':')) return particle(before, slot)
  const [name, kind = ''] = slot.split(/:(.*)/s)
  if (Object.hasOwn(slots, name)) return form(String(slots[name]), kind)
  const lower = capital(name, 'toLowerCase')
  return Object.hasOwn(slots, lower) ? capital(form(String(slots[lower]), kind), 'toUpperCase') : piece
}

/** @param {string} text @param {'toLowerCase' | 'toUpperCase'} as what its first letter is to be */
function capital(text, as) {
  const [first = ''] = text
  return first[as]() + text.slice(first.length)
}

/**
 * A form of what stands in a slot: one that the table has for a partner of this
 * name, or else the one that the rule of the form makes.
 *
 * @param {string} text
 * @param {string} kind "to", or "one/other" for a singular and a plural
 */
function form(text, kind) {
  const words = shared.lodestoneWords
  if (kind === '' || !words) return text
  const forms = words.names.get(text)?.forms ?? {}
  if (kind.includes('/')) {
    const [one, other] = kind.split(/\/(.*)/s)
    return forms.number === 'plural' ? other : one
  }
  if (Object.hasOwn(forms, kind)) return forms[kind]
  if (text.endsWith('.')) return text // an ordinal in figures, such as 13., has but one form
  return words.rules.get(`form ${kind}`)?.replaceAll('{}', () => text) ?? text
}

const RIEUL = 8 // ㄹ among the 28 ends of a syllable in Hangul
const DIGITS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0] // the ends with which Koreans read the digits

/**
 * The shape of a Korean particle that fits the end of a text: the first after a
 * consonant, the second after a vowel and after what is neither Hangul nor a digit.
 *
 * @param {string} before
 * @param {string} shapes "은/는"
 */
export function particle(before, shapes) {
  const [after, without] = shapes.split(/\/(.*)/s)
  const last = before.replace(/[)\]”’ ]+$/, '').slice(-1)
  const final = /[가-힣]/.test(last) ? (last.charCodeAt(0) - 0xac00) % 28 : DIGITS[/[0-9]/.test(last) ? Number(last) : 2]
  return final === 0 || (final === RIEUL && shapes.startsWith('으')) ? without : after
}

/**
 * A rule of the language that lists words: such as months.
 *
 * @param {string} name
 * @returns {string[]} empty in English, which needs no rules
 */
export const ruled = (name) => shared.lodestoneWords?.rules.get(name)?.split(/\s+/).filter(Boolean) ?? []

/**
 * A number with a count of decimals and a sign between thousands.
 *
 * @param {number} x
 * @param {number} [decimals]
 * @returns {string} "1,119", "−28.7"
 */
export function grouped(x, decimals = 0) {
  const rule = (/** @type {string} */ name, /** @type {string} */ english) => shared.lodestoneWords?.rules.get(name) ?? english
  const [whole, fraction] = Math.abs(x).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, () => rule('group', ','))
  const number = fraction ? digits + rule('decimal', '.') + fraction : digits
  return x < 0 && /[1-9]/.test(number) ? `−${number}` : number
}

/** What parts two sentences: a space, or nothing in a script without spaces. */
export const gap = () => say('{text} {sentence}', { text: '', sentence: '' })

/**
 * A text that was said, with something else than text in slots that are still open.
 *
 * @template T
 * @param {string} text
 * @param {Record<string, T | T[]>} things
 * @returns {(string | T)[]}
 */
export function mix(text, things) {
  return text.split(/(\{\w+\})/).flatMap((piece) => {
    const name = piece.slice(1, -1)
    return piece.startsWith('{') && Object.hasOwn(things, name) ? things[name] : piece === '' ? [] : piece
  })
}

/** A text behind what it belongs to. @param {string} name @param {string} text */
export const colon = (name, text) => say('{name}: {text}', { name, text })

/** Items of which some hold commas. @param {string[]} items */
export const parted = (items) => items.reduce((list, item) => say('{list}; {item}', { list, item }))

/**
 * Items as a list in a sentence.
 *
 * @param {string[]} items
 * @returns {string} "a, b and c"
 */
export function list(items) {
  return items.length < 2 ? items.join('') : say('{list} and {item}', { list: commas(items.slice(0, -1)), item: items.at(-1) ?? '' })
}

/** Items one after the other. @param {string[]} items @returns {string} "a, b, c" */
export const commas = (items) => items.reduce((list, item) => say('{list}, {item}', { list, item }))
