import 'server-only'
import type { JoinFault } from '@/lib/cases/codes'
import type { Tx } from '@/lib/db/transaction'

/** Why the one case does not end in the other, by the database's own rule; null where it may. */
export async function findJoinFault(
  tx: Pick<Tx, '$queryRaw'>,
  caseId: string,
  intoId: string,
): Promise<JoinFault | null> {
  const [found] = await tx.$queryRaw<{ fault: JoinFault | null }[]>`
    SELECT join_fault(${caseId}::uuid, ${intoId}::uuid) AS fault`
  return found?.fault ?? null
}
