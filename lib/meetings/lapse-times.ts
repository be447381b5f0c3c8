import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

type Due = { offerId: string; caseId: string; companyId: string }

/**
 * Ends offered times that nobody has answered: their last moment or the bid deadline has passed, or the case has ended or
 * is another advisor's. Safe from several processes at once.
 */
export async function lapseTimes(now: Date = new Date()): Promise<number> {
  const due = await db().$queryRaw<Due[]>`
    SELECT o.id AS "offerId", c.id AS "caseId", c.company_id AS "companyId"
    FROM meeting_offer o JOIN cases c ON c.id = o.case_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE o.status = 'waiting' AND (o.ends_at <= ${now}::timestamptz OR c.status NOT IN ('assigned', 'ongoing')
      OR c.advisor_id IS DISTINCT FROM o.advisor_id
      OR p.bid_deadline_at <= ${now}::timestamptz AND o.offered_at < p.bid_deadline_at)
    ORDER BY o.ends_at`
  let lapsed = 0
  for (const { offerId, caseId: id, companyId } of due) {
    lapsed += await transaction(async (tx) => {
      const { count } = await tx.meetingOffer.updateMany({
        where: { id: offerId, status: 'waiting' },
        data: { status: 'lapsed' },
      })
      if (count > 0) await record(tx, system, 'meeting.offer-lapsed', { kind: 'case', id, companyId }, { offerId })
      return count
    })
  }
  return lapsed
}
