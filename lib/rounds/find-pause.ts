import 'server-only'
import { db } from '@/lib/db/client'

/** `opensOn`: when the next round opens, prepared or only said, where that is known and still to come. */
export type Pause = { opensOn: string | null }

/** Null while a round is open. */
export async function findPause(): Promise<Pause | null> {
  const [pause] = await db().$queryRaw<Pause[]>`
    SELECT coalesce((
      SELECT greatest(opens_on, today())::text FROM prepared_round
    ), (
      SELECT CASE WHEN next_opens_on >= today() THEN next_opens_on::text END FROM round
      ORDER BY closed_on DESC, created_at DESC LIMIT 1
    )) AS "opensOn"
    WHERE NOT EXISTS (SELECT FROM round WHERE closed_on IS NULL)`
  return pause ?? null
}
