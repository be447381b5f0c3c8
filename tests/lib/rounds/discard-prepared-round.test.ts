import { discardPreparedRound } from '@/lib/rounds/discard-prepared-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { prepareRound } from '@/lib/rounds/prepare-round'
import { aPreparation } from '@/tests/support/a-preparation'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

it('takes away what was prepared, once, as it was seen', async () => {
  const [lead, input] = [await aLead(), aPreparation()]
  await prepareRound(lead, input)
  const prepared = await findPreparedRound(lead)
  if (!prepared) throw new Error('nothing was prepared')
  const seen = { preparedId: prepared.id, preparedVersion: 1 }
  await refused(() => discardPreparedRound(lead, { ...seen, preparedVersion: 2 }), 'prepared-moved-on')

  const late = await oneTooLate(discardPreparedRound(lead, seen), discardPreparedRound(lead, seen))
  expect(late.code).toBe('prepared-moved-on')
  expect(await findPreparedRound(lead)).toBeNull()
  const { code, opensOn } = input
  expect(await lastEvent()).toMatchObject({ type: 'round.preparation-dropped', facts: { code, opensOn } })

  // The way is free for another, also under the same code.
  await prepareRound(lead, input)
  expect(await findPreparedRound(lead)).toMatchObject({ code })
})
