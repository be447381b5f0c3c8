import { addDays, today } from '@/lib/calendar/days'
import { findCase } from '@/lib/cases/find-case'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { listMeetings } from '@/lib/meetings/list-meetings'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { asContact } from '@/tests/support/people'

it('are those still to be, the first first, for whoever may see the case; the case shows the first', async () => {
  const made = await aCaseInProgress()
  const later = await aMeeting(made.advisor, made.number, { day: addDays(today(), 9) })
  const first = await aMeeting(made.advisor, made.number, { participants: 'Per' })
  const gone = await aMeeting(made.advisor, made.number, { day: addDays(today(), 2) })
  await cancelMeeting(made.advisor, seen(made.number, gone))

  const contact = await asContact(made.contactId)
  for (const reader of [made.advisor, contact]) {
    const listed = await listMeetings(reader, made.id)
    expect(listed.map(({ id }) => id)).toEqual([first.id, later.id])
    expect(new Date(listed[0]?.startsAt ?? '')).toEqual(first.startsAt)
    expect((await findCase(reader, made.number))?.meeting).toEqual(listed[0])
  }
  expect(await listMeetings(await aStranger(), made.id)).toEqual([])
})
