// The properties by which style sheets give drawings their look, with the value that needs no saying.
const LOOKS = /** @type {const} */ ({
  'fill': '', 'fill-opacity': '1', 'stroke': 'none', 'stroke-width': '', 'stroke-opacity': '1', 'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter', 'shape-rendering': 'auto', 'paint-order': 'normal', 'font-size': '', 'font-weight': '400', 'text-anchor': 'start',
})
const TEXT = new Set(['font-size', 'font-weight', 'text-anchor', 'paint-order'])

/**
 * Writes the look that a drawing has from style sheets into its attributes, so
 * that it looks the same without them, and takes off what only style sheets and
 * scripts read.
 *
 * @param {SVGElement} drawing in the document, under the styles that it shall keep
 */
export function inline(drawing) {
  const nodes = [drawing, .../** @type {NodeListOf<SVGElement>} */ (drawing.querySelectorAll('*'))]
  for (const node of nodes) if (getComputedStyle(node).getPropertyValue('visibility') === 'hidden') node.remove()
  const looks = nodes.map((node) => ({ node, style: lookOf(node) }))
  for (const { node, style } of looks) {
    for (const name of node.getAttributeNames()) {
      if (name === 'class' || name === 'style' || name in LOOKS || /^(data|aria)-/.test(name)) node.removeAttribute(name)
    }
    for (const [name, value] of style) node.setAttribute(name, value)
  }
}

/** @param {SVGElement} node @returns {[string, string][]} */
function lookOf(node) {
  if (node.nodeName === 'g' || node.nodeName === 'svg') return []
  const style = getComputedStyle(node)
  const words = node.nodeName === 'text' || node.nodeName === 'tspan'
  return Object.entries(LOOKS).flatMap(([name, usual]) => {
    const value = style.getPropertyValue(name)
    if (!words && TEXT.has(name) || name.startsWith('stroke-') && style.stroke === 'none') return []
    return value === '' || value === usual ? [] : [[name, value]]
  })
}
