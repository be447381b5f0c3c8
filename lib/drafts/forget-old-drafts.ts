import 'server-only'
import { db } from '@/lib/db/client'

/** Forgets what nobody has typed in for thirty days. Safe from several processes. */
export async function forgetOldDrafts(): Promise<void> {
  await db().$executeRaw`SELECT forget_old_drafts()`
}
