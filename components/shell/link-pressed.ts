type Pressed = { element: Element; path: string; hash: string }

/** The link that a plain click leads along within this site, to a page; null for every other. */
export function linkPressed(event: MouseEvent): Pressed | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  // In a drawing a link is no HTML element, and its address no text.
  const element = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!element || element.hasAttribute('download') || element.getAttribute('target') === '_blank') return null
  const { origin, pathname, search, hash } = new URL(element.getAttribute('href') ?? '', location.href)
  if (origin !== location.origin || pathname.startsWith('/api/')) return null
  return { element, path: pathname + search, hash }
}
