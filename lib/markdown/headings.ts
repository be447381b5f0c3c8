import type { Element, Root } from 'hast'
import { isNotesHeading } from '@/lib/markdown/notes'

const TOP = 2
const DEEPEST = 6

/**
 * Headings begin at level two, below the page's own, and never skip a level, whatever signs were typed: those who listen
 * find their way by them.
 */
export function levelHeadings(tree: Root): void {
  const above: number[] = []
  walk(tree, (node) => {
    const [, typed] = /^h([1-6])$/.exec(node.tagName) ?? []
    if (!typed) return
    const level = isNotesHeading(node) ? 0 : Number(typed)
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop()
    node.tagName = `h${Math.min(TOP + above.length, DEEPEST)}`
    above.push(level)
  })
}

function walk(parent: Root | Element, run: (node: Element) => void): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    run(node)
    walk(node, run)
  }
}
