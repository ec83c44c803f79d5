import { grouped, say } from '../words.js'

/** The longest text that is read, in bytes of UTF-8; as in the program. */
export const LIMIT = 1 << 20

/** Why a text is not read, as a sentence for the reader. */
export class Refusal {
  /** @param {string} message */
  constructor(message) { this.message = message }
}

/**
 * The text of a file. A file that declares no encoding is UTF-8, or Windows-1252
 * where it is not valid as such. Rejects with a {@link Refusal} where the file is
 * too long or is no text.
 *
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function textOf(file) {
  if (file.size > LIMIT) throw new Refusal(say('The file “{name}” is too long: it has {size} MB, and 1 MB is the most that can be checked.', { name: file.name, size: megabytes(file.size) }))
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => {
    throw new Refusal(say('The file “{name}” could not be read. Choose it again, or paste its words.', { name: file.name }))
  }))
  const text = decode(bytes)
  if (!isText(text)) throw new Refusal(say('The file “{name}” is not text. Save the article as text or HTML, or paste its words.', { name: file.name }))
  return text
}

/**
 * Throws a {@link Refusal} where a text is empty, too long or no text.
 *
 * @param {string} text
 */
export function expectText(text) {
  if (text.trim() === '') throw new Refusal(say('There is no text yet. Paste or type one, or choose a file.'))
  const { length } = new TextEncoder().encode(text)
  if (length > LIMIT) throw new Refusal(say('The text is too long: it has {size} MB, and 1 MB is the most that can be checked.', { size: megabytes(length) }))
  if (!isText(text)) throw new Refusal(say('This is not text that can be read. Paste the words of the article.'))
}

/** @param {number} bytes @returns {string} rounded up, so that it is never what may be checked */
function megabytes(bytes) {
  return grouped(Math.ceil(bytes / LIMIT * 10) / 10, 1)
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** @param {string} text @returns {boolean} false where it holds what no text holds */
function isText(text) {
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
}
