import 'server-only'
import { db } from '@/lib/db/client'

export type ListedCheckpoint = { no: number; size: number; signedAt: Date }

const MOST = 12

/** The last ones, newest first. */
export async function listCheckpoints(): Promise<ListedCheckpoint[]> {
  return db().$queryRaw`
    SELECT no, size::float8 AS size, signed_at AS "signedAt" FROM checkpoint ORDER BY no DESC LIMIT ${MOST}`
}
