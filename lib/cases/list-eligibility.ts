import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { Eligibility, EligibilityException, Size } from '@/lib/cases/eligibility'
import { db } from '@/lib/db/client'
import type { EligibilityCheck } from '@/lib/db/generated/client'
import { columns, type Row } from '@/lib/db/rows'

const SHOWN = [
  ...(['id', 'rules', 'inCounty', 'inSector', 'quarterPublic', 'exception', 'size', 'result', 'checkedAt'] as const),
  ...(['people', 'turnover', 'balance', 'linkedPeople', 'linkedTurnover', 'linkedBalance'] as const),
  ...(['partnerPeople', 'partnerTurnover', 'partnerBalance'] as const),
]
type Stored = Row<EligibilityCheck, { size: Size; result: Eligibility; exception: EligibilityException | null }>

export type CheckedEligibility = Pick<Stored, (typeof SHOWN)[number]> & { checkedBy: string }

/** Each look at whether the company of a case may be helped, the newest first, for a lead who sees the case. */
export async function listEligibility(lead: ProjectLead, number: string): Promise<CheckedEligibility[]> {
  return db().$queryRaw<CheckedEligibility[]>`
    SELECT ${columns('e', SHOWN)}, p.name AS "checkedBy"
    FROM cases c JOIN eligibility_check e ON e.case_id = c.id JOIN person p ON p.id = e.checked_by
    WHERE c.number = ${number} AND ${thisCaseSeenBy(lead)} ORDER BY e.checked_at DESC, e.id`
}
