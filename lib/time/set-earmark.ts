import 'server-only'
import type { CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { isOpen } from '@/lib/cases/status'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { caseForTime } from '@/lib/time/case-for-time'
import type { SetEarmarkInput } from '@/lib/time/earmark-inputs'
import { findEarmarks } from '@/lib/time/find-earmarks'
import { lockAccounts } from '@/lib/time/lock-accounts'

type Divider = ProjectLead | CompanyContact

/**
 * Sets minutes of the company's hours aside for a case, or frees them. It guides those who log in the company's other cases
 * and refuses them nothing. The same request sets once. Refusals: `case-not-found`, `case-not-open`, `earmark-not-yours` of
 * a contact who is not verified for the company, `earmark-moved-on` {minutes} where somebody has set it since,
 * `earmark-past-left` {minutesLeft}, `request-reused`.
 */
export async function setEarmark(divider: Divider, input: SetEarmarkInput): Promise<void> {
  try {
    await transaction((tx) => set(tx, divider, input))
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    // No longer verified, or the case ended, at the same moment.
    if (state === 'UA176') throw new Refusal('earmark-not-yours')
    if (state === 'UA175') throw new Refusal('case-not-open')
    throw error
  }
}

async function set(tx: Tx, divider: Divider, { number, requestId, minutes, seen }: SetEarmarkInput): Promise<void> {
  const { accountId } = await caseForTime(tx, divider, number)
  // Two who divide one pot come one after the other, and so does whoever sends a form twice.
  await lockAccounts(tx, [accountId])
  const { id: caseId, companyId, status } = await caseForTime(tx, divider, number)
  if (divider.role === 'company-contact' && !isVerifiedFor(divider, companyId)) throw new Refusal('earmark-not-yours')
  const asked = { caseId, minutes, setBy: divider.personId }
  const before = await tx.earmark.findUnique({ where: { requestId } })
  if (before && !sameAnswers(before, asked)) throw new Refusal('request-reused')
  if (before) return
  const earmarks = await findEarmarks(divider, caseId, tx)
  if (!isOpen(status) || !earmarks) throw new Refusal('case-not-open')
  if (earmarks.own.minutes !== seen) throw new Refusal('earmark-moved-on', { minutes: earmarks.own.minutes })
  if (minutes === seen) return
  if (minutes > earmarks.room) throw new Refusal('earmark-past-left', { minutesLeft: earmarks.room }, 'minutes')
  const { id: earmarkId } = await tx.earmark.create({ data: { ...asked, requestId }, select: { id: true } })
  const subject = { kind: 'case', id: caseId, companyId } as const
  if (minutes === 0) await record(tx, divider, 'earmark.lifted', subject, { earmarkId })
  else await record(tx, divider, 'earmark.set', subject, { earmarkId, minutes })
}
