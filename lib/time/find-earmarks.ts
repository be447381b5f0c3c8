import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** What waits for other cases; `number` is null for all of those together that the reader may not see. */
export type OtherEarmark = { number: string | null; unspent: number }

export type Earmarks = {
  /** Set aside for this case, and what it has not used or booked of that. */
  own: { minutes: number; unspent: number }
  others: OtherEarmark[]
  /** The most that can be set aside for this case, with what it has used. */
  room: number
}

/**
 * How the pot that a case draws from is divided over the company's cases. Null for a contact who sees no more than their own
 * cases' minutes.
 */
export async function findEarmarks(actor: CaseActor, caseId: string, tx?: Tx): Promise<Earmarks | null> {
  const pot =
    actor.role === 'company-contact'
      ? Prisma.sql`c.company_id = ANY(${actor.mandates.filter(({ level }) => level === 'verified').map(({ companyId }) => companyId)}::uuid[])`
      : Prisma.sql`true`
  const [found] = await (tx ?? db()).$queryRaw<Earmarks[]>`
    WITH this AS (
      SELECT c.id, c.account_id, s.minutes_left FROM cases c JOIN case_standing s ON s.case_id = c.id
      WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)} AND ${pot}),
    divided AS (
      SELECT CASE WHEN ${thisCaseSeenBy(actor)} THEN c.number END AS number, m.case_id = this.id AS own, m.minutes, m.unspent
      FROM this JOIN case_earmark m ON m.account_id = this.account_id JOIN cases c ON c.id = m.case_id),
    others AS (
      SELECT number, sum(unspent)::int AS unspent FROM divided WHERE NOT own AND unspent > 0 GROUP BY number)
    SELECT jsonb_build_object('minutes', coalesce((SELECT minutes FROM divided WHERE own), 0),
        'unspent', coalesce((SELECT unspent FROM divided WHERE own), 0)) AS own,
      coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'unspent', unspent) ORDER BY number NULLS LAST) FROM others), '[]') AS others,
      greatest(0, this.minutes_left + coalesce((
        SELECT sum(e.minutes) FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
        WHERE e.case_id = this.id AND this.account_id IN (a.id, a.merged_into_id)), 0)
        - coalesce((SELECT sum(unspent) FROM others), 0))::int AS room
    FROM this`
  return found ?? null
}

/** Of what is left in the pot, what waits for other cases than this. */
export const waitingFor = ({ others }: Pick<Earmarks, 'others'>): number =>
  others.reduce((sum, { unspent }) => sum + unspent, 0)
