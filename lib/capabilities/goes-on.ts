import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Whether the company still goes on as this registration: one that was merged has handed its words over to another. */
export async function goesOn(tx: Tx, companyId: string): Promise<boolean> {
  return (await tx.company.count({ where: { id: companyId, mergedIntoId: null } })) > 0
}
