import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

type Forgotten = { id: string; companyId: string; status: string }

/**
 * Forgets typed addresses that nobody has proven: of cases that ended ninety days ago, and of those that whoever has the
 * address said are not theirs. The database judges which. Returns how many. Safe from several processes.
 */
export async function forgetContacts(): Promise<number> {
  return transaction(async (tx) => {
    const forgotten = await tx.$queryRaw<Forgotten[]>`
      SELECT id, company_id AS "companyId", status FROM forget_typed_contacts()`
    for (const { id, companyId, status } of forgotten) {
      await record(tx, system, 'case.contact-forgotten', { kind: 'case', id, companyId }, {}, status)
    }
    return forgotten.length
  })
}
