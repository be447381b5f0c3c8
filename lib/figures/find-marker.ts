import 'server-only'
import { db } from '@/lib/db/client'

/** Changes with every change: the instant of the newest event, read from the end of an index. */
export async function findMarker(): Promise<string> {
  const [newest] = await db().$queryRaw<{ marker: string }[]>`
    SELECT at::text || id::text AS marker FROM audit_event ORDER BY at DESC, id LIMIT 1`
  return newest?.marker ?? ''
}
