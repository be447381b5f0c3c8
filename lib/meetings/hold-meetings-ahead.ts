import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Holds what is booked in open cases until the transaction ends: whoever changes a meeting does so before its account is locked. */
export async function holdMeetingsAhead(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT FROM meeting WHERE status = 'booked' AND starts_at > now() ORDER BY id FOR NO KEY UPDATE`
}
