import { countOpenWork } from '@/lib/cases/count-open-work'
import { closeRound } from '@/lib/cases/close-round'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { grantRole } from '@/lib/people/grant-role'
import { openRound } from '@/lib/rounds/open-round'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { declined } from '@/tests/support/declined-case'
import { withTriggersOff } from '@/tests/support/database'
import { roundInput } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'

it('counts the open cases of the round, their companies and what is booked in them, and no others', async () => {
  const { lead, roundId, advisor, number } = await aCaseInProgress()
  await aMeeting(advisor, number)
  const other = await aMeeting(advisor, number)
  const colleague = await anAdvisor()
  await withTriggersOff('meeting', `update meeting set advisor_id = $1 where id = $2`, [colleague.personId, other.id])
  await aCase()
  await aCase().and(declined)
  expect(await countOpenWork(lead, roundId)).toEqual({ cases: 2, companies: 2, meetings: 2, goesAlong: 1 })

  await closeRound(lead, roundId)
  const { id } = await openRound(lead, roundInput())
  expect(await countOpenWork(lead, id)).toEqual({ cases: 0, companies: 0, meetings: 0, goesAlong: 0 })
})

it('counts what an earlier round left behind, as rounds were closed before', async () => {
  const { lead, roundId } = await aCaseInProgress()
  await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [roundId])
  const { id } = await openRound(lead, roundInput())
  expect(await countOpenWork(lead, id)).toEqual({ cases: 1, companies: 1, meetings: 0, goesAlong: 0 })
})

it('counts of a booked meeting that it goes along where its advisor may go on with the case', async () => {
  const { lead, roundId, ...first } = await aCaseInProgress()
  const booked = [first, await aCaseInProgress(), await aCaseInProgress(), await aCaseInProgress()]
  for (const { advisor, number } of booked) await aMeeting(advisor, number)
  const goesAlong = async () => (await countOpenWork(lead, roundId)).goesAlong
  const before = await goesAlong()
  const [, shutOut, former, barred] = booked
  await withTriggersOff('person', `update person set deactivated_at = now() where id = $1`, [shutOut?.advisor.personId])
  expect(await goesAlong()).toBe(before - 1)
  await grantRole(lead, { personId: former?.advisor.personId ?? '', role: 'editor' })
  await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where person_id = $1 and role = 'advisor'`, [
    former?.advisor.personId,
  ]) // prettier-ignore
  expect(await goesAlong()).toBe(before - 2)
  await reportConflict(barred!.advisor, { number: barred!.number, reason: 'relation' })
  expect(await goesAlong()).toBe(before - 3)
})

it('counts no meeting that was, or that was called off', async () => {
  const { lead, roundId, advisor, number } = await aCaseInProgress()
  const meetings = async () => (await countOpenWork(lead, roundId)).meetings
  const before = await meetings()
  const [past, off] = [await aMeeting(advisor, number), await aMeeting(advisor, number)]
  await aMeeting(advisor, number)
  expect(await meetings()).toBe(before + 3)
  await cancelMeeting(advisor, seen(number, off))
  await withTriggersOff('meeting', `update meeting set starts_at = now() - interval '3 days' where id = $1`, [past.id])
  expect(await meetings()).toBe(before + 1)
})

it('counts for a lead no case that is closed to them', async () => {
  const { lead, roundId, companyId } = await aCaseInProgress()
  const barred = await aLead('Ulf Utestängd')
  const before = (await countOpenWork(barred, roundId)).cases
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
  await declared(lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect((await countOpenWork(barred, roundId)).cases).toBe(before - 1)
})
