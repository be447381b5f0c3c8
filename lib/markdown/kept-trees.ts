import type { Root } from 'hast'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

const MOST = 200
/** Longer texts are rare, and would crowd out the others. */
const LONGEST = 40_000

const kept = new Map<string, Root>()

/** The tree of a text, parsed once for all who read it: parsing takes longer than drawing. Not to be changed. */
export function treeOf(source: string): Root {
  const known = kept.get(source)
  if (known) {
    // Last used, last to go.
    kept.delete(source)
    kept.set(source, known)
    return known
  }
  const tree = parseMarkdown(source)
  if (source.length <= LONGEST) kept.set(source, tree)
  const oldest = kept.size > MOST ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return tree
}
