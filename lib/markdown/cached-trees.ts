import type { Root } from 'hast'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

const MOST = 200
/** Longer texts are rare, and would crowd out the others. */
const LONGEST = 40_000

const cache = new Map<string, Root>()

/** The tree of a text, parsed once for all readers, since parsing takes longer than rendering. Callers must not change it. */
export function cachedTree(source: string): Root {
  const known = cache.get(source)
  if (known) {
    // Put last again: the one unused for longest is dropped first.
    cache.delete(source)
    cache.set(source, known)
    return known
  }
  const tree = parseMarkdown(source)
  if (source.length <= LONGEST) cache.set(source, tree)
  const oldest = cache.size > MOST ? cache.keys().next().value : undefined
  if (oldest !== undefined) cache.delete(oldest)
  return tree
}
