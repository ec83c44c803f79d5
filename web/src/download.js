/**
 * Offers content as a file to be saved.
 *
 * @param {string} name
 * @param {string} type of media, without a character set
 * @param {BlobPart} content text, or what is no text
 */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // some browsers read it only after a dialogue
}
