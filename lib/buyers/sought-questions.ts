import 'server-only'
import { QUESTION_STATUSES, QUESTION_TOPICS } from '@/lib/buyers/codes'
import type { QuestionSort } from '@/lib/buyers/question-filter'
import { Prisma } from '@/lib/db/generated/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { hasWords, wordsOf } from '@/lib/lists/sought-words'

export type Answering = { id: string; name: string }

/** Questions, `buyer_question AS q`, that have each word in their number, topic, state, who asked, or who has them. */
export function soughtQuestions(asked: string, locale: Locale, answering: readonly Answering[]): Prisma.Sql {
  const { buyers, buyersLine } = messagesIn(locale)
  const says = (word: string) => {
    const like = `%${word}%`
    const topics = QUESTION_TOPICS.filter((topic) => hasWords(word, buyers.topics[topic]))
    const statuses = QUESTION_STATUSES.filter((status) => hasWords(word, buyersLine.statuses[status]))
    const who = answering.filter(({ name }) => hasWords(word, name)).map(({ id }) => id)
    return Prisma.sql`(lower(q.number) LIKE ${like} OR folded(q.organisation) LIKE ${like} OR folded(q.name) LIKE ${like}
      OR q.topic = ANY(${topics}::text[]) OR q.status = ANY(${statuses}::text[]) OR q.taken_by = ANY(${who}::uuid[]))`
  }
  return Prisma.join([Prisma.sql`TRUE`, ...wordsOf(asked).map(says)], ' AND ')
}

/** `answering` by name. */
export function orderOf(sort: QuestionSort, locale: Locale, answering: readonly Answering[]): Prisma.Sql {
  const { topics } = messagesIn(locale).buyers
  const byTopic = [...QUESTION_TOPICS].sort((a, b) => topics[a].localeCompare(topics[b], locale))
  const first = Prisma.sql`q.status = 'closed', CASE WHEN q.status IN ('asked', 'taken') THEN q.due_on END NULLS LAST, q.asked_at DESC`
  const columns = {
    topic: Prisma.sql`array_position(${byTopic}::text[], q.topic)`,
    organisation: Prisma.sql`q.organisation COLLATE "sv-x-icu"`,
    status: Prisma.sql`array_position(${[...QUESTION_STATUSES]}::text[], q.status)`,
    who: Prisma.sql`array_position(${answering.map(({ id }) => id)}::uuid[], q.taken_by)`,
  }
  if (sort === 'due') return first
  if (sort === '-due') return Prisma.sql`q.due_on DESC, q.asked_at`
  if (sort === 'number') return Prisma.sql`q.number DESC`
  if (sort === '-number') return Prisma.sql`q.number`
  const key = sort.replace('-', '') as keyof typeof columns
  return sort === key
    ? Prisma.sql`${columns[key]} NULLS LAST, ${first}`
    : Prisma.sql`${columns[key]} DESC NULLS LAST, ${first}`
}
