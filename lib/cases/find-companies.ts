import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { notBarred, thisCaseSeenBy } from '@/lib/cases/access'
import type { OrgKind } from '@/lib/companies/org-number'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Of a company, by one of its cases: what is used and booked of its hours in the round that is open. */
export type ComparedCompany = {
  id: string
  number: string
  name: string
  orgKind: OrgKind
  orgDisplay: string
  cases: number
  minutes: number
  capMinutes: number
}

/** The companies of these cases, in their order; a case that is not there, or not the reader's to see, has none. */
export async function findCompanies(lead: ProjectLead, numbers: readonly string[]): Promise<ComparedCompany[]> {
  const found = await db().$queryRaw<ComparedCompany[]>`
    SELECT o.id, c.number, o.name, o.org_kind AS "orgKind", o.org_display AS "orgDisplay",
      (SELECT count(*)::int FROM cases k WHERE k.company_id = o.id AND ${notBarred(lead.personId, Prisma.sql`k.id`)}) AS cases,
      coalesce(a.balance + coalesce(a.beyond_minutes, 0), 0) AS minutes, coalesce(r.cap_minutes, 0) AS "capMinutes"
    FROM cases c JOIN company o ON o.id = c.company_id LEFT JOIN round r ON r.closed_on IS NULL
    LEFT JOIN hour_account a ON a.round_id = r.id AND a.company_id = o.id AND a.merged_into_id IS NULL
    WHERE c.number = ANY(${numbers}) AND ${thisCaseSeenBy(lead)}`
  return numbers.flatMap((number) => found.filter((company) => company.number === number))
}
