import 'server-only'
import { db } from '@/lib/db/client'

/**
 * Forgets what the person had typed here, up to the version that the one who asks has seen: what another device kept since
 * stays. Nobody is told whether there was anything.
 */
export async function forgetDraft(personId: string, place: string, version: number): Promise<void> {
  await db().$executeRaw`SELECT forget_draft(${personId}::uuid, ${place}, ${version}::int)`
}
