import 'server-only'
import { busyInCalendar } from '@/lib/busy/busy-in-calendar'
import { CalendarFault } from '@/lib/busy/calendar-fault'
import type { BusyFault } from '@/lib/busy/codes'
import { EVERY_MINUTES, keepBusyTimes } from '@/lib/busy/keep-busy-times'
import { openAddress } from '@/lib/busy/sealed-address'
import type { Span } from '@/lib/busy/spans'
import { addDays, today } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { FetchFault, readPublicWeb, type Ways } from '@/lib/security/read-public-web'

/** Days ahead that are known. The last ones are new each day, so a calendar is read again though it is the same. */
export const AHEAD_DAYS = 60
const READ_AGAIN_MS = 20 * 3_600_000
/** Minutes until the next try after the first failure in a row, the second and so on; then twice a day. */
const BACK_OFF = [5, 15, 60, 240, 720] as const
const LEASE_SECONDS = 120
const BATCH = 8
const ASKED = { accept: 'text/calendar', mostBytes: 2_000_000, patienceMs: 15_000 }

type Turn = {
  personId: string
  sealed: string
  etag: string | null
  readAt: Date | null
  failures: number
  until: Date
}

/**
 * Fetches the calendars that advisors keep elsewhere, those that are due, and keeps from when to when each is busy. A failure
 * keeps what was known and waits longer each time. However many processes ask, each turn is one's. Answers how many.
 */
export async function readBusyCalendars(signal?: AbortSignal, ways?: Ways, now: Date = new Date()): Promise<number> {
  const turns: Turn[] = []
  for (let turn = await takeTurn(); turn; turn = turns.length < BATCH ? await takeTurn() : undefined) {
    turns.push(turn)
    if (signal?.aborted) break
  }
  await Promise.all(turns.map((turn) => readOne(turn, ways, now)))
  return turns.length
}

async function takeTurn(): Promise<Turn | undefined> {
  const [taken] = await db().$queryRaw<Turn[]>`
    UPDATE busy_look l SET tried_at = now(),
      taken_until = date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => ${LEASE_SECONDS})
    FROM busy_calendar c
    WHERE c.person_id = l.person_id AND l.person_id = (
      SELECT person_id FROM busy_look WHERE next_at <= now() AND (taken_until IS NULL OR taken_until <= now())
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING l.person_id AS "personId", c.sealed, l.etag, l.read_at AS "readAt", l.failures, l.taken_until AS until`
  return taken
}

async function readOne(turn: Turn, ways: Ways | undefined, now: Date): Promise<void> {
  try {
    const address = openAddress(turn.personId, turn.sealed)
    if (!address) return await settleFault(turn, 'unreadable')
    const isFresh = turn.readAt !== null && now.getTime() - turn.readAt.getTime() < READ_AGAIN_MS
    const fetched = await readPublicWeb(address, { ...ASKED, etag: isFresh ? turn.etag : null }, ways)
    if (fetched.state === 'same') return await settleSame(turn)
    const spans = busyInCalendar(fetched.body, ahead(now), await namesFromHere(turn.personId))
    await transaction((tx) => keepBusyTimes(tx, turn, spans, fetched.etag))
  } catch (error) {
    if (!(error instanceof FetchFault || error instanceof CalendarFault)) throw error
    await settleFault(turn, error.code)
  }
}

function ahead(now: Date): Span {
  const first = today(now)
  return { from: startOfDay(first).getTime(), to: startOfDay(addDays(first, AHEAD_DAYS + 1)).getTime() }
}

/** Our own meetings, and times that we offer, come back to us from a calendar that has got them from here. */
async function namesFromHere(personId: string): Promise<ReadonlySet<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT coalesce(calendar_id, id) AS id FROM meeting WHERE advisor_id = ${personId}::uuid AND starts_at > now() - interval '2 days'
    UNION ALL SELECT id AS id FROM meeting_offer WHERE advisor_id = ${personId}::uuid AND ends_at > now() - interval '2 days'`
  return new Set(rows.map(({ id }) => id))
}

async function settleSame({ personId, until }: Turn): Promise<void> {
  await db().$executeRaw`
    UPDATE busy_look SET taken_until = NULL, failures = 0, fault = NULL, fetched_at = now(),
      next_at = now() + make_interval(mins => ${EVERY_MINUTES})
    WHERE person_id = ${personId}::uuid AND taken_until = ${until}::timestamptz`
}

async function settleFault({ personId, until, failures }: Turn, fault: BusyFault): Promise<void> {
  const wait = BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? BACK_OFF[0]
  await db().$executeRaw`
    UPDATE busy_look SET taken_until = NULL, failures = failures + 1, fault = ${fault},
      next_at = now() + make_interval(mins => ${wait})
    WHERE person_id = ${personId}::uuid AND taken_until = ${until}::timestamptz`
}
