import 'server-only'
import type { Editor, ProjectLead, SteeringMember } from '@/lib/auth/actor'
import { dayOf } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import type { Gender } from '@/lib/trainings/codes'
import { hideSmallGroups } from '@/lib/trainings/genders'

export type HeldTraining = {
  slug: string
  titleSv: string
  titleEn: string | null
  startsAt: Date
  form: string
  seats: number
  signedUp: number
  attended: number
  answers: number
  useful: number | null
}
export type Participation = {
  years: number[]
  trainings: HeldTraining[]
  months: { month: string; trainings: number; attended: number }[]
  genders: Record<Gender, number | null>
}

/** Trainings that have been held, in a year or since the beginning, with how many came. One query for every figure. */
export async function countParticipation(
  _reader: ProjectLead | Editor | SteeringMember,
  year: number | null,
  now: Date = new Date(),
): Promise<Participation> {
  const all = await db().$queryRaw<HeldTraining[]>`
    SELECT t.slug, t.title_sv AS "titleSv", t.title_en AS "titleEn", t.starts_at AS "startsAt", t.form, t.seats,
      count(r.id) FILTER (WHERE r.status = 'seated')::int AS "signedUp",
      count(r.checked_in_at)::int AS attended,
      (SELECT count(*)::int FROM training_evaluation e WHERE e.training_id = t.id) AS answers,
      (SELECT avg(e.useful)::float FROM training_evaluation e WHERE e.training_id = t.id) AS useful
    FROM training t LEFT JOIN training_registration r ON r.training_id = t.id
    WHERE t.status = 'published' AND t.ends_at <= ${now} GROUP BY t.id ORDER BY t.starts_at DESC`
  const yearOf = ({ startsAt }: HeldTraining) => Number(dayOf(startsAt).slice(0, 4))
  const trainings = all.filter((training) => year === null || yearOf(training) === year)
  return {
    years: [...new Set(all.map(yearOf))],
    trainings,
    months: byMonth(trainings),
    genders: hideSmallGroups(await countGenders(year, now)),
  }
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

async function countGenders(year: number | null, now: Date): Promise<Partial<Record<Gender, number>>> {
  const from = startOfDay(`${year ?? 1970}-01-01`)
  const until = year === null ? now : startOfDay(`${year + 1}-01-01`)
  const rows = await db().$queryRaw<{ answer: Gender; count: number }[]>`
    SELECT g.answer, sum(g.count)::int AS count FROM training_gender g JOIN training t ON t.id = g.training_id
    WHERE t.status = 'published' AND t.ends_at <= ${now} AND t.starts_at >= ${from} AND t.starts_at < ${until}
    GROUP BY g.answer`
  return Object.fromEntries(rows.map(({ answer, count }) => [answer, count]))
}
