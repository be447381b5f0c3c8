import 'server-only'
import { db } from '@/lib/db/client'

/** Every public key that has signed, the newest first: older checkpoints are read with older ones. */
export async function listKeys(): Promise<{ vkey: string; firstUsedAt: Date }[]> {
  return db().checkpointKey.findMany({ orderBy: [{ firstUsedAt: 'desc' }, { vkey: 'asc' }] })
}
