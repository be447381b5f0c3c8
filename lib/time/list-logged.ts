import 'server-only'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** Which of the requests have logged something, and whether it has been taken back since, in whole or in part. */
export async function listLogged(
  tx: Tx | null,
  requests: readonly { requestId: string }[],
): Promise<ReadonlyMap<string, { reversed: boolean }>> {
  const ids = requests.map(({ requestId }) => requestId)
  const rows = await (tx ?? db()).$queryRaw<{ requestId: string; reversed: boolean }[]>`
    SELECT e.request_id AS "requestId", EXISTS (SELECT FROM ledger_entry b WHERE b.reverses_id = e.id) AS reversed
    FROM ledger_entry e WHERE e.request_id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT o.request_id, EXISTS (SELECT FROM outside_time b WHERE b.reverses_id = o.id)
    FROM outside_time o WHERE o.request_id = ANY(${ids}::uuid[])`
  const found = new Map<string, { reversed: boolean }>()
  for (const { requestId, reversed } of rows)
    found.set(requestId, { reversed: reversed || found.get(requestId)?.reversed === true })
  return found
}
