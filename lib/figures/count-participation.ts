import 'server-only'
import type { Editor, ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { dayOf } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { listHeldTrainings, type Days, type HeldTraining } from '@/lib/figures/list-held-trainings'
import { guardCounts, type Shown } from '@/lib/figures/small-cells'
import { GENDERS, type Gender } from '@/lib/trainings/codes'

/** What is asked about: a calendar year, some days, or all that has been. */
export type Span = { year: number } | { days: Days } | null

export type Participation = {
  years: number[]
  trainings: HeldTraining[]
  months: { month: string; trainings: number; attended: number }[]
  /** Null for a span of days: the difference between two of them could tell of one person. */
  genders: { gender: Gender; shown: Shown }[] | null
}

/** Trainings that have been held, with how many came. One query for every figure. */
export async function countParticipation(
  _reader: ProjectLead | Editor | SteeringMember,
  span: Span,
  now: Date = new Date(),
): Promise<Participation> {
  const days = daysOf(span)
  const [trainings, years] = await Promise.all([listHeldTrainings(days, now), listYears(now)])
  const byDays = span !== null && 'days' in span
  return {
    years,
    trainings,
    months: byMonth(trainings),
    genders: byDays ? null : await countGenders(days, now),
  }
}

function daysOf(span: Span): Days | null {
  if (span === null || 'days' in span) return span?.days ?? null
  return { from: `${span.year}-01-01`, until: `${span.year}-12-31` }
}

async function listYears(now: Date): Promise<number[]> {
  const rows = await db().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM day_of(starts_at))::int AS year FROM training
    WHERE status = 'published' AND ends_at <= ${now} ORDER BY year DESC`
  return rows.map(({ year }) => year)
}

function byMonth(trainings: readonly HeldTraining[]): Participation['months'] {
  const months = new Map<string, { trainings: number; attended: number }>()
  for (const { startsAt, attended } of trainings) {
    const month = dayOf(startsAt).slice(0, 7)
    const known = months.get(month) ?? { trainings: 0, attended: 0 }
    months.set(month, { trainings: known.trainings + 1, attended: known.attended + attended })
  }
  return [...months].map(([month, counts]) => ({ month, ...counts })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Small groups are hidden, and so is what would give one away: the sum of the answers can be worked out elsewhere. */
async function countGenders(days: Days | null, now: Date): Promise<Participation['genders']> {
  const { from, until } = days ?? { from: '-infinity', until: 'infinity' }
  const rows = await db().$queryRaw<{ answer: Gender; count: number }[]>`
    SELECT g.answer, sum(g.count)::int AS count FROM training_gender g JOIN training t ON t.id = g.training_id
    WHERE t.status = 'published' AND t.ends_at <= ${now}
      AND day_of(t.starts_at) BETWEEN ${from}::date AND ${until}::date
    GROUP BY g.answer`
  const { cells } = guardCounts(GENDERS.map((gender) => rows.find(({ answer }) => answer === gender)?.count ?? 0))
  return GENDERS.map((gender, place) => ({ gender, shown: cells[place] ?? 'hidden' }))
}
