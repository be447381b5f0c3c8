import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { ExceptionStatus } from '@/lib/conflicts/codes'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type Exception = {
  id: string
  number: string
  person: string
  askedBy: string
  askedById: string
  askedAt: Date
  status: ExceptionStatus
  reason: string | null
}

/** Exceptions that are asked for or granted: of one case, with those that it goes on from, or of all that the lead sees. */
export async function listExceptions(lead: ProjectLead, caseId?: string): Promise<Exception[]> {
  const of = caseId ? Prisma.sql`AND c.id IN (SELECT cases_behind(${caseId}::uuid))` : Prisma.empty
  return db().$queryRaw<Exception[]>`
    SELECT e.id, c.number, p.name AS person, b.name AS "askedBy", e.asked_by AS "askedById", e.asked_at AS "askedAt", e.status,
      r.text AS reason
    FROM conflict_exception e JOIN cases c ON c.id = e.case_id JOIN person p ON p.id = e.person_id
    JOIN person b ON b.id = e.asked_by LEFT JOIN conflict_exception_reason r ON r.exception_id = e.id
    WHERE e.status IN ('asked', 'granted') ${of} AND ${casesSeenBy(lead)}
    ORDER BY e.status, e.asked_at`
}
