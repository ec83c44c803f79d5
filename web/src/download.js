/**
 * Offers text as a file to be saved.
 *
 * @param {string} name
 * @param {string} type of media, without a character set
 * @param {string} text
 */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // some browsers read it only after a dialogue
}
