import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import { db } from '@/lib/db/client'
import type { Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import type { NoticeKind } from '@/lib/notices/kinds'
import { unseenOf } from '@/lib/notices/unseen-of'

const OF_CASE = ['id', 'number', 'status', 'statedName', 'openedAt', 'responseDueOn', 'about'] as const
const OF_PROCUREMENT = ['bidDeadlineOn', 'bidDeadlineAt'] as const

export type OwnCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    advisorName: string | null
    waiting: boolean
    /** What the reader has not seen of it, the newest first. */
    unseen: NoticeKind[]
  }

/** The cases a contact may see, the open ones first. */
export async function listOwnCases(contact: CompanyContact): Promise<OwnCase[]> {
  return db().$queryRaw<OwnCase[]>`
    SELECT ${columns('c', OF_CASE)}, ${columns('p', OF_PROCUREMENT)},
      c.waiting_since_at IS NOT NULL AS waiting, v.name AS "advisorName", ${unseenOf(contact.personId)} AS unseen
    FROM cases c LEFT JOIN person v ON v.id = c.advisor_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${casesSeenBy(contact)}
    ORDER BY c.status IN ('closed', 'declined', 'withdrawn'), c.opened_at DESC LIMIT 200`
}
