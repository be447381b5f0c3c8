import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { findCase } from '@/lib/cases/find-case'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { listQueue } from '@/lib/cases/list-queue'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { takeFromNotice } from '@/lib/cases/take-from-notice'
import { aCase } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { asSeen } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { deadlineClock, sayDeadline } from '@/lib/procurements/deadline'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

beforeEach(anOpenRound)

const details = {
  buyerName: 'Provköpings kommun',
  reference: 'KS 2026/777',
  tedNumber: '',
  noticeUrl: '',
  lots: '',
  bidDeadlineOn: addDays(today(), 30),
}

describe('changing the procurement', () => {
  it('moves the deadline, and with it the case in the queue', async () => {
    const moved = await aCase()
    const other = await aCase()
    const read = { title: 'Städning', law: 'lou', procedure: 'open', cpv: '90911200', awardDecidedOn: null } as const
    await changeProcurement(moved.lead, {
      ...(await asSeen(moved.number)),
      ...details,
      ...read,
      bidDeadlineOn: addDays(today(), 1),
    })
    expect(await findCase(moved.lead, moved.number)).toMatchObject(read)
    expect(await findCase(moved.lead, moved.number)).toMatchObject({
      bidDeadlineOn: addDays(today(), 1),
      reference: 'KS 2026/777',
    })
    const queued = (await listQueue(moved.lead, 1)).cases.map(({ number }) => number)
    expect(queued.indexOf(moved.number)).toBeLessThan(queued.indexOf(other.number))
  })

  it('goes by the clock time: ten o’clock is before the end of the same day, and the page says so', async () => {
    const [whole, ten] = [await aCase(), await aCase()]
    const day = addDays(today(), 2)
    await changeProcurement(whole.lead, { ...(await asSeen(whole.number)), ...details, bidDeadlineOn: day })
    const clock = { bidDeadlineOn: day, bidDeadlineClock: '10:00' }
    await changeProcurement(ten.lead, { ...(await asSeen(ten.number)), ...details, ...clock })

    const queued = (await listQueue(ten.lead, 1)).cases.map(({ number }) => number)
    expect(queued.indexOf(ten.number)).toBeLessThan(queued.indexOf(whole.number))
    const [early, late] = [await findCase(ten.lead, ten.number), await findCase(ten.lead, whole.number)]
    const at = early?.bidDeadlineAt ?? new Date(0)
    expect([dayOf(at), clockOf(at), deadlineClock(at)]).toEqual([day, '10:00', '10:00'])
    expect(sayDeadline(day, at, 'sv')).toMatch(/ kl\. 10\.00$/)
    expect(deadlineClock(late?.bidDeadlineAt ?? new Date(0))).toBeNull()
    expect(sayDeadline(day, late?.bidDeadlineAt ?? null, 'sv')).not.toContain('kl.')

    // Only the clock time is moved.
    const later = { ...details, ...clock, bidDeadlineClock: '12:30' }
    await changeProcurement(ten.lead, { ...(await asSeen(ten.number)), ...later })
    expect((await lastEvent(ten.id))?.facts).toMatchObject({ fields: ['bidDeadlineAt'] })
  })

  it('keeps a bid’s deadline, and lets the standstill of a decision be unknown', async () => {
    const bidding = await aCase()
    const none = { ...details, bidDeadlineOn: null }
    const input = { ...(await asSeen(bidding.number)), ...none }
    expect(await refused(() => changeProcurement(bidding.lead, input), 'deadline-missing')).toMatchObject({
      field: 'bidDeadlineOn',
    })
    const { bidDeadlineOn: standstillEndsOn, ...words } = details
    const need = { about: 'understand-decision' as const, ...words, standstillEndsOn, needs: [], description: '' }
    const decided = await aCase(anApplication({ need }))
    expect(await findCase(decided.lead, decided.number)).toMatchObject({ bidDeadlineOn: standstillEndsOn })
    await changeProcurement(decided.lead, { ...(await asSeen(decided.number)), ...none })
    expect(await findCase(decided.lead, decided.number)).toMatchObject({ bidDeadlineOn: null, bidDeadlineAt: null })
  })

  it('is told to the advisor when the lead does it', async () => {
    const advisor = await anAdvisor()
    const { number, lead } = await aCase().triaged().assignedTo(advisor)
    await changeProcurement(lead, { ...(await asSeen(number)), ...details })
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-changed')
    await changeProcurement(advisor, { ...(await asSeen(number)), ...details, lots: '2' })
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned', 'case-changed'])
  })

  it('tells the company of a last day that moves, on its page and by mail, and of nothing else', async () => {
    const { lead, number, id, contactId } = await aCase()
    await changeProcurement(lead, { ...(await asSeen(number)), ...details })
    expect((await mailsTo(contactId)).filter((mail) => mail === 'case-deadline-moved')).toHaveLength(1)
    await changeProcurement(lead, { ...(await asSeen(number)), ...details, cpv: '90911200', lots: '2' })
    expect((await mailsTo(contactId)).filter((mail) => mail === 'case-deadline-moved')).toHaveLength(1)
    const contact = await asContact(contactId)
    const told = (await listCaseEvents(contact, id)).events.filter(({ type }) => type === 'procurement.changed')
    expect(told).toMatchObject([{ facts: { bidDeadlineOn: details.bidDeadlineOn } }])
  })

  it('tells the company of no day of a case that has ended', async () => {
    const advisor = await anAdvisor()
    const { number, contactId } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await changeProcurement(advisor, { ...(await asSeen(number)), ...details })
    expect(await mailsTo(contactId)).not.toContain('case-deadline-moved')
  })

  it('goes by the lots that are chosen afterwards, and by a day that is written beside them', async () => {
    const advisor = await anAdvisor()
    const { lead, number, id, contactId } = await aCase().triaged().assignedTo(advisor)
    const days = [4, 9, 6].map((ahead) => addDays(today(), ahead))
    const lots = days.map((on, at) => ({ id: `LOT-000${at + 1}`, title: at === 1 ? 'Söder' : null, cpv: null, on, clock: '10:00' })) // prettier-ignore
    const read = { lotsRead: JSON.stringify(lots), sought: ['LOT-0001'] }
    await takeFromNotice(lead, noticeInput.parse({ ...(await asSeen(number)), step: 'save', take: ['lots'], ...read }))
    const found = async () => {
      const seen = await findCase(lead, number)
      return [seen?.bidDeadlineOn, seen?.lots, seen?.lotRows.map(({ sought, deadlineOn }) => [sought, deadlineOn])]
    }
    expect(await found()).toEqual([days[0], 'LOT-0001', [[true, days[0]], [false, days[1]], [false, days[2]]]]) // prettier-ignore

    const standing = { ...details, bidDeadlineOn: days[0] ?? null, bidDeadlineClock: '10:00', lots: 'LOT-0001' }
    const chosen = { lotsShown: 'yes' as const, sought: ['LOT-0002', 'LOT-0003'] }
    await changeProcurement(advisor, { ...(await asSeen(number)), ...standing, ...chosen })
    expect(await found()).toEqual([days[2], 'Söder, LOT-0003', [[false, days[0]], [true, days[1]], [true, days[2]]]]) // prettier-ignore
    expect(await eventTypes(id)).toContain('procurement.lots-told')
    expect((await lastEvent(id))?.facts).toMatchObject({ bidDeadlineOn: days[2] })
    expect(await mailsTo(contactId)).toContain('case-deadline-moved')

    // Whoever writes a day moves the lots that went by the first; nothing else chosen is nothing changed.
    const later = { ...standing, bidDeadlineOn: days[2] ?? null, lots: 'Söder, LOT-0003' }
    const written = { ...later, bidDeadlineOn: addDays(today(), 8) }
    const one = { lotsShown: 'yes' as const, sought: ['LOT-0003'] }
    await changeProcurement(lead, { ...(await asSeen(number)), ...written, ...one, lots: 'Bara norr' })
    expect(await found()).toEqual([written.bidDeadlineOn, 'Bara norr', [[false, days[0]], [false, days[1]], [true, written.bidDeadlineOn]]]) // prettier-ignore
    const before = await asSeen(number)
    await changeProcurement(lead, { ...before, ...written, ...one, lots: 'Bara norr' })
    expect(await asSeen(number)).toEqual(before)

    // A form that shows no lots leaves them as they are.
    await changeProcurement(lead, { ...before, ...written, lots: 'Bara norr', cpv: '90911200' })
    expect((await found())[2]).toEqual([[false, days[0]], [false, days[1]], [true, written.bidDeadlineOn]]) // prettier-ignore

    // None of them: the day stands, and so do the words.
    await changeProcurement(lead, { ...(await asSeen(number)), ...written, lots: 'Bara norr', lotsShown: 'yes', sought: [] }) // prettier-ignore
    expect(await found()).toEqual([written.bidDeadlineOn, 'Bara norr', [[false, days[0]], [false, days[1]], [false, written.bidDeadlineOn]]]) // prettier-ignore
  })

  it('tells the trail which details changed, never what they said', async () => {
    const { lead, number, id } = await aCase()
    await changeProcurement(lead, { ...(await asSeen(number)), ...details })
    const event = await lastEvent(id)
    expect(event).toMatchObject({ type: 'procurement.changed', actorId: lead.personId })
    expect(event?.facts).toMatchObject({ caseId: id, bidDeadlineOn: details.bidDeadlineOn })
    expect(JSON.stringify(event?.facts)).not.toContain('KS 2026')
  })

  it('names one for a case that had none, and is then seen to be the same as another company’s', async () => {
    const first = await aCase()
    await changeProcurement(first.lead, { ...(await asSeen(first.number)), ...details })
    const second = await aCase(anApplication({ need: { about: 'other', needs: [], description: '' } }))
    await changeProcurement(second.lead, {
      ...(await asSeen(second.number)),
      ...details,
      buyerName: 'PROVKÖPINGS KOMMUN',
      reference: 'ks-2026-777',
    })
    expect(await lastEvent(second.id)).toMatchObject({ type: 'procurement.named' })
    expect((await findCase(second.lead, second.number))?.sameProcurement).toContain(first.number)
  })

  it('changes nothing when nothing is new', async () => {
    const { lead, number } = await aCase()
    await changeProcurement(lead, { ...(await asSeen(number)), ...details })
    const before = await asSeen(number)
    await changeProcurement(lead, { ...before, ...details })
    expect(await asSeen(number)).toEqual(before)
  })

  it('overwrites nothing that someone else changed meanwhile', async () => {
    const { lead, number } = await aCase()
    const seen = await asSeen(number)
    const faster = await aLead('Frida Först')
    await changeProcurement(faster, { ...seen, ...details })
    const late = await refused(
      () => changeProcurement(lead, { ...seen, ...details, buyerName: 'En annan' }),
      'case-moved-on',
    )
    expect(late.facts).toMatchObject({ who: faster.name, clock: clockOf(new Date()) })
  })

  it('is not for an advisor of another case', async () => {
    const { number } = await aCase()
    const stranger = await anAdvisor()
    await refused(async () => changeProcurement(stranger, { ...(await asSeen(number)), ...details }), 'case-not-found')
  })
})
