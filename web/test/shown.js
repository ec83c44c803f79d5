/**
 * What main holds once all of a view is written, but for what shows whether it can
 * be operated; run in a page.
 *
 * @returns {Promise<string>}
 */
export async function shownHere() {
  while (document.querySelector('main[aria-busy]')) await new Promise((resolve) => { setTimeout(resolve, 10) })
  const main = /** @type {Element} */ (document.querySelector('main')?.cloneNode(true))
  main.querySelector('fieldset')?.removeAttribute('disabled')
  main.querySelector('[role=alert]')?.replaceChildren()
  for (const node of main.querySelectorAll('*')) { // the order of attributes has no meaning
    const attributes = [...node.attributes].map(({ name, value }) => [name, value]).sort()
    for (const [name] of attributes) node.removeAttribute(name)
    for (const [name, value] of attributes) node.setAttribute(name, value)
  }
  return main.outerHTML
}
