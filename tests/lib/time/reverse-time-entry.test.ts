import { savedLongAgo } from '@/tests/support/days-pass'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeRound } from '@/lib/cases/close-round'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { merged, twoRegistrations } from '@/tests/support/two-registrations'

const back = (number: string, entryId: string | null): ReverseTimeInput => ({
  number,
  entryId: entryId ?? '',
  requestId: randomUUID(),
  reason: 'wrong-duration',
  note: '',
})

async function anEntry(count = 60) {
  const made = await aCaseInProgress()
  const { entryId } = await logTime(made.advisor, work(made.number, count))
  return { ...made, entryId }
}

describe('reversing an entry', () => {
  it('gives the minutes back, with a reason, and keeps both rows', async () => {
    const made = await anEntry()
    const answer = await reverseTimeEntry(made.advisor, { ...back(made.number, made.entryId), note: 'Fel längd' })

    expect(answer).toEqual({ minutes: 60, minutesLeft: 300 })
    expect(await balanceOf(made)).toBe(0)
    const rows = await db().ledgerEntry.findMany({ where: { accountId: made.accountId }, orderBy: { seq: 'asc' } })
    expect(rows.map(({ kind, minutes }) => [kind, minutes])).toEqual([['open', 0], ['work', 60], ['reversal', -60]]) // prettier-ignore
    expect(await lastEvent(made.id)).toMatchObject({
      type: 'time.reversed',
      facts: { reversesId: made.entryId, minutes: 60, reason: 'wrong-duration', minutesLeft: 300 },
    })
  })

  it('frees a full pot for what comes next', async () => {
    const made = await anEntry(300)
    await refused(() => logTime(made.advisor, work(made.number, 20)), 'cap-reached')
    await reverseTimeEntry(made.advisor, back(made.number, made.entryId))
    expect(await logTime(made.advisor, work(made.number, 20))).toMatchObject({ minutesLeft: 280 })
  })

  it('tells what is left of the pot that a merged company’s minutes lie in', async () => {
    const two = await twoRegistrations(120, 60)
    await merged(two)
    const { id } = await db().ledgerEntry.findFirstOrThrow({ where: { caseId: two.from.id, kind: 'work' } })
    expect(await reverseTimeEntry(two.advisor, back(two.from.number, id))).toEqual({ minutes: 120, minutesLeft: 240 })
    expect(await lastEvent(two.from.id)).toMatchObject({ type: 'time.reversed', facts: { minutesLeft: 240 } })
  })

  it('is told when its request has saved something else', async () => {
    const made = await anEntry()
    const asked = work(made.number, 15)
    await logTime(made.advisor, asked)
    const reused = { ...back(made.number, made.entryId), requestId: asked.requestId }
    await refused(() => reverseTimeEntry(made.advisor, reused), 'request-reused')
  })

  it('is answered alike when the form is sent twice, and not with another reason or to someone else', async () => {
    const made = await anEntry()
    const sent = back(made.number, made.entryId)
    const answer = await reverseTimeEntry(made.advisor, sent)
    expect(await reverseTimeEntry(made.advisor, sent)).toEqual(answer)
    await refused(() => reverseTimeEntry(made.advisor, { ...sent, reason: 'wrong-case' }), 'already-reversed')
    await refused(() => reverseTimeEntry(made.advisor, { ...sent, note: 'Annat' }), 'already-reversed')
    await refused(() => reverseTimeEntry(made.lead, sent), 'already-reversed')
    expect((await eventTypes(made.id)).filter((type) => type === 'time.reversed')).toHaveLength(1)
  })

  it('happens once, also when two do it at once', async () => {
    const made = await anEntry()
    const late = await oneTooLate(
      reverseTimeEntry(made.advisor, back(made.number, made.entryId)),
      reverseTimeEntry(made.lead, back(made.number, made.entryId)),
    )
    expect(late.code).toBe('already-reversed')
    expect(await balanceOf(made)).toBe(0)
    expect((await eventTypes(made.id)).filter((type) => type === 'time.reversed')).toHaveLength(1)
    await refused(() => reverseTimeEntry(made.advisor, back(made.number, made.entryId)), 'already-reversed')
  })

  it('needs a second person once it has stood for long, and is answered alike all the same', async () => {
    const [made, other] = [await anEntry(), await anEntry()]
    const sent = { ...back(made.number, made.entryId), note: 'Fel längd' }
    await reverseTimeEntry(made.advisor, sent)
    for (const { entryId } of [made, other]) await savedLongAgo(entryId ?? '', 31 * 24)
    expect(await reverseTimeEntry(made.advisor, sent)).toEqual({ minutes: 60, minutesLeft: 300 })
    await refused(() => reverseTimeEntry(made.advisor, back(made.number, made.entryId)), 'already-reversed')
    await refused(() => reverseTimeEntry(other.advisor, back(other.number, other.entryId)), 'second-person-needed')
    expect(await reverseTimeEntry(other.lead, back(other.number, other.entryId))).toMatchObject({ minutes: 60 })
  })

  it('is still possible in a closed round', async () => {
    const made = await anEntry()
    await closeRound(made.lead, made.roundId)
    await expect(reverseTimeEntry(made.lead, back(made.number, made.entryId))).resolves.toMatchObject({ minutes: 60 })
  })

  it("finds no entry of another case, of another advisor's, or that is a reversal itself", async () => {
    const [one, two] = [await anEntry(), await anEntry()]
    await refused(() => reverseTimeEntry(one.lead, back(one.number, two.entryId)), 'entry-not-found')
    await refused(() => reverseTimeEntry(one.lead, back(one.number, randomUUID())), 'entry-not-found')
    await reverseTimeEntry(one.advisor, back(one.number, one.entryId))
    const reversal = await db().ledgerEntry.findUnique({ where: { reversesId: one.entryId ?? '' } })
    await refused(() => reverseTimeEntry(one.lead, back(one.number, reversal?.id ?? '')), 'entry-not-found')
  })

  it('is not taken back by whoever took the case over, nor by whoever had it before', async () => {
    const made = await anEntry()
    const next = await anAdvisor()
    await assignAdvisor(made.lead, { ...(await asSeen(made.number)), advisorId: next.personId })
    await refused(() => reverseTimeEntry(next, back(made.number, made.entryId)), 'entry-not-found')
    await refused(() => reverseTimeEntry(made.advisor, back(made.number, made.entryId)), 'case-not-found')
  })

  it("finds no case of another advisor's", async () => {
    const made = await anEntry()
    const other = await anAdvisor()
    await refused(() => reverseTimeEntry(other, back(made.number, made.entryId)), 'case-not-found')
  })
})
