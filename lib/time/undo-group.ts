import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal } from '@/lib/time/insert-reversal'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { partOfRequest } from '@/lib/time/part-of-request'

/**
 * Takes back what a meeting wrote for the other companies than the one of `caseId`, whose account is held with theirs. What
 * was taken back by hand stays so. Returns how many parts this request has taken back, now or before.
 */
export async function undoGroup(
  tx: Tx,
  advisor: Advisor,
  caseId: string,
  groupId: string,
  requestId: string,
): Promise<number> {
  const where = { groupId, advisorId: advisor.personId, caseId: { not: caseId } }
  const [entries, records] = [await tx.ledgerEntry.findMany({ where }), await tx.outsideTime.findMany({ where })]
  const cases = await tx.supportCase.findMany({
    where: { id: { in: [caseId, ...[...entries, ...records].map((row) => row.caseId ?? '')] } },
    select: { id: true, companyId: true, accountId: true },
    orderBy: { companyId: 'asc' },
  })
  await lockAccounts(
    tx,
    cases.map(({ accountId }) => accountId),
  )
  let undone = 0
  for (const supportCase of cases) {
    const part = { requestId: partOfRequest(requestId, supportCase.id), reason: 'undone', note: '' } as const
    const [entry] = entries.filter((row) => row.caseId === supportCase.id)
    const [record] = records.filter((row) => row.caseId === supportCase.id)
    const reversesId = entry?.id ?? record?.id
    if (!reversesId) continue
    const before = entry
      ? await tx.ledgerEntry.findUnique({ where: { reversesId } })
      : await tx.outsideTime.findUnique({ where: { reversesId } })
    if (!before && entry) await insertReversal(tx, advisor, supportCase, entry, part)
    if (!before && record) await insertOutsideReversal(tx, advisor, supportCase, record, part)
    if (!before || before.requestId === part.requestId) undone++
  }
  return undone
}
