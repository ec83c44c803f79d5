/**
 * Makes the children of a slot equal to the given ones, and changes nothing
 * that is equal already: what has the focus keeps it, what a reader has opened
 * stays open, and a view that is on the page already leaves the page untouched.
 *
 * @param {Element} slot
 * @param {(Node | string)[]} children
 */
export function fill(slot, children) {
  const next = /** @type {Element} */ (slot.cloneNode(false))
  next.append(...children)
  next.normalize()
  matchChildren(slot, next)
}

/** @param {Node} old @param {Node} next */
function match(old, next) {
  if (old.nodeType !== next.nodeType || old.nodeName !== next.nodeName) {
    old.parentNode?.replaceChild(next, old)
    return
  }
  if (old.nodeType !== 1) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue
    return
  }
  matchAttributes(/** @type {Element} */ (old), /** @type {Element} */ (next))
  matchChildren(old, next)
  // A choice made by hand outlives its attribute, so it is set as a property too.
  if (old.nodeName === 'INPUT') {
    const input = /** @type {HTMLInputElement} */ (old)
    input.value = input.defaultValue
  }
  if (old.nodeName === 'SELECT') {
    for (const option of /** @type {HTMLSelectElement} */ (old).options) {
      option.selected = option.hasAttribute('selected')
    }
  }
}

/** @param {Node} old @param {Node} next */
function matchChildren(old, next) {
  const wanted = [...next.childNodes]
  for (const [i, child] of wanted.entries()) {
    const present = old.childNodes[i]
    if (present) match(present, child)
    else old.appendChild(child)
  }
  while (old.childNodes.length > wanted.length) old.lastChild?.remove()
}

/** @param {Element} old @param {Element} next */
function matchAttributes(old, next) {
  for (const { name } of [...old.attributes]) {
    const opened = name === 'open' && old.nodeName === 'DETAILS'
    if (!next.hasAttribute(name) && !opened) old.removeAttribute(name)
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
}
