import { randomUUID } from 'node:crypto'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { listLogged } from '@/lib/time/list-logged'
import { logTime } from '@/lib/time/log-time'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'

it('knows what has logged something, and that it is taken back once a part of it is', async () => {
  const { advisor, number } = await aCaseInProgress()
  await logTime(advisor, work(number, 260))
  const splits = [work(number, 30, { beyondCap: minutes(10) }), work(number, 40, { beyondCap: minutes(20) })] as const
  const [travel, never] = [work(number, 15, { activity: 'travel' }), work(number, 15)]
  const back = { number, reason: 'other', note: '' } as const
  await logTime(advisor, { ...splits[0], duration: minutes(50) })
  const { id: entryId } = await db().ledgerEntry.findUniqueOrThrow({ where: { requestId: splits[0].requestId } })
  await logTime(advisor, travel)
  const reversed = async () => {
    const found = await listLogged(null, [...splits, travel, never])
    return [...splits, travel, never].map(({ requestId }) => found.get(requestId)?.reversed ?? null)
  }
  expect(await reversed()).toEqual([false, null, false, null])
  await reverseTimeEntry(advisor, { ...back, entryId, requestId: randomUUID() })
  expect(await reversed()).toEqual([true, null, false, null])
  await logTime(advisor, { ...splits[1], duration: minutes(60) })
  const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: splits[1].requestId } })
  await reverseOutsideTime(advisor, { ...back, entryId: id, requestId: randomUUID() })
  expect(await reversed()).toEqual([true, true, false, null])
})
