import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import type { About, JoinFault } from '@/lib/cases/codes'
import { sameThingWhy } from '@/lib/cases/same-thing'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Why two cases of a company are likely one: their procurement, their words, or that they came the same days. */
export type SameThing = 'procurement' | 'words' | 'days'

/** An open case of the company. `why` is null where nothing tells that it is about the same thing. */
export type Duplicate = Pick<CaseRow, 'number' | 'version' | 'openedAt' | 'contactName' | 'description'> & {
  about: About
  status: Status
  buyerName: string | null
  advisor: string | null
  why: SameThing | null
  /** Why it does not end in the case that is asked about, and the other way round; null where it may. */
  endsHere: JoinFault | null
  endsThere: JoinFault | null
}

/** The company's other open cases that the reader sees, likely twins first. Empty when the case is not theirs. */
export async function listDuplicates(reader: ProjectLead | Advisor, caseId: string): Promise<Duplicate[]> {
  const seen = thisCaseSeenBy(reader)
  return db().$queryRaw<Duplicate[]>`
    WITH this AS (SELECT c.* FROM cases c WHERE c.id = ${caseId}::uuid AND ${seen})
    SELECT * FROM (SELECT c.number, c.version, c.opened_at AS "openedAt", c.contact_name AS "contactName", c.description, c.about, c.status,
      p.buyer_name AS "buyerName", a.name AS advisor, ${sameThingWhy(Prisma.sql`t`, Prisma.sql`c`)} AS why,
      join_fault(c.id, t.id) AS "endsHere", join_fault(t.id, c.id) AS "endsThere"
    FROM this t JOIN cases c ON c.company_id = t.company_id AND c.id <> t.id AND c.status IN ('opened', 'accepted', 'assigned', 'ongoing')
    LEFT JOIN procurement p ON p.id = c.procurement_id LEFT JOIN person a ON a.id = c.advisor_id
    WHERE ${seen}) o ORDER BY o.why IS NULL, o."openedAt" DESC LIMIT 20`
}
