import type { Root } from 'hast'
import type { TextLanguage } from '@/lib/markdown/notes'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

const MOST = 200
/** Longer texts are rare, and would crowd out the others. */
const LONGEST = 40_000

const cache = new Map<string, Root>()

/** The tree of a text, parsed once for all readers, since parsing takes longer than rendering. Callers must not change it. */
export function cachedTree(source: string, language: TextLanguage = 'sv'): Root {
  const key = `${language} ${source}`
  const known = cache.get(key)
  if (known) {
    // Put last again: the one unused for longest is dropped first.
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const tree = parseMarkdown(source, language)
  if (source.length <= LONGEST) cache.set(key, tree)
  const oldest = cache.size > MOST ? cache.keys().next().value : undefined
  if (oldest !== undefined) cache.delete(oldest)
  return tree
}
