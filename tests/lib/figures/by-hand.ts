import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, weekday } from '@/lib/calendar/days'
import { isWorkingDay } from '@/lib/calendar/working-days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'

/** Days, the first one counted and the last one not; every case and every entry without them. */
export type Span = { from: string; until: string } | null

type Kept = Awaited<ReturnType<typeof rowsOf>>

/** The rows that figures are counted from, as they stand; nothing of them is summed by the database. */
export async function rowsOf() {
  const [cases, entries, outside, outcomes, results, answers, ratings, asked, moves, meetings, assignments] =
    await Promise.all([
      db().supportCase.findMany(),
      db().ledgerEntry.findMany(),
      db().outsideTime.findMany(),
      db().outcome.findMany({ orderBy: { recordedAt: 'asc' } }),
      db().bidResult.findMany({ orderBy: { recordedAt: 'asc' } }),
      db().followUpAnswer.findMany({ orderBy: { answeredAt: 'asc' } }),
      db().satisfaction.findMany({ orderBy: { answeredAt: 'asc' } }),
      db().followUp.findMany(),
      db().caseMove.findMany({ orderBy: { movedAt: 'asc' } }),
      db().meeting.findMany(),
      db().caseAssignment.findMany(),
    ])
  return { cases, entries, outside, outcomes, results, answers, ratings, asked, moves, meetings, assignments }
}

/** Some of the cases, with what belongs to them. */
export function rowsOfCases(rows: Kept, isChosen: (one: Kept['cases'][number]) => boolean): Kept {
  const cases = rows.cases.filter(isChosen)
  const ids = new Set<string | null>(cases.map(({ id }) => id))
  const of = <Row extends { caseId: string | null }>(all: Row[]) => all.filter(({ caseId }) => ids.has(caseId))
  const { entries, outside, outcomes, results, answers, ratings, asked, moves, meetings, assignments } = rows
  return {
    ...{ cases, entries: of(entries), outside: of(outside), outcomes: of(outcomes), results: of(results) },
    ...{ answers: of(answers), ratings: of(ratings), asked: of(asked), moves: of(moves), meetings: of(meetings) },
    assignments: of(assignments),
  }
}

/** Companies with more than no minutes worked in the cases, each by itself. */
export function helpedInCases(rows: Kept, span: Span): number {
  const companies = new Set<string>()
  for (const one of rows.cases) {
    let sum = 0
    for (const { caseId, minutes, workedOn } of rows.entries) {
      if (caseId !== one.id || workedOn === null) continue
      const day = dayFromDate(workedOn)
      if (span === null || (day >= span.from && day < span.until)) sum += minutes
    }
    if (sum > 0) companies.add(one.companyId)
  }
  return companies.size
}

/** The figures of the overview by plain loops over the rows. */
export function figuresByHand(rows: Kept, span: Span) {
  const within = (day: string) => span === null || (day >= span.from && day < span.until)
  const cases = rows.cases.filter(({ openedAt }) => within(dayOf(openedAt)))
  const told = { bids: 0, won: 0, firstBids: 0, value: 0, valued: 0, asked: 0, answered: 0, closed: 0, withoutAdvisor: 0, assigned: 0 } // prettier-ignore
  type OfMonth = { cases: number; bids: number; won: number; firstBids: number; value: number; waits: number[] }
  const byMonth = new Map<string, OfMonth>()
  const byStatus = new Map<string, number>()
  const byPlace = new Map<string, number>()
  const byTrait = new Map<string, number>()
  const companies = new Map<string, Set<string>>()
  const byHour = new Map<string, number>()
  const waits: number[] = []
  const waitedDays = { bySpan: new Map<number, number>(), waiting: 0, contacted: 0, late: 0 }
  const scores: number[] = []
  for (const one of cases) {
    const of = <Row extends { caseId: string }>(all: Row[]) => all.filter(({ caseId }) => caseId === one.id)
    const said = lastWords(of(rows.answers), of(rows.results), of(rows.outcomes))
    const month = dayOf(one.openedAt).slice(0, 7)
    const counts = byMonth.get(month) ?? { cases: 0, bids: 0, won: 0, firstBids: 0, value: 0, waits: [] }
    byMonth.set(month, counts)
    counts.cases += 1
    byStatus.set(one.status, (byStatus.get(one.status) ?? 0) + 1)
    const hour = Number(clockOf(one.openedAt).slice(0, 2))
    const span = `${weekday(dayOf(one.openedAt))} ${[0, 6, 8, 10, 12, 14, 16, 18, 21].filter((from) => from <= hour).at(-1)}`
    byHour.set(span, (byHour.get(span) ?? 0) + 1)
    for (const trait of [`sector ${one.industry}`, `size ${one.employees}`])
      byTrait.set(`${trait} ${one.status === 'closed'}`, (byTrait.get(`${trait} ${one.status === 'closed'}`) ?? 0) + 1)
    byPlace.set(one.municipalityCode, (byPlace.get(one.municipalityCode) ?? 0) + 1)
    companies.set(one.municipalityCode, (companies.get(one.municipalityCode) ?? new Set()).add(one.companyId))
    if (one.status === 'closed') told.closed += 1
    if (of(rows.assignments).length > 0) told.assigned += 1
    if (['opened', 'accepted'].includes(one.status) && one.advisorId === null) told.withoutAdvisor += 1
    if (one.status === 'closed' && said.bid === 'yes') {
      told.bids += 1
      counts.bids += 1
      if (said.first) [told.firstBids, counts.firstBids] = [told.firstBids + 1, counts.firstBids + 1]
      if (said.result === 'won') {
        ;[told.won, counts.won] = [told.won + 1, counts.won + 1]
        if (said.value !== null) {
          ;[told.valued, told.value] = [told.valued + 1, told.value + said.value]
          counts.value += said.value
        }
      }
    }
    if (of(rows.asked).some(({ kind }) => kind === 'satisfaction')) told.asked += 1
    const score = of(rows.ratings).at(-1)?.score
    if (score !== undefined) [told.answered] = [told.answered + 1, scores.push(score)]
    const first = of(rows.moves).find(({ status }) => status === 'ongoing')
    if (first) {
      waits.push((first.movedAt.getTime() - one.openedAt.getTime()) / 1000)
      counts.waits.push((first.movedAt.getTime() - one.openedAt.getTime()) / 1000)
    }
    if (!first && ['opened', 'accepted', 'assigned'].includes(one.status)) waitedDays.waiting += 1
    if (first) {
      waitedDays.contacted += 1
      if (dayOf(first.movedAt) > dayFromDate(one.responseDueOn)) waitedDays.late += 1
      const waited = [0, 1, 2, 3, 6, 11].filter((from) => from <= workingDaysAfter(dayOf(one.openedAt), dayOf(first.movedAt))).at(-1) ?? 0 // prettier-ignore
      waitedDays.bySpan.set(waited, (waitedDays.bySpan.get(waited) ?? 0) + 1)
    }
  }
  const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
  const ahead = rows.meetings.filter(({ status }) => status === 'booked')
  const booked = span === null ? ahead.reduce((sum, { reservedMinutes }) => sum + reservedMinutes, 0) : null
  return {
    ...told,
    ...timeByHand(rows, within),
    booked,
    cases: cases.length,
    mean,
    byMonth,
    byStatus,
    byPlace,
    byTrait,
    companies,
    byHour,
    waits,
    waitedDays,
  }
}

/** Day by day. */
function workingDaysAfter(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, 'free')) count += 1
  return count
}

/** Minutes by the day they are dated; a company is helped when what stands of its minutes is more than none. */
function timeByHand({ entries, outside }: Kept, within: (day: string) => boolean) {
  const ofAccount = new Map<string, number>()
  const months = new Map<string, number>()
  let [used, beyond] = [0, 0]
  for (const { minutes, workedOn, accountId } of entries) {
    if (workedOn === null || !within(dayFromDate(workedOn))) continue
    used += minutes
    ofAccount.set(accountId, (ofAccount.get(accountId) ?? 0) + minutes)
    const month = dayFromDate(workedOn).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + minutes)
  }
  for (const { minutes, workedOn } of outside) if (within(dayFromDate(workedOn))) beyond += minutes
  return { used, outside: beyond, helped: [...ofAccount.values()].filter((sum) => sum > 0).length, months }
}

type Answer = Kept['answers'][number]

/** Whatever was said last holds, whoever said it and where. */
function lastWords(answers: Answer[], results: Kept['results'], outcomes: Kept['outcomes']) {
  const ofBid = ['bid-submitted', 'no-bid', 'too-late', 'not-eligible']
  const words = [
    ...answers.map(({ answeredAt: at, bid, result }) => ({ at, bid, result: result === 'none-yet' ? null : result })),
    ...results.map(({ recordedAt: at, result }) => ({ at, bid: 'yes', result })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
  const bids = [
    ...words,
    ...outcomes
      .filter(({ code }) => ofBid.includes(code))
      .map(({ recordedAt: at, code }) => ({ at, bid: code === 'bid-submitted' ? 'yes' : 'no' })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
  const last = answers.at(-1)
  const value = last?.valueSek ?? null
  return {
    bid: bids.at(-1)?.bid,
    result: words.at(-1)?.result,
    first: last?.firstPublicBid ?? outcomes.at(-1)?.firstPublicBid ?? false,
    value: value === null ? null : Number(value),
  }
}
