import { listAccess } from '@/lib/audit/list-access'
import { listEvents } from '@/lib/audit/list-events'
import { listTrailPeople } from '@/lib/audit/list-trail-people'
import { noteAccess } from '@/lib/audit/note-access'
import { addDays, today } from '@/lib/calendar/days'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { randomUUID } from 'node:crypto'
import { aCase, aCaseInProgress, work } from '@/tests/support/a-case'
import { aLead, anAdvisor, anAuditor } from '@/tests/support/people'

const typesOf = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type)
const seqOf = (number: string) => Number(number.slice(-4))

describe('the trail', () => {
  it('tells a case newest first, with its number and the names behind its ids', async () => {
    const { number, advisor } = await aCaseInProgress()
    const { entryId } = await logTime(advisor, work(number, 30))
    await reverseTimeEntry(advisor, {
      number,
      requestId: randomUUID(),
      entryId: entryId ?? '',
      reason: 'wrong-day',
      note: '',
    })
    const page = await listEvents(await anAuditor(), { case: { year: null, seq: seqOf(number) }, page: 1 })
    // prettier-ignore
    expect(typesOf(page)).toEqual([
      'time.reversed', 'time.logged', 'case.started', 'advisor.assigned', 'case.accepted',
      'case.contact-claimed', 'procurement.named', 'case.opened',
    ])
    expect(page.events[0]).toMatchObject({
      type: 'time.reversed',
      caseNumber: number,
      role: 'advisor',
      actorId: advisor.personId,
    })
    expect(page.names.people[advisor.personId]).toBe(advisor.name)
    expect(page.names.entries[entryId ?? '']).toEqual({ activity: 'meeting', workedOn: today() })
    expect(page.hasMore).toBe(false)
  })

  it('is filtered by person, type and day together', async () => {
    const lead = await aLead()
    const advisor = await anAdvisor('Ada Advisor')
    const { number, lead: caseLead } = await aCase().triaged().assignedTo(advisor)
    const about = await listEvents(lead, { personId: advisor.personId, page: 1 })
    expect(typesOf(about)).toEqual(expect.arrayContaining(['advisor.assigned', 'role.granted', 'person.joined']))
    const by = { personId: caseLead.personId, type: 'case.accepted' }
    expect((await listEvents(lead, { ...by, page: 1 })).events.map((one) => one.caseNumber)).toEqual([number])
    expect((await listEvents(lead, { ...by, from: today(), to: today(), page: 1 })).events).toHaveLength(1)
    expect((await listEvents(lead, { ...by, from: addDays(today(), 1), page: 1 })).events).toEqual([])
    expect((await listEvents(lead, { ...by, to: addDays(today(), -1), page: 1 })).events).toEqual([])
    expect((await listEvents(lead, { case: { year: 1999, seq: seqOf(number) }, page: 1 })).events).toEqual([])
    const ofBuyer = { series: 'KS', year: null, seq: seqOf(number) }
    expect((await listEvents(lead, { case: ofBuyer, page: 1 })).events).toEqual([])
    expect((await listTrailPeople(lead)).map(({ id }) => id)).toContain(advisor.personId)
  })

  it('comes in pages that neither repeat nor leave out', async () => {
    const lead = await aLead()
    for (let i = 0; i < 12; i++) await aCase()
    const first = await listEvents(lead, { page: 1 })
    const second = await listEvents(lead, { page: 2 })
    expect(first).toMatchObject({ hasMore: true })
    const ids = [...first.events, ...second.events].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the access log', () => {
  it('tells who did what to which case, filtered by person, kind and day', async () => {
    const auditor = await anAuditor()
    const advisor = await anAdvisor()
    const { id, number, companyId } = await aCase()
    const { personId, role } = advisor
    await noteAccess({ action: 'read', subjectKind: 'case', subjectId: id, personId, role })
    await noteAccess({
      action: 'reveal',
      subjectKind: 'company',
      subjectId: companyId,
      personId,
      role,
      reasonCode: 'other',
    })
    const { lines } = await listAccess(auditor, { personId, page: 1 })
    expect(lines).toMatchObject([
      { action: 'reveal', subjectName: 'Provbolaget AB', reasonCode: 'other', personName: advisor.name },
      { action: 'read', caseNumber: number, subjectName: 'Provbolaget AB', role: 'advisor' },
    ])
    expect((await listAccess(auditor, { personId, action: 'read', on: today(), page: 1 })).lines).toHaveLength(1)
    expect((await listAccess(auditor, { personId, on: addDays(today(), -1), page: 1 })).lines).toEqual([])
  })
})
