import 'server-only'
import { db } from '@/lib/db/client'

type Moved = { movesId: string; number: string; recordedBy: string; minutes: number; reversed: boolean }

/** What an earlier request with this id has moved, and to which case. */
export async function findMoved(requestId: string): Promise<Moved | null> {
  const [moved] = await db().$queryRaw<Moved[]>`
    SELECT m.moves_id AS "movesId", c.number, m.recorded_by AS "recordedBy", m.minutes, m.reversed FROM (
      SELECT e.moved_from_id AS moves_id, e.case_id, e.recorded_by, e.minutes,
        EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) AS reversed
      FROM ledger_entry e WHERE e.request_id = ${requestId}::uuid
      UNION ALL SELECT o.moved_from_id, o.case_id, o.recorded_by, o.minutes,
        EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)
      FROM outside_time o WHERE o.request_id = ${requestId}::uuid) m
    JOIN cases c ON c.id = m.case_id WHERE m.moves_id IS NOT NULL`
  return moved ?? null
}

export async function isReversed(entryId: string): Promise<boolean> {
  const [found] = await db().$queryRaw<{ reversed: boolean }[]>`
    SELECT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = ${entryId}::uuid)
      OR EXISTS (SELECT FROM outside_time WHERE reverses_id = ${entryId}::uuid) AS reversed`
  return found?.reversed === true
}
