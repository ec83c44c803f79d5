import { element, Sketch } from './dom.js'

/** @import {Child} from './dom.js' */

/** @typedef {{key: string, make: () => Node | Sketch}} Rest how an element is made, and what it depends on */
/** @typedef {() => unknown} Finish writes what was left for later */
/** @typedef {{unseen: Set<Node>, finishes: Finish[]}} Late what can wait, and what has been left */

const OTHER = '' // the key of an element that was written over as one among others
/** @type {WeakMap<Sketch, Rest>} of what stands for elements */
const rests = new WeakMap()
/** @type {WeakMap<Node, string>} of elements on the page that such have become */
const keys = new WeakMap()
/** @type {WeakMap<Document, Set<WeakRef<Element>>>} the elements that have keys */
const kept = new WeakMap()

/**
 * Stands for an element that {@link fill} makes only where that on the page
 * depends on something else, and after all others where that cannot be seen, as a
 * note that is closed. Within such an element nothing else stands for one.
 *
 * @param {string} name of the element
 * @param {string} key of all that the element depends on: equal keys, equal elements
 * @param {() => Node | Sketch} make
 * @returns {Sketch}
 */
export function keep(name, key, make) {
  const stand = new Sketch(name)
  rests.set(stand, { key, make })
  return stand
}

/**
 * Which of the elements that were stood for nobody sees, because they are closed,
 * hidden or outside the window. To be asked before anything changes, because the
 * browser then lays nothing out to answer.
 *
 * @param {Document} page
 * @returns {Set<Node>}
 */
export function unseen(page) {
  const height = page.defaultView?.innerHeight ?? Infinity
  const found = new Set()
  const all = kept.get(page) ?? new Set()
  for (const held of all) {
    const element = held.deref()
    if (!element?.isConnected || keys.get(element) === OTHER) {
      all.delete(held)
      if (element) keys.delete(element)
    } else if (hidden(element, height)) found.add(element)
  }
  return found
}

/** @param {Element} element @param {number} height of the window */
function hidden(element, height) {
  if (element.checkVisibility?.() === false) return true
  const { top, bottom } = element.getBoundingClientRect()
  return top > height || bottom < 0
}

/**
 * Makes the children of a slot equal to the given ones, and changes nothing
 * that is equal already: what has the focus keeps it, what a reader has opened
 * stays open, and a view that is on the page already leaves the page untouched.
 *
 * @param {Element} slot
 * @param {Child[]} children
 * @param {Set<Node>} [unseen] elements that can wait
 * @returns {Finish[]} each writes one of these, which may be as it was until then
 */
export function fill(slot, children, unseen = new Set()) {
  /** @type {Late} */
  const later = { unseen, finishes: [] }
  matchChildren(slot, children, later)
  // A choice made by hand outlives its attribute, so it is set as a property too.
  for (const input of slot.querySelectorAll('input')) if (input.value !== input.defaultValue) input.value = input.defaultValue
  for (const select of slot.querySelectorAll('select')) {
    const chosen = /** @type {HTMLOptionElement | null} */ (select.querySelector('option[selected]')) ?? select.options[0]
    if (chosen && !chosen.selected) chosen.selected = true
  }
  return later.finishes
}

/** @param {Child[]} children @returns {Exclude<Child, null | false>[]} without what is left out, and with texts side by side as one */
function joined(children) {
  /** @type {Exclude<Child, null | false>[]} */
  const out = []
  for (const child of children) {
    if (!child) continue
    const before = out[out.length - 1]
    if (typeof child === 'string' && typeof before === 'string') out[out.length - 1] = before + child
    else out.push(child)
  }
  return out
}

/** @param {Node} old @param {Exclude<Child, null | false>} next @param {Late} later @returns {Node} what is on the page now */
function match(old, next, later) {
  if (typeof next === 'string') {
    if (old.nodeType !== 3) return swap(old, next)
    if (old.nodeValue !== next) old.nodeValue = next
    return old
  }
  if (!(next instanceof Sketch)) return old.isEqualNode(next) ? old : swap(old, next)
  if (old.nodeType !== 1 || nameOf(/** @type {Element} */ (old)) !== next.name) return swap(old, next)
  const rest = rests.get(next)
  if (rest) return renew(/** @type {Element} */ (old), rest, later)
  if (keys.has(old)) keys.set(old, OTHER)
  matchAttributes(/** @type {Element} */ (old), next.attributes)
  matchChildren(old, next.children, later)
  return old
}

/** @param {Element} node @returns {string} as that of a sketch */
function nameOf({ namespaceURI, localName }) {
  return namespaceURI?.endsWith('svg') ? `svg:${localName}` : localName
}

/** @param {Element} old @param {Rest} rest @param {Late} later @returns {Node} */
function renew(old, rest, later) {
  if (keys.get(old) === rest.key) return old
  const write = () => keyed(match(old, rest.make(), later), rest.key)
  if (!later.unseen.has(old)) return write()
  later.finishes.push(write)
  return old
}

/** @param {Node} node @param {string} key */
function keyed(node, key) {
  const page = /** @type {Document} */ (node.ownerDocument)
  const all = kept.get(page) ?? new Set()
  if (!keys.has(node)) kept.set(page, all.add(new WeakRef(/** @type {Element} */ (node))))
  keys.set(node, key)
  return node
}

/** @param {Node} old @param {Exclude<Child, null | false>} next @returns {Node} what is in its place */
function swap(old, next) {
  const node = made(/** @type {Document} */ (old.ownerDocument), next)
  old.parentNode?.replaceChild(node, old)
  return node
}

/** @param {Document} page @param {Exclude<Child, null | false>} next @returns {Node} */
function made(page, next) {
  if (typeof next === 'string') return page.createTextNode(next)
  if (!(next instanceof Sketch)) return next
  const rest = rests.get(next)
  if (rest) return keyed(made(page, rest.make()), rest.key)
  const node = element(page, next.name)
  for (const [name, value] of next.attributes) node.setAttribute(name, value)
  for (const child of joined(next.children)) node.appendChild(made(page, child))
  return node
}

/** @param {Node} old @param {Child[]} children @param {Late} later */
function matchChildren(old, children, later) {
  let present = old.firstChild
  for (const wanted of joined(children)) {
    const after = present?.nextSibling ?? null
    if (present) match(present, wanted, later)
    else old.appendChild(made(/** @type {Document} */ (old.ownerDocument), wanted))
    present = after
  }
  while (present) {
    const after = present.nextSibling
    present.remove()
    present = after
  }
}

/** @param {Element} old @param {Map<string, string>} wanted */
function matchAttributes(old, wanted) {
  for (const [name, value] of wanted) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  const names = old.getAttributeNames()
  if (names.length === wanted.size) return
  for (const name of names) {
    const opened = name === 'open' && old.nodeName === 'DETAILS'
    if (!wanted.has(name) && !opened) old.removeAttribute(name)
  }
}
