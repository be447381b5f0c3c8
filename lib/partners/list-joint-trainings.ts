import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { shownOf, type Shown } from '@/lib/figures/small-cells'
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

type Row = Omit<JointTraining, 'attended'> & { attended: number }

/**
 * What everyone may see of the trainings held together with a partner of theirs, the latest first, and of those that are over
 * how many took part. Who they were is not told.
 */
export async function listJointTrainings(
  { partnerships }: Partner,
  partnerId: string,
  now: Date = new Date(),
): Promise<JointTraining[]> {
  if (!partnerships.some((own) => own.partnerId === partnerId)) return []
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.slug, t.title_sv AS "titleSv", t.title_en AS "titleEn", t.status, t.starts_at AS "startsAt", t.ends_at AS "endsAt",
      (SELECT count(*)::int FROM training_registration r WHERE r.training_id = t.id AND r.checked_in_at IS NOT NULL) AS attended
    FROM training_partner p JOIN training t ON t.id = p.training_id
    WHERE p.partner_id = ${partnerId}::uuid AND t.published_at IS NOT NULL ORDER BY t.starts_at DESC, t.id LIMIT 100`
  return rows.map(({ attended, ...row }) => {
    const over = row.status !== 'cancelled' && row.endsAt <= now
    return { ...row, attended: over ? shownOf({ value: attended, behind: attended }) : null }
  })
}
