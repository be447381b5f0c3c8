import { addDays, today } from '@/lib/calendar/days'
import { closeRound } from '@/lib/cases/close-round'
import { findPause } from '@/lib/rounds/find-pause'
import { planNextRound } from '@/lib/rounds/plan-next-round'
import { lastEvent } from '@/tests/support/told'
import { anOpenRound } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('says after a closed round when the next one opens, and takes it back', async () => {
  const [lead, { id: roundId }] = [await aLead(), await anOpenRound()]
  expect(await findPause()).toBeNull()
  await refused(() => planNextRound(lead, { roundId, nextOpensOn: today() }), 'round-not-closed')
  await closeRound(lead, roundId)
  expect(await findPause()).toEqual({ opensOn: null })

  const opensOn = addDays(today(), 20)
  await planNextRound(lead, { roundId, nextOpensOn: opensOn })
  expect(await findPause()).toEqual({ opensOn })
  expect(await lastEvent()).toMatchObject({ type: 'round.next-planned', actorId: lead.personId, facts: { opensOn } })
  await planNextRound(lead, { roundId, nextOpensOn: null })
  expect(await findPause()).toEqual({ opensOn: null })
})

it('does not promise a day that has been', async () => {
  await withTriggersOff('round', 'update round set next_opens_on = today() - 1', [])
  expect(await findPause()).toEqual({ opensOn: null })
})
