import 'server-only'
import type { ActorIn, StaffRole } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { MOST_VIEWS, type SaveViewInput } from '@/lib/views/inputs'

/**
 * Keeps what a list shows under a name. A lead may share it with everyone who has the list. Refusals: `view-name-taken`,
 * `views-full`, `view-not-shared` for others than a lead.
 */
export async function saveView(keeper: ActorIn<StaffRole>, view: SaveViewInput): Promise<string> {
  const { place, name, query, shared } = view
  const { personId } = keeper
  if (shared && keeper.role !== 'project-lead') throw new Refusal('view-not-shared')
  return transaction(async (tx) => {
    // One at a time, so that the free slot and the free name are still free.
    await tx.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    if (await tx.savedView.count({ where: { personId, place, name } })) throw new Refusal('view-name-taken', {}, 'name')
    const [free] = await tx.$queryRaw<{ slot: number }[]>`
      SELECT slot FROM generate_series(1, ${MOST_VIEWS}::int) slot
      WHERE slot NOT IN (SELECT v.slot FROM saved_view v WHERE v.person_id = ${personId}::uuid) ORDER BY slot LIMIT 1`
    if (!free) throw new Refusal('views-full', { most: MOST_VIEWS })
    const { id } = await tx.savedView.create({
      data: { personId, slot: free.slot, place, name, query, shared },
      select: { id: true },
    })
    await record(tx, keeper, 'view.saved', { kind: 'view', id }, { place, shared: shared ? 'yes' : 'no' })
    return id
  })
}
