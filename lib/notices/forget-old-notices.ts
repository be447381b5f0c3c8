import 'server-only'
import { db } from '@/lib/db/client'

/** Thirty days after it was seen a notice goes, and after a year whatever it is. */
export async function forgetOldNotices(): Promise<void> {
  await db().$executeRaw`SELECT forget_old_notices()`
}
