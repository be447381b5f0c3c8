import { countOpenWork } from '@/lib/cases/count-open-work'
import { closeRound } from '@/lib/cases/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { declined } from '@/tests/support/declined-case'
import { withTriggersOff } from '@/tests/support/database'
import { roundInput } from '@/tests/support/an-application'
import { anAdvisor } from '@/tests/support/people'

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
