import { randomUUID } from 'node:crypto'
import type { CaseActor } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findLastStep } from '@/lib/cases/find-last-step'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { sendMessage } from '@/lib/cases/send-message'
import { undoStep } from '@/lib/cases/undo-step'
import { writeNote } from '@/lib/cases/write-note'
import { caseTimeline } from '@/lib/cases/case-timeline'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { anAdvisor, asContact } from '@/tests/support/people'

const plain = (titles: { title: string }[]) => titles.map(({ title }) => title.replaceAll('\u00a0', ' '))

describe("a case's events", () => {
  it('are all told to the staff, newest first', async () => {
    const { id, number, lead, advisor } = await aCaseInProgress()
    await writeNote(advisor, { number, requestId: randomUUID(), text: 'Hemligt' })
    await logTime(advisor, work(number, 45, { activity: 'travel' }))
    const { events } = await listCaseEvents(lead, id)
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['note.written', 'time.recorded-outside', 'case.opened']),
    )
    expect(events.at(-1)?.seq).toBeLessThan(events[0]?.seq ?? 0)
    expect(JSON.stringify(events)).not.toContain('Hemligt')
  })

  it('are told to the company without notes, hours outside the support and handovers', async () => {
    const { id, number, lead, advisor, contactId } = await aCaseInProgress()
    const contact = await asContact(contactId)
    await writeNote(advisor, { number, requestId: randomUUID(), text: 'Hemligt' })
    await sendMessage(advisor, { number, requestId: randomUUID(), text: 'Hej' })
    await logTime(advisor, work(number, 45))
    await logTime(advisor, work(number, 30, { activity: 'travel' }))
    const next = await anAdvisor('Nils Nästa')
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
    const { events, names } = await listCaseEvents(contact, id)
    const types = events.map(({ type }) => type)
    expect(types).toEqual(
      expect.arrayContaining(['case.opened', 'case.accepted', 'advisor.assigned', 'message.sent', 'time.logged']),
    )
    expect(types).not.toEqual(expect.arrayContaining(['note.written']))
    for (const type of ['note.written', 'time.recorded-outside', 'advisor.handed-over', 'mandate.verified'])
      expect(types).not.toContain(type)
    expect(names.people[next.personId]).toBe('Nils Nästa')
    expect(events[0]).toMatchObject({ type: 'advisor.assigned', facts: { advisorId: next.personId } })
    expect(JSON.stringify(events[0]?.facts)).not.toContain(advisor.personId)
    expect((await listCaseEvents(lead, id)).events[0]).toMatchObject({
      ...{ type: 'advisor.handed-over', facts: { advisorId: next.personId, fromAdvisorId: advisor.personId } },
    })
    const told = plain(await caseTimeline(contact, id, 'sv'))
    expect(told[0]).toBe('Tilldelade ärendet Nils Nästa.')
    expect(told.join(' ')).not.toMatch(/kvar|utanför/)
    const inEnglish = await caseTimeline(lead, id, 'en')
    expect(inEnglish.find(({ title }) => title.startsWith('Logged'))).toMatchObject({ who: `${advisor.name}, advisor` })
  })

  it('are told to the company without a step that was undone at once', async () => {
    const { id, number, lead, contactId } = await aCase()
    await acceptCase(lead, await asSeen(number))
    await undoStep(lead, { number, undoes: (await findLastStep(lead, id))?.undoes ?? '' })
    const typesFor = async (reader: CaseActor) => (await listCaseEvents(reader, id)).events.map(({ type }) => type)
    expect(await typesFor(lead)).toContain('case.accepted')
    const told = await typesFor(await asContact(contactId))
    expect(told).toContain('case.opened')
    expect(told).not.toContain('case.accepted')
  })

  it('are nothing at all to someone else', async () => {
    const { id } = await aCaseInProgress()
    expect((await listCaseEvents(await aStranger(), id)).events).toEqual([])
    expect(await caseTimeline(await anAdvisor(), id, 'sv')).toEqual([])
  })
})
