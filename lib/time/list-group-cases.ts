import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { casesSeenBy, notBarredFrom } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type GroupCase = { number: string; company: string; minutesLeft: number }

/** The advisor's other cases that a meeting of this one may have been about too: of other companies, in the same round. */
export async function listGroupCases(advisor: Advisor, number: string): Promise<GroupCase[]> {
  return db().$queryRaw<GroupCase[]>`
    SELECT c.number, c.stated_name AS company, s.minutes_left AS "minutesLeft"
    FROM cases this JOIN cases c ON c.company_id <> this.company_id AND c.round_id = this.round_id
    JOIN case_standing s ON s.case_id = c.id
    WHERE this.number = ${number} AND c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing')
      AND ${casesSeenBy(advisor)} AND ${notBarredFrom(advisor.personId, Prisma.sql`this.id`)}
    ORDER BY c.stated_name COLLATE "sv-x-icu", c.number`
}
