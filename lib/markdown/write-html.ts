import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

const ADDRESSES = ['href', 'src'] as const

/**
 * A tree of allowed elements as HTML for a feed: its own addresses made absolute, for they are read elsewhere, and nothing in
 * it that would end the CDATA section around it.
 */
export function writeHtml(tree: Root, origin: string): string {
  const html = toHtml({ ...tree, children: tree.children.map((node) => withOrigin(node, origin)) })
  return html.replaceAll(']]>', ']]&gt;')
}

/** A copy: the tree may be kept for others. */
function withOrigin<N extends Root['children'][number] | Element['children'][number]>(node: N, origin: string): N {
  if (node.type !== 'element') return node
  const properties = { ...node.properties }
  for (const name of ADDRESSES) {
    const address = properties[name]
    if (typeof address === 'string' && address.startsWith('/')) properties[name] = origin + address
  }
  return { ...node, properties, children: node.children.map((child) => withOrigin(child, origin)) }
}
