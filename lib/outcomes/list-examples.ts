import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Answer } from '@/lib/outcomes/codes'

export type Example = { number: string; company: string; buyer: string | null; result: Answer | null; answeredAt: Date }

/** Companies that may be contacted about telling others, the newest answer first, for the lead alone. */
export async function listExamples(lead: ProjectLead): Promise<Example[]> {
  return db().$queryRaw<Example[]>`
    SELECT c.number, c.stated_name AS company, p.buyer_name AS buyer, a.result, a.answered_at AS "answeredAt"
    FROM latest_answer a JOIN cases c ON c.id = a.case_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE a.may_tell AND ${casesSeenBy(lead)} ORDER BY a.answered_at DESC`
}
