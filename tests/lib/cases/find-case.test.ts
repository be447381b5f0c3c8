import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { claimed } from '@/tests/support/claimed'
import { asSeen } from '@/tests/support/case-rows'
import { anOffer } from '@/tests/support/an-offer'
import { sendReferral } from '@/lib/partners/send-referral'
import { declineTimes } from '@/lib/meetings/decline-times'
import { db } from '@/lib/db/client'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { followCase } from '@/lib/cases/follow-case'
import { closeCase } from '@/lib/cases/close-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { acceptCase } from '@/lib/cases/accept-case'
import { addDays, today } from '@/lib/calendar/days'
import { findCase } from '@/lib/cases/find-case'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, asContact, givenRole } from '@/tests/support/people'

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
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  await aMeeting(other.advisor, other.number)
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

it('is seen by whoever looks at it whole: their news of that case, and nobody else’s of any', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const [one, two] = [await aCase().triaged().assignedTo(advisor), await aCase().triaged().assignedTo(advisor)]
  await assignAdvisor(one.lead, { ...(await asSeen(two.number)), advisorId: other.personId })
  await assignAdvisor(one.lead, { ...(await asSeen(two.number)), advisorId: advisor.personId })
  const unseen = ({ personId }: Advisor, { id: caseId }: { id: string }) =>
    db().notice.count({ where: { personId, caseId, seenAt: null } })
  const before = [await unseen(advisor, two), await unseen(other, two)]
  expect(before.every((count) => count > 0)).toBe(true)
  await findCase(advisor, one.number, 'glance')
  expect(await unseen(advisor, one)).toBe(1)
  await findCase(advisor, one.number)
  expect([await unseen(advisor, one), await unseen(advisor, two), await unseen(other, two)]).toEqual([0, ...before])
})

it('has what became of the times that were offered, for two weeks or until a meeting is booked', async () => {
  const { number, advisor } = await aCaseInProgress()
  const offer = async () => (await findCase(advisor, number))?.offer?.status ?? null
  const declined = async () => declineTimes({ token: (await anOffer(advisor, number)).token, note: null })
  const elsewhere = await aCaseInProgress()
  await aMeeting(elsewhere.advisor, elsewhere.number)
  await declined()
  await aMeeting(elsewhere.advisor, elsewhere.number, { clock: '14:00' })
  expect(await offer()).toBe('declined')
  await aMeeting(advisor, number)
  expect(await offer()).toBeNull()
  await declined()
  expect(await offer()).toBe('declined')
  const ago = (days: number) =>
    withTriggersOff('meeting_offer', `update meeting_offer set ended_at = now() - make_interval(days => $1)`, [days])
  await withTriggersOff('meeting', `update meeting set booked_at = now() - interval '30 days'`)
  await ago(13)
  expect(await offer()).toBe('declined')
  await ago(14)
  expect(await offer()).toBeNull()
})

it('says to the staff, and never to the company, which partner referred it', async () => {
  const partner = await aTradeOrganisation('Hänvisarna')
  const { number } = await sendReferral(partner, aReferral(partner))
  const contact = await asContact(await claimed(number))
  await sendReferral(partner, aReferral(partner))
  expect(await findCase(await aLead(), number)).toMatchObject({ referredBy: 'Hänvisarna', followedBy: [] })
  expect(await findCase(contact, number)).toMatchObject({ referredBy: null, sentBackFor: null, followedBy: [{ id: partner.partnerId, name: 'Hänvisarna' }] })
  await withTriggersOff('referral', `update referral set consent_ended_at = now() where case_id = (select id from cases where number = $1)`, [number])
  expect(await findCase(contact, number)).toMatchObject({ followedBy: [] })
}) // prettier-ignore

it('leads to no case before or after it that is closed to the reader', async () => {
  const made = await aCaseInProgress()
  const [lead, barred] = [made.lead, await anAdvisor('Ulf Utestängd')]
  await givenRole(barred, 'project-lead')
  const reader: ProjectLead = { ...barred, role: 'project-lead' }
  await closeCase(lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  const after = await followCase(lead, made.number, randomUUID())
  expect(await findCase(reader, made.number)).toMatchObject({ successorNumber: after.number })
  expect(await findCase(reader, after.number)).toMatchObject({ predecessorNumber: made.number })
  await acceptCase(lead, await asSeen(after.number))
  await assignAdvisor(lead, { ...(await asSeen(after.number)), advisorId: barred.personId })
  await reportConflict(barred, { number: after.number, reason: 'relation' })
  expect(await findCase(reader, after.number)).toBeNull()
  expect((await findCase(reader, made.number))?.successorNumber ?? null).toBeNull()
})
