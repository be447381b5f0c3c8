import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Mails about the question `q` that have not come through, in the buyers' room. Whoever has been reached by telephone since
 * knows, and needs no mail.
 */
export const UNDELIVERED = Prisma.sql`mail m WHERE m.question_id = q.id AND q.erased_at IS NULL AND m.status IN ('failed', 'unsure')
  AND NOT EXISTS (SELECT FROM buyer_call c WHERE c.question_id = q.id AND c.result = 'reached' AND c.called_at > m.queued_at)`
