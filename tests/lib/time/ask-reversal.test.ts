import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { listCases } from '@/lib/figures/list-cases'
import { approveCorrection } from '@/lib/time/approve-correction'
import { askReversal } from '@/lib/time/ask-reversal'
import { findCorrection } from '@/lib/time/find-correction'
import { listCorrections } from '@/lib/time/list-corrections'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { saveWeek } from '@/lib/time/save-week'
import { savedLongAgo } from '@/tests/support/days-pass'
import { balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { MONTH, anOldEntry, askedFor, inProgress, move, reversal } from '@/tests/support/old-time'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const ALL = { show: null, page: 1 }

describe('one’s own time that has stood for more than thirty days', () => {
  it('is not taken back or moved alone', async () => {
    const made = await anOldEntry()
    const to = await inProgress(made.advisor)
    await refused(() => reverseTimeEntry(made.advisor, reversal(made)), 'second-person-needed')
    await refused(() => moveEntry(made.advisor, move(made, to.number)), 'second-person-needed')
    await refused(() => reverseTimeEntry({ ...made.advisor, role: 'project-lead' } as never, reversal(made)), 'second-person-needed')
    expect(await balanceOf(made.from)).toBe(60)
  }) // prettier-ignore

  it('is not outside the hours either', async () => {
    const made = await anOldEntry()
    const travel = work(made.from.number, 30, { activity: 'travel' })
    await logTime(made.advisor, travel)
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: travel.requestId } })
    await savedLongAgo(id, MONTH)
    const asking = { ...made, entryId: id }
    await refused(() => reverseOutsideTime(made.advisor, reversal(asking)), 'second-person-needed')
    const decided = await askedFor(asking)
    await approveCorrection(made.lead, decided)
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'correction.approved', facts: { correctsId: id } })
    expect(await db().outsideTime.findFirst({ where: { reversesId: id } })).toMatchObject({
      recordedBy: made.lead.personId,
    })
  })

  it('is not changed in the week, which says so at its cell', async () => {
    const made = await anOldEntry()
    const cell = { number: made.from.number, activity: 'meeting' as const, day: today() }
    const field = `${made.from.number}.meeting.${today()}`
    const input = {
      ...{ monday: startOfWeek(today()), requestId: randomUUID(), done: null },
      cells: [{ ...cell, field, minutes: minutes(30), beyondCap: minutes(0), earlyReason: null, lateReason: null, seen: { minutes: 60, times: 1 } }],
    } // prettier-ignore
    await expect(saveWeek(made.advisor, input as never)).rejects.toMatchObject({
      issues: [expect.objectContaining({ field, code: 'second-person-needed' })],
    })
  })

  it('is taken back by the lead as before, and while it is young by whoever it is of', async () => {
    const made = await anOldEntry()
    await reverseTimeEntry(made.lead, reversal(made))
    expect(await balanceOf(made.from)).toBe(0)
    const young = await anOldEntry(29 * 24)
    await reverseTimeEntry(young.advisor, reversal(young))
    expect(await balanceOf(young.from)).toBe(0)
  })
})

describe('asking for a reversal', () => {
  it('changes no hours, is told in the case, and needs the lead', async () => {
    const made = await anOldEntry()
    await askedFor(made, 'Det var fel dag')
    expect(await balanceOf(made.from)).toBe(60)
    const facts = { correctsId: made.entryId, kind: 'reversal', reason: 'wrong-day' }
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'correction.asked', facts })
    const { rows } = await listCaseStream(made.advisor, made.from.id, ALL)
    expect(rows.filter((row) => row.kind === 'time' && row.waits)).toHaveLength(1)
    expect((await listCases(made.lead, { figure: 'second-person' }, 'opened', 1)).cases.map(({ number }) => number)).toContain(made.from.number)
    const waits = (await listCorrections(made.lead)).filter(({ number }) => number === made.from.number)
    expect(waits).toMatchObject([{ entryId: made.entryId, kind: 'reversal', minutes: 60, askedBy: 'Anna Advisor' }])
    expect(await mailsTo(made.lead.personId)).toContain('second-person-asked')
    expect(await findCorrection(made.lead, made.from.id, made.entryId)).toMatchObject({
      ...{ note: 'Det var fel dag', minutes: 60, askedByName: 'Anna Advisor', kind: 'reversal', target: null },
    })
  }) // prettier-ignore

  it('is told to the staff alone', async () => {
    const made = await anOldEntry()
    await askedFor(made)
    const contact = await asContact(made.from.contactId)
    const { rows } = await listCaseStream(contact, made.from.id, ALL)
    expect(rows.some((row) => row.kind === 'events' && row.type.startsWith('correction'))).toBe(false)
    expect(rows.some((row) => row.kind === 'time' && row.waits)).toBe(false)
  })

  it('is asked of the time of that case, in it', async () => {
    const made = await anOldEntry()
    const other = await inProgress(made.advisor)
    const elsewhere = { ...reversal(made), number: other.number }
    await refused(() => askReversal(made.advisor, elsewhere), 'entry-not-found')
    await askedFor(made)
    expect(await findCorrection(made.lead, other.id, made.entryId)).toBeNull()
  })

  it('waits no more when time outside the hours was taken back meanwhile', async () => {
    const made = await anOldEntry()
    const travel = work(made.from.number, 30, { activity: 'travel' })
    await logTime(made.advisor, travel)
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: travel.requestId } })
    await savedLongAgo(id, MONTH)
    const asking = { ...made, entryId: id }
    await askedFor(asking)
    const waits = async () => (await listCorrections(made.lead)).filter(({ entryId }) => entryId === id)
    expect(await waits()).toHaveLength(1)
    await reverseOutsideTime(made.lead, reversal(asking))
    expect(await findCorrection(made.lead, made.from.id, id)).toBeNull()
    expect(await waits()).toEqual([])
  })

  it('is done once, also when it is sent twice, and not of what another has logged', async () => {
    const made = await anOldEntry()
    const input = reversal(made)
    await askReversal(made.advisor, input)
    await askReversal(made.advisor, input)
    expect(await db().correction.count({ where: { ledgerEntryId: made.entryId } })).toBe(1)
    await refused(() => askReversal(made.advisor, reversal(made)), 'correction-waits')
    await refused(() => askReversal(made.lead, reversal(made)), 'entry-not-found')
    const stranger = await anAdvisor()
    await refused(() => askReversal(stranger, reversal(made)), 'case-not-found')
    const young = await anOldEntry(29 * 24)
    await refused(() => askReversal(young.advisor, reversal(young)), 'entry-not-found')
    await reverseTimeEntry(made.lead, reversal(made))
    await refused(() => askReversal(made.advisor, reversal(made)), 'already-reversed')
    expect(await findCorrection(made.lead, made.from.id, made.entryId)).toBeNull()
  })
})
