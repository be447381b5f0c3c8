import 'server-only'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { HeldTrainings, Scope } from '@/lib/figures/overview'
import { daysOfPeriod, monthOf } from '@/lib/figures/period'
import { listHeldTrainings, type Days, type HeldTraining } from '@/lib/figures/list-held-trainings'
import { shownPeople } from '@/lib/figures/small-cells'

/** Trainings held within the scope's days, whoever came: they belong to no municipality and no partner. */
export async function findParticipation({ round: code, period }: Scope): Promise<HeldTrainings> {
  const round = code ? await db().round.findUnique({ where: { code } }) : null
  const spans = [
    { from: '2000-01-01', until: today() },
    round && { from: dayFromDate(round.openedOn), until: round.closedOn ? dayFromDate(round.closedOn) : today() },
    period ? wholeDays(period) : null,
  ].filter((span) => span !== null)
  const days = spans.reduce(common)
  const held = await listHeldTrainings(days, new Date())
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0)
  const shown = held.map(({ attended, companies }) => shownPeople({ value: attended, behind: companies }))
  return {
    days,
    trainings: held.length,
    attended: sumOf(held.map(({ attended }) => attended)),
    attendedShown: sumOf(shown.filter((one) => typeof one === 'number')),
    months: byMonth(held),
  }
}

function byMonth(held: readonly HeldTraining[]): HeldTrainings['months'] {
  const months = new Map<string, { month: string; trainings: number; attended: number }>()
  for (const { startsAt, attended } of held) {
    const month = monthOf(dayOf(startsAt))
    const known = months.get(month) ?? { month, trainings: 0, attended: 0 }
    months.set(month, { month, trainings: known.trainings + 1, attended: known.attended + attended })
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1))
}

function wholeDays(period: string): Days | null {
  const days = daysOfPeriod(period)
  return days && { from: days.from, until: addDays(days.until, -1) }
}

function common(a: Days, b: Days): Days {
  return { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until }
}
