import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { DraftInput } from '@/lib/articles/inputs'
import { clockOf } from '@/lib/calendar/clock'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'

/** Keeps what the writer has typed so far, for them alone. Returns the clock time. Refusal `article-not-found`. */
export async function keepDraft(writer: Writer, input: DraftInput): Promise<{ savedAt: string }> {
  const { id: articleId, version: seenVersion, titleSv, ingressSv, bodySv, titleEn, ingressEn, bodyEn, tags } = input
  const savedAt = new Date()
  const kept = { texts: { titleSv, ingressSv, bodySv, titleEn, ingressEn, bodyEn, tags }, seenVersion, savedAt }
  const { personId } = writer
  try {
    await db().articleDraft.upsert({
      where: { articleId_personId: { articleId, personId } },
      create: { articleId, personId, ...kept },
      update: kept,
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState !== '23503') throw error
    throw new Refusal('article-not-found')
  }
  return { savedAt: clockOf(savedAt) }
}
