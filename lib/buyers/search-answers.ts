import 'server-only'
import { answerFrom } from '@/lib/buyers/find-answer'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { askedLine } from '@/lib/text/plain-text'

export const LONGEST_SOUGHT = 200
const MOST_WORDS = 12
/** How like a word of the text a misspelt one must be. */
const LIKENESS = 0.5

const LANGUAGES: Record<Locale, { config: string; vector: Prisma.Sql; text: Prisma.Sql }> = {
  sv: { config: 'swedish', vector: Prisma.sql`a.search_sv`, text: Prisma.sql`a.question_sv || ' ' || a.answer_sv` },
  en: {
    config: 'english',
    vector: Prisma.sql`a.search_en`,
    text: Prisma.sql`coalesce(a.question_en || ' ' || a.answer_en, a.question_sv || ' ' || a.answer_sv)`,
  },
}

/**
 * Published answers for a text in people's own words: inflected forms by the language's stemmer, and words that no
 * answer has, which are misspelt or written without their rings and dots ('naromrade'), by trigrams. Those with most of
 * the words come first; words that say nothing ('hur', 'kan') are passed over. In English an answer without English text
 * is searched in Swedish.
 */
export async function searchAnswers(sought: string, locale: Locale): Promise<GeneralAnswer[]> {
  const words = wordsOf(sought)
  if (words.length === 0) return []
  const { config, vector, text } = LANGUAGES[locale]
  const found = await db().$queryRaw<{ id: string }[]>`
    WITH sought AS (
      SELECT w AS word, to_tsquery(${config}::text::regconfig, quote_literal(w)) AS query FROM unnest(${words}::text[]) w
    ), telling AS (
      SELECT *, EXISTS (SELECT FROM general_answer a WHERE a.status = 'published' AND ${vector} @@ s.query) AS known
      FROM sought s WHERE numnode(s.query) > 0
    )
    SELECT a.id FROM general_answer a CROSS JOIN telling t
    CROSS JOIN LATERAL (SELECT ts_rank(${vector}, t.query) AS rank, ${vector} @@ t.query AS stems,
      CASE WHEN t.known THEN 0 ELSE strict_word_similarity(folded(t.word), folded(${text})) END AS likeness) m
    WHERE a.status = 'published' AND (m.stems OR m.likeness >= ${LIKENESS}::real)
    GROUP BY a.id, a.question_sv
    ORDER BY count(*) DESC, sum(m.rank) DESC, sum(m.likeness) DESC, a.question_sv LIMIT 20`
  const rows = await db().generalAnswer.findMany({ where: { id: { in: found.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id }) => {
    const row = byId.get(id)
    return row ? [answerFrom(row)] : []
  })
}

function wordsOf(sought: string): string[] {
  const words = askedLine(sought, LONGEST_SOUGHT)
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return [...new Set(words ?? [])].slice(0, MOST_WORDS)
}
