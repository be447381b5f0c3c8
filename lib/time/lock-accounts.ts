import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Holds several accounts until the transaction ends, in the order in which everybody does who changes more than one. */
export async function lockAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT lock_hour_accounts(${accountIds}::uuid[])::text`
}
