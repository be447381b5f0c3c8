import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { endCompanyLink } from '@/lib/cases/end-company-link'
import { findCase } from '@/lib/cases/find-case'
import { findMerge } from '@/lib/cases/find-merge'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import { openCase } from '@/lib/cases/open-case'
import { findSoughtCompany, searchCases } from '@/lib/cases/search-cases'
import { db } from '@/lib/db/client'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { findOverview } from '@/lib/figures/find-overview'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { balanceOf, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { anApplication } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { aLead, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { asking, linked, merged, twoRegistrations } from '@/tests/support/two-registrations'

const standing = ({ id }: { id: string }) => db().caseStanding.findUniqueOrThrow({ where: { caseId: id } })
const entryOf = async ({ id }: TestCase) => {
  const entry = await db().ledgerEntry.findFirstOrThrow({
    where: { caseId: id, kind: 'work' },
    orderBy: { seq: 'asc' },
  })
  return entry.id
}
const reversing = (number: string, entryId: string) => ({
  ...{ number, entryId, requestId: randomUUID(), reason: 'wrong-duration' as const, note: '' },
})

describe('merging two registrations of a company', () => {
  it('adds the hours, moves the case, and tells both trails and the case', async () => {
    const two = await twoRegistrations(120, 60)
    const { from, into } = two
    expect(await merged(two)).toMatchObject({ minutes: 120, beyondMinutes: 0 })
    expect(await caseRow(from.number)).toMatchObject({ companyId: into.companyId, accountId: into.accountId })
    expect([await balanceOf(from), await balanceOf(into)]).toEqual([120, 180])
    for (const one of [from, into])
      expect(await standing(one)).toMatchObject({
        ...{ usedMinutes: 180, minutesLeft: 120, mergedMinutes: 120, beyondMinutes: 0 },
      })
    const told = await asSuperuser<{ stream: string; type: string }>(
      `select stream, type from audit_event where type in ('company.merged', 'case.moved-company')
         and stream in ($1, $2) order by type, stream = $1 desc`,
      [`company:${from.companyId}`, `company:${into.companyId}`],
    )
    expect(told).toEqual([
      { stream: `company:${into.companyId}`, type: 'case.moved-company' },
      { stream: `company:${from.companyId}`, type: 'company.merged' },
      { stream: `company:${into.companyId}`, type: 'company.merged' },
    ])
    const { events } = await listCaseEvents(into.lead, from.id)
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['case.moved-company', 'time.logged', 'case.opened']),
    )
  })

  it('lets the contact sign in and see both, and log no more than the cap in all', async () => {
    const two = await twoRegistrations(120, 60)
    const { from, into, advisor } = two
    await merged(two)
    const contact = await asContact(from.contactId)
    expect(contact.mandates).toEqual([{ companyId: into.companyId, level: 'verified' }])
    expect(await findCase(contact, from.number)).toMatchObject({ companyId: into.companyId, minutesLeft: 120 })
    expect(await findCase(contact, into.number)).toMatchObject({ number: into.number })
    expect(await listOtherMinutes(contact, into.id)).toEqual([{ number: from.number, used: 120, reserved: 0 }])
    expect(await logTime(advisor, work(from.number, 120))).toMatchObject({ minutesLeft: 0 })
    await refused(() => logTime(advisor, work(into.number, 1)), 'cap-reached')
    expect(await mailsTo(from.contactId)).toContain('hours-used-up')
  })

  it('leaves what the cap has no room for as a finding, and takes it back first', async () => {
    const two = await twoRegistrations(180, 240)
    const { from, into, advisor } = two
    expect(await merged(two)).toMatchObject({ minutes: 60, beyondMinutes: 120 })
    expect(await standing(into)).toMatchObject({
      usedMinutes: 300,
      minutesLeft: 0,
      mergedMinutes: 60,
      beyondMinutes: 120,
    })
    await refused(() => logTime(advisor, work(into.number, 1)), 'cap-reached')
    // Of 420 minutes 240 go back: 180 are left, of which all was merged.
    const back = await reverseTimeEntry(advisor, reversing(into.number, await entryOf(into)))
    expect(back).toMatchObject({ minutes: 240, minutesLeft: 120 })
    expect(await standing(from)).toMatchObject({ usedMinutes: 180, minutesLeft: 120 })
    await refused(() => logTime(advisor, work(into.number, 121)), 'cap-reached')
    await logTime(advisor, work(into.number, 120))
    expect(await balanceOf(into)).toBe(180)
  })

  it('tells after each piece of work what is left beside what had no room, and splits what passes the cap', async () => {
    const two = await twoRegistrations(180, 240)
    const { from, into, advisor } = two
    await merged(two)
    await reverseTimeEntry(advisor, reversing(into.number, await entryOf(into)))
    expect(await logTime(advisor, work(into.number, 70))).toMatchObject({ minutes: 70, minutesLeft: 50 })
    const past = work(from.number, 60, { beyondCap: minutes(10) })
    expect(await logTime(advisor, past)).toMatchObject({ minutes: 50, outsideMinutes: 10, minutesLeft: 0 })
    expect(await mailsTo(into.contactId)).toContain('hours-used-up')
  })

  it('takes back merged work in both accounts, once', async () => {
    const two = await twoRegistrations(180, 240)
    const { from, into, advisor } = two
    await merged(two)
    const entryId = await entryOf(from)
    expect(await reverseTimeEntry(advisor, reversing(from.number, entryId))).toMatchObject({
      minutes: 180,
      minutesLeft: 60,
    })
    expect([await balanceOf(from), await balanceOf(into)]).toEqual([0, 240])
    expect(await standing(from)).toMatchObject({
      usedMinutes: 240,
      minutesLeft: 60,
      mergedMinutes: 0,
      beyondMinutes: 0,
    })
    await refused(() => reverseTimeEntry(advisor, reversing(from.number, entryId)), 'already-reversed')
  })

  it('undoes what was just saved before the merge, and moves an entry to a case of the one that goes on', async () => {
    const two = await twoRegistrations(0, 60)
    const { from, into, advisor } = two
    const asked = work(from.number, 45)
    await logTime(advisor, asked)
    await logTime(advisor, work(from.number, 30))
    await merged(two)
    const undoing = { number: from.number, requestId: randomUUID(), undoes: asked.requestId }
    expect(await undoTime(advisor, undoing)).toMatchObject({ minutes: 45, minutesLeft: 210 })
    const [entry] = (await listTimeEntries(advisor, from.id)).filter(
      ({ kind, reversedById }) => kind === 'work' && !reversedById,
    )
    const moving = { number: from.number, entryId: entry?.id ?? '', target: into.number, requestId: randomUUID() }
    await moveEntry(advisor, { ...moving, earlyReason: null, lateReason: null })
    expect([await balanceOf(from), await balanceOf(into)]).toEqual([0, 90])
    expect(await standing(into)).toMatchObject({ usedMinutes: 90, mergedMinutes: 0 })
  })

  it('keeps what is booked where there is room for it, and frees the rest', async () => {
    const two = await twoRegistrations(60, 120)
    const { from, into, advisor, linkId } = two
    const later = await aMeeting(advisor, from.number, { day: addDays(today(), 8), reserved: minutes(40) })
    const soon = await aMeeting(advisor, from.number, { length: minutes(90), reserved: minutes(90) })
    const other = await aCaseInProgress()
    await aMeeting(other.advisor, other.number, { reserved: minutes(10) })
    const planned = await findMerge(into.lead, into.companyId, linkId)
    expect(planned).toMatchObject({ kept: [{ minutes: 90 }], released: [{ minutes: 40 }] })
    await merged(two)
    expect(await meetingRow(soon.id)).toMatchObject({ status: 'booked', reservedMinutes: 90 })
    expect(await meetingRow(later.id)).toMatchObject({ status: 'booked', reservedMinutes: 0 })
    expect(await standing(into)).toMatchObject({ usedMinutes: 180, reservedMinutes: 90, minutesLeft: 30 })
    await cancelMeeting(advisor, seen(from.number, await meetingRow(soon.id)))
    expect(await standing(into)).toMatchObject({ usedMinutes: 180, reservedMinutes: 0, minutesLeft: 120 })
  })

  it('lands a new case with the old number on the one that goes on', async () => {
    const two = await twoRegistrations()
    const { into, from } = two
    await merged(two)
    const { orgDigits: orgNumber } = await db().company.findUniqueOrThrow({ where: { id: from.companyId } })
    const application = anApplication({ orgNumber: orgNumber ?? '' })
    const requestId = randomUUID()
    const opened = await openCase(visitor, requestId, application)
    expect(await caseRow(opened.number)).toMatchObject({ companyId: into.companyId, accountId: into.accountId })
    expect(await openCase(visitor, requestId, application)).toMatchObject({ number: opened.number })
    const { cases } = await searchCases(into.lead, orgNumber ?? '')
    expect(await findSoughtCompany(into.lead, orgNumber ?? '')).toBe(into.companyId)
    expect(cases.map(({ number }) => number)).toEqual(expect.arrayContaining([opened.number, from.number, into.number]))
  })

  it('is done once: sent again, at once or by another', async () => {
    const two = await twoRegistrations(30, 30)
    const asked = asking(two)
    const [one, again] = await Promise.all([mergeCompanies(two.into.lead, asked), mergeCompanies(two.into.lead, asked)])
    expect(one.id).toBe(again.id)
    expect(await mergeCompanies(two.into.lead, asked)).toEqual(one)
    const another = await aLead()
    await refused(() => mergeCompanies(another, asking(two)), 'companies-merged')
    expect((await eventTypes(two.from.id)).filter((type) => type === 'case.moved-company')).toHaveLength(1)

    const other = await twoRegistrations()
    const late = await oneTooLate(merged(other), mergeCompanies(other.from.lead, asking(other)))
    expect(late.code).toBe('companies-merged')
  })

  it('is of two that are linked as registered twice, and ends in nothing but itself', async () => {
    const [two, others] = [await twoRegistrations(), await twoRegistrations()]
    await refused(() => merged({ ...two, linkId: others.linkId }), 'link-gone')
    await endCompanyLink(two.into.lead, { number: two.into.number, linkId: two.linkId })
    await refused(() => merged(two), 'link-gone')
    const again = { ...two, linkId: await linked(two.from, two.into) }
    await merged(again)
    await refused(
      () => endCompanyLink(two.into.lead, { number: two.into.number, linkId: again.linkId }),
      'companies-merged',
    )
  })

  it('takes invitations along', async () => {
    const two = await twoRegistrations()
    const contact = await asContact(two.from.contactId)
    const email = `${randomUUID()}@example.test`
    await inviteColleague(contact, { number: two.from.number, name: 'Kollega', email })
    await merged(two)
    expect(await db().invitation.findFirstOrThrow({ where: { email } })).toMatchObject({
      companyId: two.into.companyId,
      endedAt: null,
    })
  })

  it('counts each minute, and each company, once', async () => {
    const two = await twoRegistrations(200, 200)
    const { lead } = two.into
    const first = await findOverview(lead, {})
    await merged(two)
    const second = await findOverview(lead, {})
    expect(second.hours?.used).toBe(first.hours?.used)
    expect(second.hours?.companies).toBe((first.hours?.companies ?? 0) - 1)
  })
})
