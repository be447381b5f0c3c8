import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal } from '@/lib/time/insert-reversal'
import type { WeekEntry } from '@/lib/time/week-of-entries'

/** One's own entry goes back because it was of another length, in the hours or outside them. */
export async function takeBackEntry(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  entry: WeekEntry,
  requestId: string,
): Promise<void> {
  const reversing = { requestId, reason: 'wrong-duration', note: '' } as const
  if (entry.place === 'ledger') {
    await insertReversal(tx, advisor, supportCase, entry, reversing)
    return
  }
  const { id, minutes, activity, day } = entry
  const outside = { id, minutes, activity, why: entry.why ?? 'not-counted', workedOn: dateFromDay(day) }
  await insertOutsideReversal(tx, advisor, supportCase, { ...outside, advisorId: advisor.personId }, reversing)
}
