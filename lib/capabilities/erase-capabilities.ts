import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Days that what has ended is kept, so that the company can say it anew. The privacy notice says the same. */
export const ENDED_DAYS = 90

type Ended = { id: string; companyId: string }

/** Erases what companies said that they can deliver when it ended long ago. Returns how many. Safe from several processes. */
export async function eraseCapabilities(): Promise<number> {
  return transaction(async (tx) => {
    const erased = await tx.$queryRaw<Ended[]>`
      WITH due AS (
        SELECT id FROM capability WHERE valid_until < today() - ${ENDED_DAYS}::int
        ORDER BY company_id, id LIMIT 200 FOR UPDATE SKIP LOCKED),
      gone AS (DELETE FROM capability k USING due WHERE k.id = due.id RETURNING k.id, k.company_id)
      SELECT id, company_id AS "companyId" FROM gone ORDER BY company_id, id`
    for (const { id, companyId } of erased) {
      const company = { kind: 'company', id: companyId, companyId } as const
      await record(tx, system, 'capability.erased', company, { capabilityId: id })
    }
    return erased.length
  })
}
