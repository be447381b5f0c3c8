import 'server-only'
import type { Topic } from '@/lib/buyers/codes'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { GeneralAnswer as Row } from '@/lib/db/generated/client'

export function answerFrom(row: Row): GeneralAnswer {
  const { slug, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn, version } = row
  return {
    slug,
    topic: topic as Topic,
    questionSv,
    answerSv,
    questionEn,
    answerEn,
    reviewedOn: dayFromDate(reviewedOn),
    version,
  }
}

/** A published answer. Null when it is not there, or withdrawn. */
export async function findAnswer(slug: string): Promise<GeneralAnswer | null> {
  const row = await db().generalAnswer.findUnique({ where: { slug, status: 'published' } })
  return row && answerFrom(row)
}
