import type { Root } from 'hast'

type Node = Root['children'][number]

const VOID = new Set(['br', 'hr', 'img'])
const ADDRESSES = new Set(['href', 'src'])

/** A tree of allowed elements as HTML for a feed: its own addresses made whole, for they are read elsewhere. */
export function writeHtml({ children }: { children: Node[] }, origin: string): string {
  return children.map((node) => write(node, origin)).join('')
}

function write(node: Node, origin: string): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const text = ADDRESSES.has(name) && String(value).startsWith('/') ? origin + value : String(value)
    return [` ${name}="${escapeHtml(text)}"`]
  })
  const open = `<${tagName}${attributes.join('')}>`
  return VOID.has(tagName) ? open : `${open}${writeHtml({ children }, origin)}</${tagName}>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
