import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What other cases have used and what is booked for them; `number` is null for all of those together that the reader may
 * not see.
 */
export type OtherMinutes = { number: string | null; used: number; reserved: number }

/**
 * The minutes, worked and reserved, that the company's other cases draw from the same pot as this one: with its own they
 * make up what the meter shows as used and booked. Nothing for a contact who sees no more than their own cases' minutes.
 */
export async function listOtherMinutes(actor: CaseActor, caseId: string): Promise<OtherMinutes[]> {
  const pot =
    actor.role === 'company-contact'
      ? Prisma.sql`c.company_id = ANY(${actor.mandates.filter(({ level }) => level === 'verified').map(({ companyId }) => companyId)}::uuid[])`
      : Prisma.sql`true`
  return db().$queryRaw<OtherMinutes[]>`
    WITH this AS (
      SELECT c.id, c.account_id FROM cases c WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)} AND ${pot}
    ), other AS (
      SELECT e.case_id AS id, sum(e.minutes)::int AS minutes, (SELECT coalesce(sum(m.reserved_minutes), 0)
        FROM meeting m WHERE m.case_id = e.case_id AND m.status = 'booked')::int AS reserved
      FROM this JOIN hour_account a ON this.account_id IN (a.id, a.merged_into_id)
      JOIN ledger_entry e ON e.account_id = a.id AND e.case_id <> this.id
      GROUP BY e.case_id HAVING sum(e.minutes) <> 0
    ), named AS (
      SELECT CASE WHEN ${thisCaseSeenBy(actor)} THEN c.number END AS number, other.minutes, other.reserved
      FROM other JOIN cases c ON c.id = other.id)
    SELECT number, sum(minutes - reserved)::int AS used, sum(reserved)::int AS reserved FROM named GROUP BY number ORDER BY number NULLS LAST`
}
