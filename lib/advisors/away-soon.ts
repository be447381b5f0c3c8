import 'server-only'
import { AWAY_SOON_DAYS } from '@/lib/advisors/absence'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The absence of `person AS p` that goes on or begins soon, as {firstOn, lastOn}; null where there is none. Part-time weeks
 * are not among them: who has a day free each week is given cases as everybody is.
 */
export const awaySoon = Prisma.sql`(
  SELECT jsonb_build_object('firstOn', a.first_on, 'lastOn', a.last_on) FROM absence a
  WHERE a.advisor_id = p.id AND a.withdrawn_at IS NULL AND a.weekdays = '{}'
    AND a.last_on >= day_of(programme_now()) AND a.first_on <= day_of(programme_now()) + ${AWAY_SOON_DAYS}::int
  ORDER BY a.first_on LIMIT 1)`
