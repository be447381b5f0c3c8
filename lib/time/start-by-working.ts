import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { moveCase } from '@/lib/cases/move-case'
import { mayMove } from '@/lib/cases/moves'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'

/**
 * Logging work on an assigned case is the first contact: the case is then ongoing. Someone else may have said so first,
 * or changed something else on it; neither stands in the way, so the case is held and moved as it is.
 */
export async function startByWorking(tx: Tx, advisor: Advisor, { id, companyId, status }: CaseForTime): Promise<void> {
  if (!mayMove('start', status)) return
  const [held] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM cases WHERE id = ${id}::uuid AND status = 'assigned' FOR UPDATE`
  if (!held) return
  await moveCase(tx, advisor, { id, status, version: held.version }, held.version, 'start')
  await record(tx, advisor, 'case.started', { kind: 'case', id, companyId }, {}, 'ongoing')
}
