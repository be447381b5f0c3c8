export const MOST_TAGS = 8
const LONGEST = 40

/** 'Krav, direktupphandling' as tags: lower case, each once. Null when there are too many or one is too long. */
export function parseTags(text: string): string[] | null {
  const tags = text
    .split(/[,;\n]/)
    .map((tag) =>
      tag
        .replace(/[^\p{L}\p{N} -]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter((tag) => tag !== '')
  const once = [...new Set(tags)]
  return once.length <= MOST_TAGS && once.every((tag) => tag.length <= LONGEST) ? once : null
}
