import { fold } from '@/lib/text/fold'

const MOST_WORDS = 6

/** The words of a search, folded; nothing in them is a wildcard. The rest of a long one is left out. */
export function wordsOf(asked: string): string[] {
  return [...new Set(fold(asked).split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS)
}

/** Whether each word of a search is in one of the texts. */
export function hasWords(asked: string, ...texts: (string | null)[]): boolean {
  const folded = texts.map((text) => fold(text ?? ''))
  return wordsOf(asked).every((word) => folded.some((text) => text.includes(word)))
}
