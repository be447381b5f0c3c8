import 'server-only'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'

/** The name someone gives themselves, where nobody of the staff has given them one. */
export async function nameSelf(tx: Tx, personId: string, name: string): Promise<void> {
  if (!name) return
  const count = await tx.$executeRaw`
    UPDATE person SET name = ${name} WHERE id = ${personId}::uuid AND name = email`
  const me = { role: 'company-contact', personId }
  if (count > 0) await record(tx, me, 'person.named', { kind: 'person', id: personId }, {})
}
