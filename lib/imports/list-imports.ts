import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type ListedImport = { id: string; rowCount: number; isUnderWay: boolean; madeAt: Date }

/** An advisor's own files that have rows left, the newest first. */
export async function listImports({ personId }: Advisor): Promise<ListedImport[]> {
  return db().$queryRaw<ListedImport[]>`
    SELECT id, row_count AS "rowCount", chosen IS NOT NULL AS "isUnderWay", made_at AS "madeAt" FROM time_import
    WHERE person_id = ${personId}::uuid AND expires_at > now() AND row_count > 0 ORDER BY made_at DESC`
}
