import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { notBarredFrom, thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Another bidder's case in what is, or may be, the same procurement. `sure`: by its number, and not to be told apart. */
export type Twin = {
  number: string
  company: string
  buyerName: string
  reference: string | null
  tedNumber: string | null
  bidDeadlineOn: string | null
  advisor: string | null
  sure: boolean
  /** A lead has said that the two are about one procurement. */
  joined: boolean
  /** A lead has said that they are not. */
  apart: boolean
}

/** The other bidders' cases in a case's procurement, sure ones first and those that are told apart last. */
export async function listTwins(lead: ProjectLead, caseId: string): Promise<Twin[]> {
  return db().$queryRaw<Twin[]>`
    SELECT o.number, o.stated_name AS company, p.buyer_name AS "buyerName", p.reference, p.ted_number AS "tedNumber",
      p.bid_deadline_on::text AS "bidDeadlineOn", a.name AS advisor, t.sure, t.apart,
      coalesce((SELECT v.same FROM twin_verdict v
        WHERE v.case_id = least(c.id, o.id) AND v.other_id = greatest(c.id, o.id) ORDER BY v.decided_at DESC LIMIT 1), false) AS joined
    FROM cases c CROSS JOIN LATERAL likely_twins(c.id) t JOIN cases o ON o.id = t.other_id
    JOIN procurement p ON p.id = o.procurement_id LEFT JOIN person a ON a.id = o.advisor_id
    WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(lead)} AND ${notBarredFrom(lead.personId, Prisma.sql`o.id`)}
    ORDER BY t.apart, t.sure DESC, o.opened_at DESC`
}
