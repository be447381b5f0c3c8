import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import { takeBackLoggedWith } from '@/lib/notices/take-back-logged-with'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal, type Reversing } from '@/lib/time/insert-reversal'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { partOfRequest } from '@/lib/time/part-of-request'

type OfCase = Pick<CaseForTime, 'id' | 'companyId' | 'accountId'>
type Half = { id: string; jointId: string | null }
/** Of the rest of the meeting, what this request has taken back, now or before, and what is then left. */
export type OtherHalf = { minutes: number; outsideMinutes: number; minutesLeft: number | null }

/** Before either half of a meeting with two advisors is taken back: whichever two take back, the one waits for the other. */
export async function holdHalves(tx: Tx, { accountId }: OfCase, { jointId }: Half): Promise<void> {
  if (jointId) await lockAccounts(tx, [accountId])
}

/**
 * Takes back all else that the two advisors of a meeting have of it, with the same words, and whoever was told of it is told
 * no more; of any other entry there is nothing.
 */
export async function reverseOtherHalf(
  tx: Tx,
  staff: Advisor | ProjectLead,
  supportCase: OfCase,
  { id, jointId }: Half,
  { requestId, reason, note }: Reversing,
): Promise<OtherHalf> {
  const undone: OtherHalf = { minutes: 0, outsideMinutes: 0, minutesLeft: null }
  if (!jointId) return undone
  const asked = { where: { jointId, id: { not: id } }, orderBy: { jointNo: 'asc' } } as const
  for (const entry of await tx.ledgerEntry.findMany(asked)) {
    const part = { requestId: partOfRequest(requestId, `other half ${entry.jointNo}`), reason, note }
    const before = await tx.ledgerEntry.findUnique({ where: { reversesId: entry.id } })
    if (before && before.requestId !== part.requestId) continue
    if (!before) undone.minutesLeft = await insertReversal(tx, staff, supportCase, entry, part)
    undone.minutes += entry.minutes
  }
  for (const outside of await tx.outsideTime.findMany(asked)) {
    const part = { requestId: partOfRequest(requestId, `other half ${outside.jointNo}`), reason, note }
    const before = await tx.outsideTime.findUnique({ where: { reversesId: outside.id } })
    if (before && before.requestId !== part.requestId) continue
    if (!before) await insertOutsideReversal(tx, staff, supportCase, outside, part)
    undone.outsideMinutes += outside.minutes
  }
  await takeBackLoggedWith(tx, jointId)
  return undone
}
