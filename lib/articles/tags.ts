import { cleanText, oneLine } from '@/lib/text/plain-text'

export const MOST_TAGS = 8
const LONGEST = 40

/** 'Krav, direktupphandling' as tags: lower case, each once. Null when there are too many or one is too long. */
export function parseTags(text: string): string[] | null {
  const tags = cleanText(text)
    .split(/[,;\n]/)
    .map(plainTag)
    .filter((tag) => tag !== '')
  const once = [...new Set(tags)]
  return once.length <= MOST_TAGS && once.every((tag) => tag.length <= LONGEST) ? once : null
}

/** One tag as it is kept; that of an address, too, however it is spelt there. */
export function plainTag(tag: string): string {
  return oneLine(tag.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')).toLowerCase()
}
