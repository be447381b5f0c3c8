import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listAwayCases } from '@/lib/advisors/list-away-cases'
import { withdrawAbsence } from '@/lib/advisors/withdraw-absence'
import { listAbsences } from '@/lib/advisors/list-absences'
import { addDays, today, weekday } from '@/lib/calendar/days'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { giveCase } from '@/lib/cases/give-case'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { aLead, anAdvisor } from '@/tests/support/people'

const inDays = (count: number) => addDays(today(), count)
const away = (advisor: Advisor, first: number, last: number, more: object = {}) =>
  enterAbsence(
    advisor,
    enterAbsenceInput.parse({
      ...{ requestId: randomUUID(), advisorId: '', coverId: '', firstOn: inDays(first), lastOn: inDays(last), ...more },
    }),
  )
const closingIn = (days: number, advisor: Advisor) =>
  aCase(anApplication({ need: { ...aBid(), bidDeadlineOn: inDays(days) } as never }))
    .triaged()
    .assignedTo(advisor)
const numbersOf = async (advisor: Advisor) => (await listAwayCases(advisor)).map(({ number }) => number)

describe('the cases that close while their advisor is away', () => {
  it('are those whose last day lies within the absence, of one’s own, and of everybody for the lead', async () => {
    const [lead, advisor, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    await closingIn(4, advisor)
    const [first, last] = [await closingIn(5, advisor), await closingIn(9, advisor)]
    await closingIn(10, advisor)
    await away(advisor, 5, 9)
    await away(other, 5, 9)

    expect(await numbersOf(advisor)).toEqual([first.number, last.number])
    expect(await numbersOf(other)).toEqual([])
    const [absence] = await listAbsences(advisor)
    expect((await listAwayCases(lead)).filter(({ absenceId }) => absenceId === absence?.id)).toMatchObject([
      { number: first.number, company: 'Provbolaget AB', dueOn: inDays(5) },
      { number: last.number, dueOn: inDays(9) },
    ])
  })

  it('are no longer there once they are handed over or given back, or the absence is taken back', async () => {
    const [lead, advisor, cover] = [await aLead(), await anAdvisor(), await anAdvisor()]
    const [handed, given, left] = [
      await closingIn(5, advisor),
      await closingIn(6, advisor),
      await closingIn(7, advisor),
    ]
    await away(advisor, 5, 9, { coverId: cover.personId })
    const [listed] = (await listAwayCases(advisor)).filter(({ number }) => number === handed.number)
    await giveCase(lead, { number: handed.number, version: listed?.version ?? 0, advisorId: cover.personId })
    const because = { reason: 'away', text: '', requestId: randomUUID() } as const
    await giveBackCase(advisor, { ...(await asSeen(given.number)), ...because })
    expect(await numbersOf(advisor)).toEqual([left.number])

    const [absence] = await listAbsences(advisor)
    await withdrawAbsence(advisor, { absenceId: absence?.id ?? '' })
    expect(await numbersOf(advisor)).toEqual([])
  })

  it('are of a part-time week those that close on a free day, and of an absence far ahead none yet', async () => {
    const advisor = await anAdvisor()
    // Two working days beside each other, whatever day it is today.
    const monday = [8, 9, 10, 11, 12, 13, 14].find((days) => weekday(inDays(days)) === 1) ?? 8
    const free = await closingIn(monday, advisor)
    await closingIn(monday + 1, advisor)
    await away(advisor, monday - 5, monday + 5, { weekdays: ['1'] })
    await closingIn(40, advisor)
    await away(advisor, 38, 45)
    expect(await numbersOf(advisor)).toEqual([free.number])
  })
})
