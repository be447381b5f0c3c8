import { closeRound } from '@/lib/cases/close-round'
import { currentRound, findCurrentRound } from '@/lib/rounds/find-current-round'
import { openRound } from '@/lib/rounds/open-round'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('is the open one of all there have been, and between them none', async () => {
  const lead = await aLead()
  await refused(() => currentRound(), 'no-open-round')
  const { id } = await anOpenRound()
  expect(await currentRound()).toMatchObject({ id, closedOn: null })
  await closeRound(lead, id)
  expect(await findCurrentRound()).toBeNull()
  await refused(() => currentRound(), 'no-open-round')
  const next = await openRound(lead, { ...roundInput('next'), counted: ['call'] })
  expect(await currentRound()).toMatchObject({ id: next.id, code: 'next', counted: ['call'] })
})
