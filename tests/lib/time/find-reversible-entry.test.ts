import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

const denied = async (personId: string) => {
  const [row] = await asSuperuser<{ count: number }>(
    `select count(*)::int as count from access_log where person_id = $1 and action = 'denied' and subject_kind = 'entry'`,
    [personId],
  )
  return row?.count
}

it('is one’s own piece of work, or to the lead anybody’s, and never what took one back', async () => {
  const { id, number, lead, advisor } = await aCaseInProgress()
  const [first, second] = [await logTime(advisor, work(number, 30)), await logTime(advisor, work(number, 20))]
  const entryId = second.entryId ?? ''
  const back = { number, entryId, requestId: crypto.randomUUID(), reason: 'duplicate' as const, note: '' }
  await reverseTimeEntry(advisor, back)
  for (const reader of [advisor, lead]) {
    expect(await findReversibleEntry(reader, id, first.entryId ?? '')).toMatchObject({ id: first.entryId, minutes: 30 })
    expect(await findReversibleEntry(reader, id, entryId)).toMatchObject({ id: entryId, minutes: 20 })
    expect(await denied(reader.personId)).toBe(0)
    const reversal = (await listTimeEntries(reader, id)).find(({ kind }) => kind === 'reversal')
    expect(await findReversibleEntry(reader, id, reversal?.id ?? '')).toBeNull()
    expect(await denied(reader.personId)).toBe(1)
  }
  const next = await anAdvisor()
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  expect(await findReversibleEntry(next, id, first.entryId ?? '')).toBeNull()
  expect(await denied(next.personId)).toBe(1)
})
