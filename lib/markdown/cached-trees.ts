import type { Root } from 'hast'
import { LRUCache } from 'lru-cache'
import type { TextLanguage } from '@/lib/markdown/notes'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

/** Signs of the texts whose trees are kept, each of which takes some fifty times as many bytes. */
const MOST = 250_000
/** Longer texts are rare, and would crowd out the others. */
const LONGEST = 40_000

const trees = new LRUCache<string, Root>({
  maxSize: MOST,
  maxEntrySize: LONGEST,
  sizeCalculation: (_tree, key) => key.length,
})

/** The tree of a text, parsed once for all readers, since parsing takes longer than rendering. Callers must not change it. */
export function cachedTree(source: string, language: TextLanguage = 'sv'): Root {
  const key = `${language} ${source}`
  const known = trees.get(key)
  if (known) return known
  const tree = parseMarkdown(source, language)
  trees.set(key, tree)
  return tree
}
