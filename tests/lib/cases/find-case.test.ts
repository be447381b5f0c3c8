import { addDays, today } from '@/lib/calendar/days'
import { findCase } from '@/lib/cases/find-case'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { asSuperuser } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'

const readsOf = (caseId: string) =>
  asSuperuser<{ person_id: string; role: string }>(
    `select person_id, role from access_log where action = 'read' and subject_kind = 'case' and subject_id = $1`,
    [caseId],
  )

describe('reading a case', () => {
  it('leaves a line in the access log when the staff do it', async () => {
    const { id, number, lead, contactId } = await aCaseInProgress()
    expect(await findCase(await asContact(contactId), number)).toMatchObject({ number })
    expect(await readsOf(id)).toEqual([])
    expect(await findCase(lead, number)).toMatchObject({ number })
    expect(await readsOf(id)).toEqual([{ person_id: lead.personId, role: 'project-lead' }])
  })

  it('leaves none when there is nothing to read', async () => {
    const { id, number } = await aCaseInProgress()
    expect(await findCase(await aStranger(), number)).toBeNull()
    expect(await readsOf(id)).toEqual([])
  })
})

it('has every meeting that is still to be or to be logged, the first first, for whoever may see the case', async () => {
  const made = await aCaseInProgress()
  const later = await aMeeting(made.advisor, made.number, { day: addDays(today(), 9) })
  const first = await aMeeting(made.advisor, made.number, { participants: 'Per' })
  const gone = await aMeeting(made.advisor, made.number, { day: addDays(today(), 2) })
  await cancelMeeting(made.advisor, seen(made.number, gone))
  for (const reader of [made.advisor, await asContact(made.contactId)]) {
    const found = await findCase(reader, made.number)
    expect(found?.meetings.map(({ id }) => id)).toEqual([first.id, later.id])
    expect(new Date(found?.meetings[0]?.startsAt ?? '')).toEqual(first.startsAt)
  }
})
