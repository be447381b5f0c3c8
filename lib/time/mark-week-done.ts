import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { listWeekMarks } from '@/lib/time/list-week-marks'

/**
 * An advisor says that a week is done, as it is with its `entries`; said of the same again, nothing is added. The database
 * refuses with UA120 another number than there is. Refusal: `week-not-begun`.
 */
export async function markWeekDone(tx: Tx, advisor: Advisor, monday: string, entries: number): Promise<void> {
  if (monday > today()) throw new Refusal('week-not-begun')
  const [mark] = await listWeekMarks(advisor, advisor.personId, [monday], tx)
  if (mark?.state === 'done' && mark.entries === entries) return
  const data = { advisorId: advisor.personId, monday: dateFromDay(monday), entries }
  const { id, minutes } = await tx.weekDone.create({ data, select: { id: true, minutes: true } })
  await record(tx, advisor, 'week.done', { kind: 'week', id }, { monday, entries, minutes })
}
