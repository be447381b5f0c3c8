import { withTriggersOff } from '@/tests/support/database'
import { transaction } from '@/lib/db/transaction'
import { contactOf } from '@/lib/meetings/contact'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { randomUUID } from 'node:crypto'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

it('gives back what was reserved, and takes the meeting out of the calendars', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  await cancelMeeting(made.advisor, seen(made.number, meeting))
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'cancelled', sequence: 1 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.cancelled'])
  expect(await lastEvent(made.id)).toMatchObject({ facts: { meetingId: meeting.id, reason: 'cancelled' } })
  expect(await mailsTo(made.contactId)).toContain('meeting-cancelled')
})

it('cancels once, however often its form is sent, and for nobody but whoever sent it', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const asked = seen(made.number, meeting)
  const both = await heldBack('select from meeting where id = $1 for update', [meeting.id], () => [
    cancelMeeting(made.advisor, asked),
    cancelMeeting(made.advisor, asked),
  ])
  await Promise.all(both)
  await cancelMeeting(made.advisor, asked)
  expect((await eventTypes(made.id)).filter((type) => type === 'meeting.cancelled')).toHaveLength(1)
  expect((await mailsTo(made.contactId)).filter((template) => template === 'meeting-cancelled')).toHaveLength(1)
  const again = { ...asked, requestId: randomUUID() }
  await refused(() => cancelMeeting(made.advisor, again), 'meeting-moved-on')
  await refused(() => cancelMeeting(made.advisor, { ...asked, sequence: 1 }), 'request-reused')
  const other = await aMeeting(made.advisor, made.number)
  const reused = { ...seen(made.number, other), requestId: asked.requestId }
  await refused(() => cancelMeeting(made.advisor, reused), 'request-reused')
  const next = await anAdvisor()
  await assignAdvisor(await aLead(), { ...(await asSeen(made.number)), advisorId: next.personId })
  await refused(() => cancelMeeting(next, asked), 'request-reused')
})

it('gives back once, whether it is cancelled twice or logged meanwhile', async () => {
  const made = await aCaseInProgress()
  const one = await aMeeting(made.advisor, made.number)
  const asked = seen(made.number, one)
  const other = { ...asked, requestId: randomUUID() }
  await oneTooLate(cancelMeeting(made.advisor, asked), cancelMeeting(made.advisor, other))
  const two = await aMeeting(made.advisor, made.number)
  const late = await oneTooLate(
    cancelMeeting(made.advisor, seen(made.number, two)),
    logTime(made.advisor, work(made.number, 30, { meetingId: two.id })),
  )
  expect(late.code).toBe('meeting-moved-on')
  const { status } = await meetingRow(two.id)
  expect(await balanceOf(made)).toBe(status === 'held' ? 30 : 0)
})

it('is told to its own advisor, and to the contact as long as there is one to tell', async () => {
  const made = await aCaseInProgress()
  await aCaseInProgress()
  await cancelMeeting(made.advisor, seen(made.number, await aMeeting(made.advisor, made.number)))
  expect(await mailsTo(made.contactId)).toContain('meeting-cancelled')
  expect(await mailsTo(made.advisor.personId)).toContain('meeting-cancelled')
  const contact = () => transaction((tx) => contactOf(tx, made.id))
  const set = (table: 'cases' | 'person', what: string) =>
    withTriggersOff(table, `update ${table} set ${what} where id = $1`, [table === 'cases' ? made.id : made.contactId])
  expect(await contact()).toMatchObject({ personId: made.contactId })
  await set('person', 'deactivated_at = now()')
  expect(await contact()).toBeNull()
  await set('person', 'deactivated_at = null')
  await set('cases', 'contact_id = null')
  expect(await contact()).toMatchObject({ personId: null, address: expect.stringContaining('@') })
  await set('cases', 'contact_disowned_at = now()')
  expect(await contact()).toBeNull()
  await set('cases', 'contact_disowned_at = null, contact_email = null')
  expect(await contact()).toBeNull()
})

it('is a meeting of that case, and no other’s', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const meeting = await aMeeting(made.advisor, made.number)
  await refused(() => cancelMeeting(other.advisor, seen(other.number, meeting)), 'meeting-gone')
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'booked' })
})
