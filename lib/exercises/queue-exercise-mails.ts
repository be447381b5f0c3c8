import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { exercisePath } from '@/lib/exercises/exercise-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { queueMail } from '@/lib/mail/queue-mail'

type Speaker = { askedId: string; personId: string; locale: Locale }

/**
 * Writes to those who have been asked and have not answered, as far as what they said in the register stands: to whoever said
 * it, or to another who speaks for the company. The link to answer by stands nowhere else.
 */
export async function queueExerciseMails(
  tx: Tx,
  { exerciseId, endsAt }: { exerciseId: string; endsAt: Date },
  template: 'exercise-asked' | 'exercise-reminder',
): Promise<void> {
  const speakers = await tx.$queryRaw<Speaker[]>`
    SELECT a.id AS "askedId", p.id AS "personId", p.locale
    FROM exercise_asked a JOIN standing_capability k ON k.id = a.capability_id
    JOIN LATERAL (
      SELECT m.person_id FROM mandate m WHERE m.company_id = k.company_id AND speaks_for_company(m.person_id, m.company_id)
      ORDER BY m.person_id <> k.told_by, m.verified_at, m.person_id LIMIT 1) speaker ON true
    JOIN person p ON p.id = speaker.person_id
    WHERE a.exercise_id = ${exerciseId}::uuid AND a.answer IS NULL ORDER BY a.id`
  for (const { askedId, personId, locale } of speakers) {
    const until = formatInstant(endsAt, locale, 'weekday')
    await queueMail(tx, personId, template, { until, askedId }, { path: exercisePath(askedId, locale) })
  }
}
