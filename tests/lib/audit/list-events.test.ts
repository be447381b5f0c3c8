import { listAccess } from '@/lib/audit/list-access'
import { listEvents } from '@/lib/audit/list-events'
import { listTrailPeople } from '@/lib/audit/list-trail-people'
import { noteAccess } from '@/lib/audit/note-access'
import { chooseLanguage } from '@/lib/auth/choose-language'
import { addDays, today } from '@/lib/calendar/days'
import { readQuestion } from '@/lib/buyers/read-question'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { randomUUID } from 'node:crypto'
import type { AccessSort, EventSort } from '@/lib/audit/trail-order'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { aCheckedContact } from '@/tests/support/a-capability'
import { declared } from '@/tests/support/a-conflict'
import { withTriggersOff } from '@/tests/support/database'
import { asSeen } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { aCaseAbout, aQuestion } from '@/tests/support/a-question'
import { anApplication } from '@/tests/support/an-application'
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
      'time.reversed', 'time.logged', 'case.started', 'case.impartiality-confirmed', 'advisor.assigned',
      'case.accepted', 'case.contact-claimed', 'procurement.named', 'case.opened',
    ])
    expect(page.events[0]).toMatchObject({
      type: 'time.reversed',
      caseNumber: number,
      role: 'advisor',
      actorId: advisor.personId,
    })
    expect(page.names.people[advisor.personId]).toBe(advisor.name)
    expect(page.names.entries[entryId ?? '']).toEqual({ activity: 'meeting', workedOn: today() })
    expect(page.total).toBe(9)
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
    expect(first.total).toBeGreaterThan(first.events.length)
    const ids = [...first.events, ...second.events].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const named = (companyName: string) => anApplication({ company: { companyName } })

describe('a search of the trail', () => {
  it('finds by the words of who, what, whom and which case, each of them, without accents', async () => {
    const [lead, advisor] = [await aLead('Lova Åkerström'), await anAdvisor('Rådgivar Österlund')]
    const { number } = await aCase(named('Ängsbygg i Särna'))
    await acceptCase(lead, await asSeen(number))
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    const other = await aCase(named('Ängsbygg i Idre')).triaged()
    const auditor = await anAuditor()
    const found = async (q: string) => (await listEvents(auditor, { q, page: 1 })).events
    const cases = (events: { caseNumber: string | null }[]) =>
      new Set(events.flatMap(({ caseNumber }) => caseNumber ?? []))
    expect(cases(await found('ängsbygg sarna'))).toEqual(new Set([number]))
    expect(cases(await found('ÄNGSBYGG'))).toEqual(new Set([number, other.number]))
    expect(cases(await found(number.toLowerCase()))).toContain(number)
    expect((await found('angsbygg sarna rådgivare tilldelad')).map(({ type }) => type)).toEqual(['advisor.assigned'])
    expect(cases(await found('akerstrom sarna bedömt'))).toEqual(new Set([number]))
    expect((await found('osterlund')).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['advisor.assigned', 'role.granted', 'person.joined']),
    )
    expect(await found('angsbygg nagonannanstans')).toEqual([])
    expect(await found("100%_' or 1=1")).toEqual([])
  })

  it('finds a lead nothing of what is on the other side', async () => {
    const auditor = await anAuditor()
    const [lead, { number }] = [await aLead(), await aCaseAbout('TRAIL-1')]
    const seen = async (who: typeof lead | typeof auditor) => (await listEvents(who, { q: number, page: 1 })).total
    expect(await seen(lead)).toBe(await seen(auditor))
    await readQuestion(lead, { number: (await aQuestion({ reference: 'TRAIL-1' })).number, reason: 'quality' })
    expect(await seen(lead)).toBe(0)
    expect(await seen(auditor)).toBeGreaterThan(0)
  })

  it('finds a lead nothing of a company all of whose cases are on the other side', async () => {
    const auditor = await anAuditor()
    const [lead, { number }] = [await aLead(), await aCaseAbout('TRAIL-2')]
    const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const ofCompany = async (who: typeof lead | typeof auditor) =>
      (await listEvents(who, { type: 'company.registered', page: 1 })).events.map(({ subjectId }) => subjectId)
    expect(await ofCompany(lead)).toContain(companyId)
    await noteAccess({
      action: 'read',
      personId: auditor.personId,
      subjectKind: 'company',
      subjectId: companyId,
    })
    const lines = async (who: typeof lead | typeof auditor) =>
      (await listAccess(who, { personId: auditor.personId, page: 1 })).total
    expect(await lines(lead)).toBe(1)
    await readQuestion(lead, { number: (await aQuestion({ reference: 'TRAIL-2' })).number, reason: 'quality' })
    expect(await ofCompany(lead)).not.toContain(companyId)
    expect(await lines(lead)).toBe(0)
    expect(await ofCompany(auditor)).toContain(companyId)
    expect(await lines(auditor)).toBe(1)
  })

  it('stands in the order of a column, both ways, and counts no further than a file goes', async () => {
    const auditor = await anAuditor()
    const [bo, ada] = [await aLead('Ordnings-Bo'), await aLead('Ordnings-Ada')]
    const [first, second] = [await aCase(named('Ordningsbolaget')), await aCase(named('Ordningsbolaget'))]
    await acceptCase(bo, await asSeen(first.number))
    await acceptCase(ada, await asSeen(second.number))
    const accepted = (sort: EventSort) =>
      listEvents(auditor, { q: 'ordningsbolaget ordnings', type: 'case.accepted', sort, page: 1 })
    const numbers = async (sort: EventSort) => (await accepted(sort)).events.map(({ caseNumber }) => caseNumber)
    const both = [first.number, second.number]
    expect(await numbers('-time')).toEqual(both)
    expect(await numbers('time')).toEqual([...both].reverse())
    expect(await numbers('who')).toEqual([...both].reverse())
    expect(await numbers('-who')).toEqual(both)
    expect(await numbers('-case')).toEqual(both)
    expect(await numbers('case')).toEqual([...both].reverse())
    const kinds = typesOf(await listEvents(auditor, { q: first.number, sort: 'what', page: 1 }))
    expect(kinds.indexOf('case.accepted')).toBeLessThan(kinds.indexOf('case.opened'))
    expect([...kinds].reverse()).toEqual(
      expect.arrayContaining(typesOf(await listEvents(auditor, { q: first.number, sort: '-what', page: 1 }))),
    )
    const part = await listEvents(auditor, { q: 'ordningsbolaget', page: 2 }, 1)
    expect(part.events).toHaveLength(1)
    expect(part.total).toBe((await listEvents(auditor, { q: 'ordningsbolaget', page: 1 })).total)
  })
})

describe('the access log', () => {
  it('is searched by who, what and about, and stands in the order of a column', async () => {
    const auditor = await anAuditor()
    const [ada, bo] = [await anAdvisor('Åtkomst-Ada'), await anAdvisor('Åtkomst-Bo')]
    const { id, number } = await aCase(named('Åtkomstbolaget'))
    for (const { personId, role } of [bo, ada])
      await noteAccess({ action: 'read', subjectKind: 'case', subjectId: id, personId, role })
    await noteAccess({ action: 'denied', subjectKind: 'page', personId: ada.personId, role: 'advisor' })
    const found = async (q: string, sort?: AccessSort) =>
      (await listAccess(auditor, { q, page: 1, ...(sort && { sort }) })).lines
    expect((await found('atkomstbolaget', 'who')).map(({ personName }) => personName)).toEqual([ada.name, bo.name])
    expect((await found('atkomstbolaget', '-who')).map(({ personName }) => personName)).toEqual([bo.name, ada.name])
    expect((await found(`${number} åtkomst-ada`)).map(({ action }) => action)).toEqual(['read'])
    expect((await found('atkomst-ada nekades sida')).map(({ action }) => action)).toEqual(['denied'])
    expect((await found('atkomst-ada', 'what')).map(({ action }) => action)).toEqual(['read', 'denied'])
    expect((await listAccess(auditor, { q: 'atkomst', page: 2 }, 1)).total).toBe(3)
  })

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

it('tells a lead nothing of who has spoken for a company that is closed to them', async () => {
  const [lead, barred] = [await aLead(), await aLead()]
  const made = await aCheckedContact()
  await withTriggersOff('person', `update person set name = 'Kim Kontakt' where id = $1`, [made.contactId])
  const kim = { id: made.contactId, name: 'Kim Kontakt', sessionId: '', email: null, locale: 'sv', roles: [], mandates: made.contact.mandates, partnerships: [], keysOff: false } as const // prettier-ignore
  await chooseLanguage({ ...kim, roles: [], partnerships: [] }, 'en')
  await declared(barred, made.company, { personId: barred.personId })
  await noteAccess({ action: 'signed-in', subjectKind: 'person', subjectId: made.contactId, personId: made.contactId })
  await noteAccess({ action: 'read', subjectKind: 'person', subjectId: made.contactId, personId: lead.personId })
  const told = async (by: Parameters<typeof listEvents>[0]) => [
    (await listEvents(by, { personId: made.contactId, page: 1 })).events.filter(({ subjectKind }) => subjectKind === 'person').length > 0,
    (await listAccess(by, { personId: made.contactId, page: 1 })).total > 0,
    (await listAccess(by, { personId: lead.personId, page: 1 })).lines.some(({ subjectName }) => subjectName === 'Kim Kontakt'),
  ] // prettier-ignore
  expect(await told(lead)).toEqual([true, true, true])
  expect(await told(barred)).toEqual([false, false, false])
  expect(await told(await anAuditor())).toEqual([true, true, true])
})
