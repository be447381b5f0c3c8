import { randomUUID } from 'node:crypto'
import type { Advisor, CaseActor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { setEarmarkInput, type SetEarmarkInput } from '@/lib/time/earmark-inputs'
import { findEarmarks, waitingFor } from '@/lib/time/find-earmarks'
import { logTime } from '@/lib/time/log-time'
import { setEarmark } from '@/lib/time/set-earmark'
import { aCase, aStranger, type TestCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { heldBack } from '@/tests/support/held-back'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'

const HOLD_ACCOUNT = 'select from hour_account where id = $1 for update'

/** Two cases of one company, each with its own advisor. */
async function twoCases() {
  const orgNumber = anOrgNumber()
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const of = async (whose: Advisor) => await aCase(anApplication({ orgNumber })).triaged().assignedTo(whose).verified()
  return { advisor, other, one: await of(advisor), two: await of(other), lead: await aLead() }
}

const ask = (to: TestCase, count: number, seen = 0): SetEarmarkInput => ({
  ...{ number: to.number, requestId: randomUUID(), minutes: minutes(count), seen },
})
const set = (by: ProjectLead | CompanyContact, to: TestCase, count: number, seen = 0) =>
  setEarmark(by, ask(to, count, seen))
const seenBy = async (actor: CaseActor, { id }: TestCase) => findEarmarks(actor, id)

describe('setting hours aside for a case', () => {
  it('is said to whoever works in the company’s cases, without a word of which they may not see', async () => {
    const { advisor, other, one, two, lead } = await twoCases()
    await set(lead, one, 120)
    expect(await seenBy(advisor, one)).toEqual({ own: { minutes: 120, unspent: 120 }, others: [], room: 300 })
    const elsewhere = await seenBy(other, two)
    expect(elsewhere).toEqual({ own: { minutes: 0, unspent: 0 }, others: [{ number: null, unspent: 120 }], room: 180 })
    expect(elsewhere && waitingFor(elsewhere)).toBe(120)
    const event = await lastEvent(one.id)
    expect(event).toMatchObject({ type: 'earmark.set', actorId: lead.personId, facts: { minutes: 120 } })
    const contact = await asContact(two.contactId)
    expect((await seenBy(contact, two))?.others).toEqual([{ number: one.number, unspent: 120 }])
  }) // prettier-ignore

  it('guides and refuses nothing: what is set aside may still be used by the company’s other case', async () => {
    const { advisor, other, one, two, lead } = await twoCases()
    await set(lead, one, 200)
    await logTime(other, work(two.number, 300))
    expect(await seenBy(advisor, one)).toEqual({ own: { minutes: 200, unspent: 200 }, others: [], room: 0 })
    await refused(() => logTime(advisor, work(one.number, 1)), 'cap-reached')
  })

  it('counts what the case itself has used and booked of it', async () => {
    const { advisor, other, one, two, lead } = await twoCases()
    await set(lead, one, 120)
    await logTime(advisor, work(one.number, 50))
    await aMeeting(advisor, one.number)
    expect((await seenBy(advisor, one))?.own).toEqual({ minutes: 120, unspent: 10 })
    expect((await seenBy(lead, two))?.others).toEqual([{ number: one.number, unspent: 10 }])
    await logTime(advisor, work(one.number, 60))
    expect((await seenBy(other, two))?.others).toEqual([])
  })

  it('is of no more than there is, beside what waits for the others', async () => {
    const { advisor, one, two, lead } = await twoCases()
    await logTime(advisor, work(one.number, 60))
    await set(lead, two, 100)
    const refusal = await refused(() => set(lead, one, 201), 'earmark-past-left')
    expect(refusal.facts).toEqual({ minutesLeft: 200 })
    await set(lead, one, 200)
    await refused(() => set(lead, two, 101, 100), 'earmark-past-left')
    await set(lead, one, 150, 200)
    await set(lead, two, 150, 100)
  })

  it('is freed, and of a case that ends it is free by itself', async () => {
    const { other, one, two, lead } = await twoCases()
    await set(lead, one, 90)
    await set(lead, one, 0, 90)
    expect(await lastEvent(one.id)).toMatchObject({ type: 'earmark.lifted' })
    expect((await seenBy(other, two))?.others).toEqual([])
    await set(lead, one, 90)
    await withdrawn(one)
    expect((await seenBy(other, two))?.others).toEqual([])
    await refused(() => set(lead, one, 30, 90), 'case-not-open')
  })

  it('is the verified contact’s and the lead’s, and nobody else’s', async () => {
    const { one } = await twoCases()
    const contact = await asContact(one.contactId)
    await set(contact, one, 60)
    expect(await lastEvent(one.id)).toMatchObject({ role: 'company-contact', actorId: one.contactId })
    const unverified = await aCase().triaged()
    const claims = await asContact(unverified.contactId)
    await refused(() => set(claims, unverified, 60), 'earmark-not-yours')
    expect(await seenBy(claims, unverified)).toBeNull()
    const stranger = await aStranger()
    await refused(() => set(stranger, one, 30, 60), 'case-not-found')
  })
})

describe('two at once', () => {
  it('set it once when one form is sent twice, and other words under its id are refused', async () => {
    const { one, lead } = await twoCases()
    const asked = ask(one, 60)
    const both = await heldBack(HOLD_ACCOUNT, [one.accountId], () => [setEarmark(lead, asked), setEarmark(lead, asked)])
    expect(await losersOf(both)).toEqual([])
    await setEarmark(lead, asked)
    expect(await db().earmark.count({ where: { caseId: one.id } })).toBe(1)
    await refused(() => setEarmark(lead, { ...asked, minutes: minutes(61) }), 'request-reused')
    await set(lead, one, 30, 60)
    await setEarmark(lead, asked)
    expect((await seenBy(lead, one))?.own.minutes).toBe(30)
  })

  it('who set the same case are told of the first, in what it is now', async () => {
    const { one, lead } = await twoCases()
    const contact = await asContact(one.contactId)
    const both = await heldBack(HOLD_ACCOUNT, [one.accountId], () => [set(lead, one, 60), set(contact, one, 90)])
    const [late, ...more] = await losersOf(both)
    expect(more).toEqual([])
    expect(late?.code).toBe('earmark-moved-on')
    expect([60, 90]).toContain(late?.facts.minutes)
  })

  it('who divide one pot over two cases never set aside more than it holds', async () => {
    const { one, two, lead } = await twoCases()
    const both = await heldBack(HOLD_ACCOUNT, [one.accountId], () => [set(lead, one, 200), set(lead, two, 200)])
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['earmark-past-left'])
  })
})

it.each([
  ['', 0],
  ['0', 0],
  ['0 min', 0],
  ['1:30', 90],
  ['45', 45],
  ['12 tim', 720],
])('reads %j as %d minutes', (typed, count) => {
  const asked = { number: 'UA-2026-0001', requestId: randomUUID(), minutes: typed, seen: '0' }
  expect(setEarmarkInput.parse(asked).minutes).toBe(count)
})
