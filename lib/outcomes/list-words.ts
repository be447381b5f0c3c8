import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type SupportWords = { number: string; score: number; words: string; answeredAt: Date }

const MOST = 100

/** What companies wrote about the support, the newest first, for the lead alone. */
export async function listWords(lead: ProjectLead, round?: string): Promise<SupportWords[]> {
  const inRound = round ? Prisma.sql`c.round_id = (SELECT id FROM round WHERE code = ${round})` : Prisma.sql`TRUE`
  return db().$queryRaw<SupportWords[]>`
    SELECT c.number, s.score, s.words, s.answered_at AS "answeredAt"
    FROM latest_satisfaction s JOIN cases c ON c.id = s.case_id
    WHERE s.words IS NOT NULL AND ${inRound} AND ${casesSeenBy(lead)} ORDER BY s.answered_at DESC LIMIT ${MOST}::int`
}
