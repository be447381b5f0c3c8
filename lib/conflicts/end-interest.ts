import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { EndInterestInput } from '@/lib/conflicts/inputs'
import { today } from '@/lib/calendar/days'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says on which day an interest ends: one's own, the lead anybody's. It goes on barring as long as the case's round says.
 * One that has an end keeps it. Refusals: `interest-unknown`, `interest-days` of a day before it began.
 */
export async function endInterest(
  actor: Advisor | ProjectLead,
  { interestId, validUntil }: EndInterestInput,
): Promise<void> {
  const on = validUntil ?? today()
  await transaction(async (tx) => {
    const own = actor.role === 'advisor' ? { personId: actor.personId } : {}
    const found = await tx.interest.findFirst({ where: { id: interestId, withdrawnAt: null, ...own } })
    if (!found) throw new Refusal('interest-unknown')
    if (on < dayFromDate(found.validFrom)) throw new Refusal('interest-days', {}, 'validUntil')
    const { count } = await tx.interest.updateMany({
      where: { id: interestId, validUntil: null, withdrawnAt: null },
      data: { validUntil: dateFromDay(on) },
    })
    if (count === 0) return
    const facts = { personId: found.personId, validUntil: on }
    await record(tx, actor, 'interest.ended', { kind: 'interest', id: interestId }, facts)
  })
}
