import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { db } from '@/lib/db/client'
import type { MoveEntryInput } from '@/lib/time/inputs'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aCase } from '@/tests/support/a-case'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { anAdvisor, asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

const inProgress = (advisor: Advisor, orgNumber = anOrgNumber()) =>
  aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor).verified()

/** An entry on one case, and another case of the same advisor: of another company, or of the same. */
async function anEntry(count = 60, sameCompany = false) {
  const advisor = await anAdvisor()
  const orgNumber = anOrgNumber()
  const from = await inProgress(advisor, orgNumber)
  const to = await inProgress(advisor, sameCompany ? orgNumber : anOrgNumber())
  const { entryId } = await logTime(advisor, work(from.number, count, { note: 'Gick igenom kraven' }))
  return { advisor, lead: from.lead, from, to, entryId: entryId ?? '' }
}

const move = ({ from, to, entryId }: Awaited<ReturnType<typeof anEntry>>, differing: Partial<MoveEntryInput> = {}) => ({
  ...{ number: from.number, entryId, target: to.number, requestId: randomUUID(), earlyReason: null, lateReason: null },
  ...differing,
})

const ALL = { show: null, page: 1 }

describe('moving an entry', () => {
  it('takes it back in one case and writes it in the other, as it was, in one transaction', async () => {
    const made = await anEntry()
    expect(await moveEntry(made.advisor, move(made))).toEqual({ minutes: 60 })

    expect([await balanceOf(made.from), await balanceOf(made.to)]).toEqual([0, 60])
    const [entry] = await listTimeEntries(made.advisor, made.to.id)
    expect(entry).toMatchObject({ minutes: 60, activity: 'meeting', workedOn: today(), note: 'Gick igenom kraven' })
    expect(entry?.advisorId).toBe(made.advisor.personId)
    const rows = await db().ledgerEntry.findMany({ where: { movedFromId: made.entryId } })
    expect(rows.map(({ id }) => id)).toEqual([entry?.id])
    expect(await lastEvent(made.from.id)).toMatchObject({
      ...{ type: 'time.reversed', facts: { reversesId: made.entryId, reason: 'wrong-case', minutesLeft: 300 } },
    })
    expect((await eventTypes(made.to.id)).slice(-2).sort()).toEqual(['case.started', 'time.moved'])
    const events = await asSuperuser<{ transaction: string; type: string }>(
      `select distinct transaction::text from audit_event where facts ->> 'movesId' = $1 or facts ->> 'reversesId' = $1`,
      [made.entryId],
    )
    expect(events).toHaveLength(1)
    expect(await caseRow(made.to.number)).toMatchObject({ status: 'ongoing' })
  })

  it('between two cases of one company leaves its pot as it was, also when that is full', async () => {
    const made = await anEntry(300, true)
    await moveEntry(made.advisor, move(made))
    expect(await balanceOf(made.to)).toBe(300)
    const entries = await listTimeEntries(made.advisor, made.to.id)
    expect(entries.map(({ minutes: count }) => count)).toEqual([300])
  })

  it('moves time outside the support as well', async () => {
    const made = await anEntry()
    const asked = work(made.from.number, 90, { activity: 'travel', note: 'Tåg' })
    await logTime(made.advisor, asked)
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: asked.requestId } })
    expect(await moveEntry(made.advisor, move(made, { entryId: id }))).toEqual({ minutes: 90 })
    const [entry] = await listTimeEntries(made.advisor, made.to.id)
    expect(entry).toMatchObject({ place: 'outside', minutes: 90, activity: 'travel', why: 'not-counted', note: 'Tåg' })
    expect(await lastEvent(made.to.id)).toMatchObject({ type: 'time.outside-moved', facts: { movesId: id } })
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'time.outside-reversed', facts: { reversesId: id } })
  })

  it('changes nothing where the other company has not that much left, and says how much', async () => {
    const made = await anEntry()
    await logTime(made.advisor, work(made.to.number, 250))
    const refusal = await refused(() => moveEntry(made.advisor, move(made)), 'target-full')
    expect(refusal.facts).toEqual({ minutes: 60, minutesLeft: 50 })
    expect([await balanceOf(made.from), await balanceOf(made.to)]).toEqual([60, 250])
  })

  it('keeps time past a cap from a case where the cap is not reached', async () => {
    const made = await anEntry(290)
    const asked = work(made.from.number, 30, { beyondCap: minutes(20) })
    await logTime(made.advisor, asked)
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: asked.requestId } })
    await refused(() => moveEntry(made.advisor, move(made, { entryId: id })), 'cap-not-reached')
    await logTime(made.advisor, work(made.to.number, 300))
    await moveEntry(made.advisor, move(made, { entryId: id }))
    expect(await lastEvent(made.to.id)).toMatchObject({ type: 'time.outside-moved', facts: { why: 'beyond-cap' } })
  })

  it('is told taken back when it was, though a new move would be told that the cap is not reached', async () => {
    const made = await anEntry(290)
    const asked = work(made.from.number, 30, { beyondCap: minutes(20) })
    await logTime(made.advisor, asked)
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: asked.requestId } })
    const { entryId } = await logTime(made.advisor, work(made.to.number, 300))
    const sent = move(made, { entryId: id })
    await moveEntry(made.advisor, sent)
    const there = await db().outsideTime.findUniqueOrThrow({ where: { requestId: sent.requestId } })
    const back = { number: made.to.number, reason: 'other', note: '' } as const
    await reverseOutsideTime(made.advisor, { ...back, entryId: there.id, requestId: randomUUID() })
    await reverseTimeEntry(made.advisor, { ...back, entryId: entryId ?? '', requestId: randomUUID() })
    await refused(() => moveEntry(made.advisor, sent), 'already-reversed')
  })

  it('is answered alike when the form is sent twice, and not for another case', async () => {
    const made = await anEntry()
    const sent = move(made)
    const answer = await moveEntry(made.advisor, sent)
    expect(await moveEntry(made.advisor, sent)).toEqual(answer)
    const third = await inProgress(made.advisor)
    await refused(() => moveEntry(made.advisor, { ...sent, target: third.number }), 'already-reversed')
    await refused(() => moveEntry(made.advisor, move(made)), 'already-reversed')
    const [entry] = await listTimeEntries(made.advisor, made.to.id)
    const back = { number: made.to.number, entryId: entry?.id ?? '', reason: 'other', note: '' } as const
    await reverseTimeEntry(made.advisor, { ...back, requestId: randomUUID() })
    await refused(() => moveEntry(made.advisor, sent), 'already-reversed')
  })

  it('is told when its request has saved something else', async () => {
    const made = await anEntry()
    const asked = work(made.from.number, 15)
    await logTime(made.advisor, asked)
    await refused(() => moveEntry(made.advisor, move(made, { requestId: asked.requestId })), 'request-reused')
  })

  it('refuses an entry that is taken back already, and a case that it is on already', async () => {
    const made = await anEntry()
    await refused(() => moveEntry(made.advisor, move(made, { target: made.from.number })), 'same-case')
    const back = { number: made.from.number, entryId: made.entryId, reason: 'other', note: '' } as const
    await reverseTimeEntry(made.advisor, { ...back, requestId: randomUUID() })
    await refused(() => moveEntry(made.advisor, move(made)), 'already-reversed')
  })

  it('moves once when the advisor and the lead move it at once, to two cases', async () => {
    const made = await anEntry()
    const third = await inProgress(made.advisor)
    const accounts = [made.from.accountId]
    const [one, two] = await heldBack('select from hour_account where id = $1 for update', accounts, () => [
      moveEntry(made.advisor, move(made)),
      moveEntry(made.lead, move(made, { target: third.number })),
    ])
    const late = await losersOf([one, two])
    expect(late.map(({ code }) => code)).toEqual(['already-reversed'])
    const balances = await Promise.all([made.from, made.to, third].map((one) => balanceOf(one)))
    expect(balances.sort()).toEqual([0, 0, 60])
  })

  it('lets two that move between the same two companies, each its own way, both through', async () => {
    const made = await anEntry()
    const { entryId } = await logTime(made.advisor, work(made.to.number, 20))
    const back = move(made, { number: made.to.number, target: made.from.number, entryId: entryId ?? '' })
    const [first] = [made.from.accountId, made.to.accountId].sort()
    const both = await heldBack('select from hour_account where id = $1 for update', [first], () => [
      moveEntry(made.advisor, move(made)),
      moveEntry(made.advisor, back),
    ])
    expect(await losersOf(both)).toEqual([])
    expect([await balanceOf(made.from), await balanceOf(made.to)]).toEqual([20, 60])
  })

  it('warns the other company when the move brings it to its last hour', async () => {
    const made = await anEntry()
    await logTime(made.advisor, work(made.to.number, 230))
    await moveEntry(made.advisor, move(made))
    expect(await mailsTo(made.to.contactId)).toContain('hours-nearly-used')
  })

  it('asks of a case that was opened after the work why it was done before, and why it is told late', async () => {
    const made = await anEntry()
    const workedOn = addDays(today(), -20)
    const reasons = { earlyReason: 'met-first', lateReason: 'forgotten' } as const
    const { entryId } = await logTime(made.advisor, work(made.from.number, 30, { workedOn, ...reasons }))
    const moving = move(made, { entryId: entryId ?? '' })
    await refused(() => moveEntry(made.advisor, moving), 'early-reason-missing')
    await refused(() => moveEntry(made.advisor, { ...moving, earlyReason: 'met-first' }), 'late-reason-missing')
    await moveEntry(made.advisor, { ...moving, earlyReason: 'met-first', lateReason: 'correction' })
    const said = { earlyReason: 'met-first', lateReason: 'correction', workedOn }
    expect(await listTimeEntries(made.advisor, made.to.id)).toMatchObject([said])
    expect(await lastEvent(made.to.id)).toMatchObject({ type: 'time.moved', facts: said })
  })

  it('refuses a case that takes no time', async () => {
    const made = await anEntry()
    const opened = await aCase().triaged()
    await refused(() => moveEntry(made.lead, move(made, { target: opened.number })), 'advisor-not-of-case')
    const takenBack = await aCase().triaged().assignedTo(made.advisor).verified().and(withdrawn)
    await refused(() => moveEntry(made.advisor, move(made, { target: takenBack.number })), 'case-takes-no-time')
  })
})

describe('who may move an entry', () => {
  it('is the advisor who made it, between cases that both are theirs', async () => {
    const made = await anEntry()
    const other = await anAdvisor()
    const theirs = await inProgress(other)
    await refused(() => moveEntry(made.advisor, move(made, { target: theirs.number })), 'target-not-found')
    await refused(() => moveEntry(made.advisor, move(made, { target: 'UA-2000-0001' })), 'target-not-found')
    await refused(() => moveEntry(other, move(made)), 'case-not-found')
  })

  it('is nobody of an entry that is not there, or of another case', async () => {
    const [made, other] = [await anEntry(), await anEntry()]
    for (const staff of [made.advisor, made.lead])
      for (const entryId of [randomUUID(), other.entryId])
        await refused(() => moveEntry(staff, move(made, { entryId })), 'entry-not-found')
  })

  it('is not the advisor who took the case over', async () => {
    const made = await anEntry()
    const next = await anAdvisor()
    for (const { number } of [made.from, made.to])
      await assignAdvisor(made.lead, { ...(await asSeen(number)), advisorId: next.personId })
    await refused(() => moveEntry(next, move(made)), 'entry-not-found')
    await refused(() => moveEntry(made.advisor, move(made)), 'case-not-found')
  })

  it('is the lead, and the time stays the advisor’s', async () => {
    const made = await anEntry()
    await moveEntry(made.lead, move(made))
    const row = await db().ledgerEntry.findUniqueOrThrow({ where: { movedFromId: made.entryId } })
    expect([row.advisorId, row.recordedBy]).toEqual([made.advisor.personId, made.lead.personId])
    expect(await lastEvent(made.to.id)).toMatchObject({ type: 'time.moved', role: 'project-lead' })
    expect(await caseRow(made.to.number)).toMatchObject({ status: 'assigned' })
  })

  it('is not the lead where the advisor has never had the other case: its walls were never asked for them', async () => {
    const made = await anEntry()
    const theirs = await inProgress(await anAdvisor())
    await refused(() => moveEntry(made.lead, move(made, { target: theirs.number })), 'advisor-not-of-case')
  })
})

describe('what is shown of a move', () => {
  it('is where it went and where it came from, and to a company that has one of the cases only that it was moved', async () => {
    const made = await anEntry()
    await moveEntry(made.advisor, move(made))
    const shown = async (actor: Parameters<typeof listCaseStream>[0], caseId: string) => {
      const { rows } = await listCaseStream(actor, caseId, ALL)
      return rows.flatMap((row) => (row.kind === 'time' ? [[row.minutes, row.moved, row.reversed]] : []))
    }
    const [from, to] = [{ number: made.from.number }, { number: made.to.number }]
    expect(await shown(made.advisor, made.from.id)).toEqual([[-60, to, false], [60, null, true]]) // prettier-ignore
    expect(await shown(made.advisor, made.to.id)).toEqual([[60, from, false]])
    const [sender, receiver] = [await asContact(made.from.contactId), await asContact(made.to.contactId)]
    expect(await shown(sender, made.from.id)).toEqual([[-60, { number: null }, false], [60, null, true]]) // prettier-ignore
    expect(await shown(receiver, made.to.id)).toEqual([[60, { number: null }, false]])
    const own = await anEntry(30, true)
    await moveEntry(own.advisor, move(own))
    const number = own.from.number
    expect(await shown(await asContact(own.to.contactId), own.to.id)).toEqual([[30, { number }, false]])
  })
})
