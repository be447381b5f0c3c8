import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { isOld } from '@/lib/busy/old-after'
import { AHEAD_DAYS } from '@/lib/busy/read-busy-calendars'
import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import type { BusyDay, BusyTimes } from '@/lib/meetings/busy-days'

type Taken = { from: Date; to: Date }

/**
 * When an advisor is taken, day by day: by meetings here, by the calendar they keep elsewhere and by being away. From when to
 * when, and nothing of what with or whose. `except` is a meeting that is to have another time.
 */
export async function listBusyTimes(
  { personId }: Pick<Advisor, 'personId'>,
  except: string | null = null,
  now: Date = new Date(),
): Promise<BusyTimes> {
  const first = today(now)
  const last = addDays(first, AHEAD_DAYS)
  const [taken, away, look] = await Promise.all([
    db().$queryRaw<Taken[]>`
      SELECT lower(span) AS from, upper(span) AS to FROM (
        SELECT unnest(range_agg(span)) AS span FROM (
          SELECT tstzrange(from_at, to_at) AS span FROM busy_time WHERE person_id = ${personId}::uuid
          UNION ALL
          SELECT tstzrange(starts_at, starts_at + make_interval(mins => length_minutes)) AS span FROM meeting
          WHERE advisor_id = ${personId}::uuid AND status = 'booked' AND id IS DISTINCT FROM ${except}::uuid) one) every
      WHERE upper(span) > ${startOfDay(first)}::timestamptz AND lower(span) < ${startOfDay(addDays(last, 1))}::timestamptz
      ORDER BY 1`,
    db().$queryRaw<{ day: string }[]>`
      SELECT d::date::text AS day FROM generate_series(${first}::date, ${last}::date, interval '1 day') d
      WHERE EXISTS (SELECT FROM absence WHERE advisor_id = ${personId}::uuid AND withdrawn_at IS NULL
        AND d::date BETWEEN first_on AND last_on AND (weekdays = '{}' OR extract(isodow FROM d)::text = ANY (weekdays)))`,
    db().busyLook.findUnique({ where: { personId }, select: { fetchedAt: true } }),
  ])
  const awayOn = new Set(away.map(({ day }) => day))
  const days = Array.from({ length: AHEAD_DAYS + 1 }, (_, at) => addDays(first, at))
  return {
    ...{ first, last },
    days: days.map((day) => dayWith(day, awayOn.has(day), taken)).filter(({ away, spans }) => away || spans.length > 0),
    calendar: look && {
      fetchedAt: look.fetchedAt?.toISOString() ?? null,
      old: look.fetchedAt !== null && isOld(look.fetchedAt, now),
    },
  }
}

function dayWith(day: string, away: boolean, taken: Taken[]): BusyDay {
  const [begins, ends] = [startOfDay(day), startOfDay(addDays(day, 1))]
  const spans = taken
    .filter(({ from, to }) => from < ends && to > begins)
    .map(({ from, to }) => ({
      from: dayOf(from) < day ? '00:00' : clockOf(from),
      to: to >= ends ? '24:00' : clockOf(to),
    }))
  return { day, away, spans }
}
