import 'server-only'
import { workedMinutes } from '@/lib/advisors/worked-minutes'
import { Prisma } from '@/lib/db/generated/client'

type Seen = (caseId: Prisma.Sql) => Prisma.Sql

/** The absences of `person AS p` that are not over. */
export const ABSENCES = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('firstOn', a.first_on, 'lastOn', a.last_on, 'weekdays', a.weekdays))
  FROM absence a WHERE a.advisor_id = p.id AND a.withdrawn_at IS NULL AND a.last_on >= today()), '[]')`

/** What is booked with `person AS p`, in cases that `seen` lets through. */
export function bookedMeetings(seen: Seen): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT jsonb_agg(jsonb_build_object('startsAt', m.starts_at, 'minutes', greatest(m.length_minutes, m.reserved_minutes)))
    FROM meeting m WHERE m.advisor_id = p.id AND m.status = 'booked' AND m.starts_at > now() AND ${seen(Prisma.sql`m.case_id`)}), '[]')`
}

/** What is left of the time agreed with `person AS p` by their terms `t` in the round `r`; null where nothing is agreed. */
export function agreedLeft(seen: Seen): Prisma.Sql {
  return Prisma.sql`CASE WHEN t.agreed_round_id = r.id THEN t.agreed_minutes - ${workedMinutes(seen, Prisma.sql`r.opened_on`)} END`
}
