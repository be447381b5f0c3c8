import 'server-only'
import type { Editor, ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { dayOf } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { listHeldTrainings, type Days, type HeldTraining } from '@/lib/figures/list-held-trainings'
import { guardCounts, shownPeople, type Shown } from '@/lib/figures/small-cells'
import { GENDERS, type Gender } from '@/lib/trainings/codes'

/** What is asked about: a calendar year, some days, or all that has been. */
export type Span = { year: number } | { days: Days } | null

/** Those who signed up are null where only figures are read: less who came, they would count who stayed away. */
export type ShownTraining = Omit<HeldTraining, 'signedUp' | 'attended' | 'companies'> & {
  signedUp: number | null
  attended: Shown
}

export type Participation = {
  years: number[]
  trainings: ShownTraining[]
  /** Sums of what the trainings show, so that they tell nothing more, whatever days they are about. */
  months: { month: string; trainings: number; attended: number }[]
  /** Null for a span of days: the difference between two of them could reveal one person. */
  genders: { gender: Gender; shown: Shown }[] | null
}

/** Trainings that have been held, with how many came. One query for every figure. */
export async function countParticipation(
  reader: ProjectLead | Editor | SteeringMember,
  span: Span,
  now: Date = new Date(),
): Promise<Participation> {
  const days = daysOf(span)
  const [held, years] = await Promise.all([listHeldTrainings(days, now), listYears(now)])
  const trainings = reader.role === 'steering-member' ? held.map(guarded) : held.map(open)
  const byDays = span !== null && 'days' in span
  const asked = span !== null && 'year' in span ? [span.year] : years
  return {
    years,
    trainings,
    months: byMonth(trainings),
    genders: byDays ? null : await countGenders(asked, now),
  }
}

function guarded({ companies, ...training }: HeldTraining): ShownTraining {
  return { ...training, signedUp: null, attended: shownPeople({ value: training.attended, behind: companies }) }
}

function open({ companies: _companies, ...training }: HeldTraining): ShownTraining {
  return training
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

function byMonth(trainings: readonly ShownTraining[]): Participation['months'] {
  const months = new Map<string, { trainings: number; attended: number }>()
  for (const { startsAt, attended } of trainings) {
    const month = dayOf(startsAt).slice(0, 7)
    const known = months.get(month) ?? { trainings: 0, attended: 0 }
    const came = typeof attended === 'number' ? attended : 0
    months.set(month, { trainings: known.trainings + 1, attended: known.attended + came })
  }
  return [...months].map(([month, counts]) => ({ month, ...counts })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

/**
 * Small groups are hidden, and so is what would give one away: the sum of the answers can be worked out elsewhere. Over
 * several years a number is shown only if each of its years shows its own, or the difference would reveal one of them.
 */
async function countGenders(years: readonly number[], now: Date): Promise<Participation['genders']> {
  const rows = await db().$queryRaw<{ year: number; answer: Gender; count: number }[]>`
    SELECT extract(year FROM day_of(t.starts_at))::int AS year, g.answer, sum(g.count)::int AS count
    FROM training_gender g JOIN training t ON t.id = g.training_id
    WHERE t.status = 'published' AND t.ends_at <= ${now} GROUP BY 1, g.answer`
  const countOf = (year: number, gender: Gender) =>
    rows.find((row) => row.year === year && row.answer === gender)?.count ?? 0
  const byYear = years.map((year) => guardCounts(GENDERS.map((gender) => countOf(year, gender))).cells)
  return GENDERS.map((gender, place) => ({
    gender,
    shown: addShown(byYear.map((cells) => cells?.[place] ?? 'hidden')),
  }))
}

function addShown(parts: readonly Shown[]): Shown {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return parts.reduce<Shown>(
    (sum, one) => (typeof sum === 'number' && typeof one === 'number' ? sum + one : 'hidden'),
    0,
  )
}
