import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { entryOfCase } from '@/lib/time/entry-of-case'
import { logTime } from '@/lib/time/log-time'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'

it('is the one that is asked for, of that case, whether it stands or not, and never what took it back', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const { advisor, number } = made
  const asked = [work(number, 10), work(number, 20, { activity: 'travel' }), work(number, 30, { note: 'Ett' }), work(number, 40, { activity: 'travel', note: 'Två' })] as const
  for (const one of asked) await logTime(advisor, one)
  const ids = await Promise.all(asked.map(async ({ requestId }) => ((await db().ledgerEntry.findUnique({ where: { requestId } })) ?? (await db().outsideTime.findUniqueOrThrow({ where: { requestId } }))).id))
  const found = (id: string, caseId = made.id) => transaction((tx) => entryOfCase(tx, caseId, id))
  const all = async () => (await Promise.all(ids.map((id) => found(id)))).map((one) => one && [one.place, one.row.id, one.row.minutes])
  const expected = ids.map((id, at) => [at % 2 ? 'outside' : 'ledger', id, (at + 1) * 10])
  expect(await all()).toEqual(expected)
  expect((await found(ids[2] ?? ''))?.row).toMatchObject({ ledgerNote: { text: 'Ett' } })
  expect((await found(ids[3] ?? ''))?.row).toMatchObject({ outsideTimeNote: { text: 'Två' } })
  for (const id of ids) expect(await found(id, other.id)).toBeNull()
  const back = () => ({ number, requestId: randomUUID(), reason: 'other' as const, note: '' })
  await reverseTimeEntry(advisor, { ...back(), entryId: ids[0] ?? '' })
  await reverseOutsideTime(advisor, { ...back(), entryId: ids[1] ?? '' })
  expect(await all()).toEqual(expected)
  const reversals = [await db().ledgerEntry.findUniqueOrThrow({ where: { reversesId: ids[0] } }), await db().outsideTime.findUniqueOrThrow({ where: { reversesId: ids[1] } })]
  for (const { id } of reversals) expect(await found(id)).toBeNull()
}) // prettier-ignore
