import 'server-only'
import { db } from '@/lib/db/client'
import { companyOfRegistration } from '@/lib/registrations/company-of-registration'

export type HeldTraining = {
  slug: string
  titleSv: string
  titleEn: string | null
  startsAt: Date
  form: string
  seats: number
  signedUp: number
  attended: number
  /** Companies that those who came were of, and who came for none. */
  companies: number
  answers: number
  useful: number | null
}

/** Stockholm's days, the first and the last one counted. */
export type Days = { from: string; until: string }

/** Trainings that were held, newest first, with how many came; those that began within `days`, or all. */
export async function listHeldTrainings(days: Days | null, now: Date): Promise<HeldTraining[]> {
  const { from, until } = days ?? { from: '-infinity', until: 'infinity' }
  return db().$queryRaw<HeldTraining[]>`
    SELECT t.slug, t.title_sv AS "titleSv", t.title_en AS "titleEn", t.starts_at AS "startsAt", t.form, t.seats,
      count(r.id) FILTER (WHERE r.status = 'seated')::int AS "signedUp",
      count(r.checked_in_at)::int AS attended,
      count(DISTINCT ${companyOfRegistration}) FILTER (WHERE r.checked_in_at IS NOT NULL)::int AS companies,
      (SELECT count(*)::int FROM training_evaluation e WHERE e.training_id = t.id) AS answers,
      (SELECT avg(e.useful)::float FROM training_evaluation e WHERE e.training_id = t.id) AS useful
    FROM training t LEFT JOIN training_registration r ON r.training_id = t.id
    WHERE t.status = 'published' AND t.ends_at <= ${now}
      AND day_of(t.starts_at) BETWEEN ${from}::date AND ${until}::date
    GROUP BY t.id ORDER BY t.starts_at DESC`
}
