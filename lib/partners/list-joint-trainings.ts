import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { shownPeople, type Shown } from '@/lib/figures/small-cells'
import { companyOfRegistration } from '@/lib/registrations/company-of-registration'
import type { TrainingStatus } from '@/lib/trainings/codes'

export type JointTraining = {
  slug: string
  titleSv: string
  titleEn: string | null
  status: TrainingStatus
  startsAt: Date
  endsAt: Date
  /** Null until it is over. */
  attended: Shown | null
}

type Row = Omit<JointTraining, 'attended'> & { attended: number; companies: number }

/**
 * What everyone may see of the trainings held together with a partner of theirs, the latest first, and of those that are over
 * how many took part, unless they were of few companies. Who they were is not told.
 */
export async function listJointTrainings(
  { partnerships }: Partner,
  partnerId: string,
  now: Date = new Date(),
): Promise<JointTraining[]> {
  if (!partnerships.some((own) => own.partnerId === partnerId)) return []
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.slug, t.title_sv AS "titleSv", t.title_en AS "titleEn", t.status, t.starts_at AS "startsAt", t.ends_at AS "endsAt",
      came.attended, came.companies
    FROM training_partner p JOIN training t ON t.id = p.training_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS attended, count(DISTINCT ${companyOfRegistration})::int AS companies
        FROM training_registration r WHERE r.training_id = t.id AND r.checked_in_at IS NOT NULL) came
    WHERE p.partner_id = ${partnerId}::uuid AND t.published_at IS NOT NULL ORDER BY t.starts_at DESC, t.id LIMIT 100`
  return rows.map(({ attended, companies, ...row }) => {
    const over = row.status !== 'cancelled' && row.endsAt <= now
    return { ...row, attended: over ? shownPeople({ value: attended, behind: companies }) : null }
  })
}
