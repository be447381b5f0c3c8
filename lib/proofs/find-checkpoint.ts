import 'server-only'
import { db } from '@/lib/db/client'

export type FoundCheckpoint = {
  no: number
  size: number
  root: string
  note: string
  signedAt: Date
  companies: number
  unequal: number
  /** Lines of witnesses, each a signature of the note's text. */
  cosignatures: string[]
}

/** The newest checkpoint, or the newest of exactly so many events. */
export async function findCheckpoint(size?: number): Promise<FoundCheckpoint | undefined> {
  const [found] = await db().$queryRaw<FoundCheckpoint[]>`
    SELECT c.no, c.size::float8 AS size, encode(c.root, 'base64') AS root, c.note, c.signed_at AS "signedAt", c.companies,
      c.unequal, ARRAY(SELECT d.cosignature FROM checkpoint_delivery d
        WHERE d.checkpoint_no = c.no AND d.cosignature IS NOT NULL ORDER BY d.target) AS cosignatures
    FROM checkpoint c WHERE ${size ?? null}::bigint IS NULL OR c.size = ${size ?? null}::bigint ORDER BY c.no DESC LIMIT 1`
  return found
}

/** As it is given out: what the log signed, and below it what witnesses signed. */
export function noteWithWitnesses({ note, cosignatures }: Pick<FoundCheckpoint, 'note' | 'cosignatures'>): string {
  return note + cosignatures.map((line) => `${line}\n`).join('')
}
