import { Prisma } from '@/lib/db/generated/client'

/**
 * The days to come of `absence AS a` on which whoever covers it is away too, so that nobody answers: {firstOn, lastOn, days},
 * `days` being how many between those two; null where there is none.
 */
export const coverAway = Prisma.sql`(
  SELECT jsonb_build_object('firstOn', min(on_day), 'lastOn', max(on_day), 'days', count(*)::int)
  FROM (SELECT d::date AS on_day
    FROM generate_series(greatest(a.first_on, day_of(programme_now())), a.last_on, interval '1 day') d
    WHERE (a.weekdays = '{}' OR extract(isodow FROM d)::text = ANY (a.weekdays))
      AND EXISTS (SELECT FROM absence b WHERE b.advisor_id = a.cover_id AND b.withdrawn_at IS NULL
        AND d::date BETWEEN b.first_on AND b.last_on
        AND (b.weekdays = '{}' OR extract(isodow FROM d)::text = ANY (b.weekdays)))) nobody
  HAVING count(*) > 0)`
