/**
 * Makes `from` what `to` is and leaves alone what is the same in both, so that a focused link stays focused and a box
 * that somebody has ticked stays ticked. Rows are known again by `data-row-key`, wherever they now stand.
 */
export function morph(from: Element, to: Element): void {
  if (from.isEqualNode(to)) return
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name)
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value)
  morphChildren(from, to)
}

export function morphChildren(from: Element, to: Element): void {
  const keyed = new Map([...from.children].flatMap((child) => (keyOf(child) ? [[keyOf(child), child] as const] : [])))
  for (const child of to.children) keyed.delete(keyOf(child))
  for (const gone of keyed.values()) gone.remove()
  const known = new Map([...from.children].flatMap((child) => (keyOf(child) ? [[keyOf(child), child] as const] : [])))
  let at: ChildNode | null = from.firstChild
  for (const wanted of [...to.childNodes]) {
    const own = known.get(keyOf(wanted)) ?? (at && !keyOf(at) && isAlike(at, wanted) ? at : null)
    if (!own) {
      from.insertBefore(wanted, at)
      continue
    }
    if (own === at) at = at.nextSibling
    else from.insertBefore(own, at)
    if (own instanceof Element && wanted instanceof Element) morph(own, wanted)
    else if (own.nodeValue !== wanted.nodeValue) own.nodeValue = wanted.nodeValue
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling
    at.remove()
    at = next
  }
}

function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute('data-row-key') ?? undefined) : undefined
}

/** An element of the same name, or text for text. */
function isAlike(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && !keyOf(other)
}
