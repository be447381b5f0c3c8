import { meanwhile } from '@/tests/prisma/locks/held'
import { closeCase } from '@/lib/cases/close-case'
import { findCase } from '@/lib/cases/find-case'
import { lapseTimes } from '@/lib/meetings/lapse-times'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { anOffer, offerRow } from '@/tests/support/an-offer'
import { withTriggersOff } from '@/tests/support/database'
import { db } from '@/lib/db/client'

/** The deadline of the bid after the times, so that they have their own end. */
async function withoutDeadline(number: string, at: Date | null = null) {
  const { procurementId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  await withTriggersOff(
    'procurement',
    `update procurement set bid_deadline_at = $2, bid_deadline_on = day_of($2::timestamptz) where id = $1`,
    [procurementId, at],
  )
}

it('ends them once when their last moment has passed, and says so in the case', async () => {
  const made = await aCaseInProgress()
  await withoutDeadline(made.number)
  const offer = await anOffer(made.advisor, made.number)
  expect(await lapseTimes(new Date(offer.endsAt.getTime() - 1))).toBe(0)
  const [one, two] = await Promise.all([lapseTimes(offer.endsAt), lapseTimes(offer.endsAt)])
  expect(one + two).toBe(1)
  expect(await offerRow(offer.id)).toMatchObject({ status: 'lapsed' })
  expect(await lastEvent(made.id)).toMatchObject({
    type: 'meeting.offer-lapsed',
    role: 'system',
    facts: { offerId: offer.id },
  })
  expect((await findCase(made.advisor, made.number))?.offer).toMatchObject({ status: 'lapsed' })
})

it('ends them with the bid deadline, and with the case', async () => {
  const made = await aCaseInProgress()
  const offer = await anOffer(made.advisor, made.number)
  const deadline = new Date(Date.now() + 24 * 3_600_000)
  await withoutDeadline(made.number, deadline)
  expect(await lapseTimes()).toBe(0)
  expect(await lapseTimes(deadline)).toBe(1)
  expect(await offerRow(offer.id)).toMatchObject({ status: 'lapsed' })
  const other = await aCaseInProgress()
  await anOffer(other.advisor, other.number)
  await closeCase(other.lead, { ...(await asSeen(other.number)), ...BID_SUBMITTED })
  expect(await lapseTimes()).toBe(1)
})

it('leaves those that are taken back at the same moment', async () => {
  const made = await aCaseInProgress()
  await withoutDeadline(made.number)
  const { id, endsAt } = await anOffer(made.advisor, made.number)
  const back = [`update meeting_offer set status = 'withdrawn', withdrawn_by = $2, ended_at = now() where id = $1`, [id, made.advisor.personId]] as const
  expect(await meanwhile(back, () => lapseTimes(endsAt))).toBe('done')
  expect(await offerRow(id)).toMatchObject({ status: 'withdrawn' })
}) // prettier-ignore
