import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'

/** By the names of the form's fields. */
export type DraftTexts = Record<string, string>
/** `basis`: the version of what is written on that it began with, as the form tells it. */
export type Draft = { texts: DraftTexts; basis: string | null; version: number; keptAt: Date }

/** What the person has typed here and not sent. `client` is the room for what is about a buyer's question. */
export async function findDraft(
  client: Prisma.TransactionClient,
  personId: string,
  place: string,
): Promise<Draft | null> {
  const [row] = await client.$queryRaw<Draft[]>`
    SELECT texts, basis, version, kept_at AS "keptAt" FROM draft
    WHERE person_id = ${personId}::uuid AND place = ${place} AND expires_at > now()`
  return row ?? null
}
