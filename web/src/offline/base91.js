// Bytes as text inside an element, as tools/site/base91.go writes them: 13 bits in
// two characters, the lowest first, and what is left at the end, up to 6 bits, in one.

const DIGITS = '!"#$%\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~'
const PLACES = new Uint8Array(128)
for (let i = 0; i < DIGITS.length; i++) PLACES[DIGITS.charCodeAt(i)] = i

/** @param {string} text @param {number} [from] where it begins @returns {Uint8Array<ArrayBuffer>} */
export function decode(text, from = 0) {
  const length = text.length - from
  const out = new Uint8Array((13 * (length >> 1) + 6 * (length & 1)) >> 3)
  for (let i = from, at = 0, bits = 0, n = 0; i < text.length; i += 2) {
    const last = i + 1 === text.length
    bits |= (PLACES[text.charCodeAt(i)] + (last ? 0 : 91 * PLACES[text.charCodeAt(i + 1)])) << n
    for (n += last ? 6 : 13; n >= 8 && at < out.length; n -= 8, bits >>>= 8) out[at++] = bits
  }
  return out
}

/** @param {Uint8Array} content @returns {string} */
export function encode(content) {
  const out = new Uint8Array(Math.ceil(content.length * 16 / 13) + 2)
  let [at, bits, n] = [0, 0, 0]
  const put = (/** @type {number} */ digit) => { out[at++] = DIGITS.charCodeAt(digit) }
  for (const byte of content) {
    bits |= byte << n
    n += 8
    if (n < 13) continue
    put((bits & 8191) % 91)
    put((bits & 8191) / 91 | 0)
    bits >>>= 13
    n -= 13
  }
  if (n > 0) put(bits % 91)
  if (n > 6) put(bits / 91 | 0)
  return new TextDecoder().decode(out.subarray(0, at))
}
