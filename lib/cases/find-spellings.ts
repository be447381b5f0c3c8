import 'server-only'
import { db } from '@/lib/db/client'
import { distance } from '@/lib/text/distance'

const MOST_SPELLINGS = 8
/** Letters that a word may be wrong in, by how long it is; a shorter one, or a number, is right or wrong. */
const mayDiffer = (word: string) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2)

/**
 * For each word itself where some case has it, otherwise the words that are written nearly so. Null when none of them is
 * misspelt, or nothing is like one of them. A word tells nothing of its case: who may not see it finds nothing by it.
 */
export async function findSpellings(words: readonly string[]): Promise<string[][] | null> {
  if (!words.some((word) => mayDiffer(word) > 0)) return null
  const found = await Promise.all(words.map(spellingsOf))
  const nothingElse = found.every((spellings, index) => spellings.length === 1 && spellings[0] === words[index])
  return nothingElse || found.some((spellings) => spellings.length === 0) ? null : found
}

async function spellingsOf(word: string): Promise<string[]> {
  const most = mayDiffer(word)
  if (most === 0) return [word]
  const rows = await db().$queryRaw<{ word: string }[]>`SELECT word FROM words_spelt_like(${word}) AS word`
  const near = rows.map((row) => ({ word: row.word, off: distance(row.word, word) })).filter(({ off }) => off <= most)
  if (near.some(({ off }) => off === 0)) return [word]
  return near
    .sort((one, other) => one.off - other.off)
    .slice(0, MOST_SPELLINGS)
    .map((row) => row.word)
}
