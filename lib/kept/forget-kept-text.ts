import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'

/** What was kept for the browser with this token is gone: it has been sent. */
export async function forgetKeptText(token: string): Promise<void> {
  await db().keptText.deleteMany({ where: { tokenHash: hashToken(token) } })
}
