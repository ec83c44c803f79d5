/** @typedef {{plain: string, html?: string}} Words html is the same with its links or its table */

/**
 * Puts words on the clipboard, by the newer way or by the older one, which needs
 * no permission.
 *
 * @param {Document} document
 * @param {Words} words
 * @returns {Promise<boolean>} whether it worked
 */
export async function copy(document, words) {
  return await write(words) || command(document, words)
}

/** @param {Words} words */
async function write({ plain, html }) {
  try {
    if (!html) await navigator.clipboard.writeText(plain)
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') })])
    return true
  } catch {
    return false
  }
}

/** @param {string} text @param {string} type */
const blob = (text, type) => new Blob([text], { type })

/** @param {Document} document @param {Words} words */
function command(document, { plain, html }) {
  let done = false
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', plain)
    if (html) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    done = true
  }
  document.addEventListener('copy', fill)
  try {
    return document.execCommand('copy') && done
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', fill)
  }
}
