import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import type { WithdrawTimesInput } from '@/lib/meetings/times-inputs'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Takes offered times back before they are answered: the link then says so. Sent again by whoever did so it changes
 * nothing. Refusals: `case-not-found`, `times-answered`, also for an offer of another case.
 */
export async function withdrawTimes(advisor: Advisor, { number, offerId }: WithdrawTimesInput): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, advisor, number)
    const { count } = await tx.meetingOffer.updateMany({
      where: { id: offerId, caseId: id, status: 'waiting' },
      data: { status: 'withdrawn', withdrawnBy: advisor.personId },
    })
    if (count === 0) {
      const again = await tx.meetingOffer.count({ where: { id: offerId, caseId: id, withdrawnBy: advisor.personId } })
      if (again === 0) throw new Refusal('times-answered')
      return
    }
    await record(tx, advisor, 'meeting.offer-withdrawn', { kind: 'case', id, companyId }, { offerId })
  })
}
