import { countOpenWork } from '@/lib/cases/count-open-work'
import { closeRound } from '@/lib/cases/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { declined } from '@/tests/support/declined-case'
import { withTriggersOff } from '@/tests/support/database'
import { roundInput } from '@/tests/support/an-application'

it('counts the open cases of the round and their companies, and no others', async () => {
  const { lead, roundId } = await aCaseInProgress()
  await aCase()
  await aCase().and(declined)
  expect(await countOpenWork(lead, roundId)).toEqual({ cases: 2, companies: 2 })

  await closeRound(lead, roundId)
  const { id } = await openRound(lead, roundInput())
  expect(await countOpenWork(lead, id)).toEqual({ cases: 0, companies: 0 })
})

it('counts what an earlier round left behind, as rounds were closed before', async () => {
  const { lead, roundId } = await aCaseInProgress()
  await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [roundId])
  const { id } = await openRound(lead, roundInput())
  expect(await countOpenWork(lead, id)).toEqual({ cases: 1, companies: 1 })
})
