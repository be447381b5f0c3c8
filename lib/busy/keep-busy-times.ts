import 'server-only'
import type { Span } from '@/lib/busy/spans'
import type { Tx } from '@/lib/db/transaction'

export const EVERY_MINUTES = 15

/** Whose calendar it is, and until when it was theirs alone to fetch. */
type Turn = { personId: string; until: Date }

/**
 * Keeps what a calendar says, in place of what it said before. Nothing, where the turn has gone to another, or the calendar
 * is another since: whoever gives or takes away one is waited for, before the row that tells.
 */
export async function keepBusyTimes(tx: Tx, { personId, until }: Turn, spans: readonly Span[], etag: string | null) {
  await tx.$executeRaw`SELECT FROM busy_calendar WHERE person_id = ${personId}::uuid FOR SHARE`
  const kept = await tx.$executeRaw`
    UPDATE busy_look SET taken_until = NULL, failures = 0, fault = NULL, fetched_at = now(), read_at = now(), etag = ${etag},
      next_at = now() + make_interval(mins => ${EVERY_MINUTES})
    WHERE person_id = ${personId}::uuid AND taken_until = ${until}::timestamptz`
  if (kept === 0) return
  await tx.busyTime.deleteMany({ where: { personId } })
  await tx.busyTime.createMany({
    data: spans.map(({ from, to }) => ({ personId, fromAt: new Date(from), toAt: new Date(to) })),
  })
}
