import 'server-only'
import { answerFrom } from '@/lib/buyers/find-answer'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import { db } from '@/lib/db/client'

/** Every published answer, the one that was reviewed longest ago first. */
export async function listAnswers(): Promise<GeneralAnswer[]> {
  const rows = await db().generalAnswer.findMany({
    where: { status: 'published' },
    orderBy: [{ reviewedOn: 'asc' }, { questionSv: 'asc' }],
  })
  return rows.map(answerFrom)
}
