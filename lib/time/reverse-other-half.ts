import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal, type Reversing } from '@/lib/time/insert-reversal'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { partOfRequest } from '@/lib/time/part-of-request'

type OfCase = Pick<CaseForTime, 'id' | 'companyId' | 'accountId'>
type Half = { id: string; jointId: string | null }
/** Of the other half, what this request has taken back, now or before, and what is then left. */
export type OtherHalf = { minutes: number; outsideMinutes: number; minutesLeft: number | null }

const NOTHING: OtherHalf = { minutes: 0, outsideMinutes: 0, minutesLeft: null }

/** Before either half of a meeting with two advisors is taken back: whichever two take back, the one waits for the other. */
export async function holdHalves(tx: Tx, { accountId }: OfCase, { jointId }: Half): Promise<void> {
  if (jointId) await lockAccounts(tx, [accountId])
}

/** Takes back what the other advisor of a meeting has of it, with the same words; of any other entry there is nothing. */
export async function reverseOtherHalf(
  tx: Tx,
  staff: Advisor | ProjectLead,
  supportCase: OfCase,
  { id, jointId }: Half,
  { requestId, reason, note }: Reversing,
): Promise<OtherHalf> {
  if (!jointId) return NOTHING
  const where = { jointId, id: { not: id } }
  const [entry, outside] = [await tx.ledgerEntry.findFirst({ where }), await tx.outsideTime.findFirst({ where })]
  const half = { requestId: partOfRequest(requestId, 'other half'), reason, note }
  if (entry) {
    const before = await tx.ledgerEntry.findUnique({ where: { reversesId: entry.id } })
    if (before && before.requestId !== half.requestId) return NOTHING
    const minutesLeft = before ? null : await insertReversal(tx, staff, supportCase, entry, half)
    return { ...NOTHING, minutes: entry.minutes, minutesLeft }
  }
  if (!outside) return NOTHING
  const before = await tx.outsideTime.findUnique({ where: { reversesId: outside.id } })
  if (before && before.requestId !== half.requestId) return NOTHING
  if (!before) await insertOutsideReversal(tx, staff, supportCase, outside, half)
  return { ...NOTHING, outsideMinutes: outside.minutes }
}
