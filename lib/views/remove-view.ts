import 'server-only'
import type { ActorIn, StaffRole } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** Removes a view of one's own, for everyone it was shared with too. Refusal `view-unknown`, also for another's. */
export async function removeView(keeper: ActorIn<StaffRole>, id: string): Promise<void> {
  const { personId } = keeper
  await transaction(async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id, personId }, select: { place: true } })
    const { count } = await tx.savedView.deleteMany({ where: { id, personId } })
    if (!view || count === 0) throw new Refusal('view-unknown')
    await record(tx, keeper, 'view.removed', { kind: 'view', id }, { place: view.place })
  })
}
