import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { findDraft, type Draft, type DraftTexts } from '@/lib/drafts/find-draft'
import type { KeepDraftInput } from '@/lib/drafts/inputs'

/**
 * `other`: nothing was kept, for another tab or device has kept something since; null there when it has sent or thrown
 * away what was here.
 */
export type KeptDraft = { status: 'kept'; version: number; keptAt: Date } | { status: 'other'; other: Draft | null }

/** What it is about, when that is a buyer's question; `client` is then the room. */
type Kept = KeepDraftInput & { personId: string; questionId: string | null }

/** Keeps what the person has typed so far, in the place of the version that their form knows of and no other. */
export async function keepDraft(client: Prisma.TransactionClient, kept: Kept): Promise<KeptDraft> {
  const { personId, place, questionId, texts, basis, version } = kept
  const words = JSON.stringify(texts)
  const [row] = await client.$queryRaw<{ version: number; keptAt: Date }[]>(
    version === 0
      ? Prisma.sql`INSERT INTO draft (person_id, place, question_id, texts, basis)
          VALUES (${personId}::uuid, ${place}, ${questionId}::uuid, ${words}::jsonb, ${basis})
          ON CONFLICT (person_id, place) DO NOTHING RETURNING version, kept_at AS "keptAt"`
      : Prisma.sql`UPDATE draft SET texts = ${words}::jsonb, basis = ${basis}
          WHERE person_id = ${personId}::uuid AND place = ${place} AND version = ${version}
          RETURNING version, kept_at AS "keptAt"`,
  )
  if (row) return { status: 'kept', ...row }
  const other = await findDraft(client, personId, place)
  // The same words from two sides are no conflict: an answer that was lost on its way, most often.
  return other && sameWords(other.texts, texts)
    ? { status: 'kept', version: other.version, keptAt: other.keptAt }
    : { status: 'other', other }
}

function sameWords(one: DraftTexts, other: DraftTexts): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
