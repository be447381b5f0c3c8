import 'server-only'
import { openText, SealedTextError } from '@/lib/crypto/org-number-vault'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { KEPT_AAD, keyOf } from '@/lib/kept/kept-key'
import type { KeptText } from '@/lib/kept/keep-text'

/** What the browser with this token had typed, for whoever is signed in; null for another person, and after its hour. */
export async function findKeptText(token: string, personId: string | null): Promise<KeptText | null> {
  const row = await db().keptText.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { sealed: true },
  })
  if (!row) return null
  try {
    return JSON.parse(openText(keyOf(token, personId), row.sealed, KEPT_AAD)) as KeptText
  } catch (error) {
    // Another person's, or of another AUTH_SECRET.
    if (error instanceof SealedTextError) return null
    throw error
  }
}
