import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Way } from '@/lib/proofs/codes'

export type ListedDelivery = {
  id: string
  no: number
  size: number
  way: Way
  target: string
  sentAt: Date | null
  attempts: number
  nextAt: Date
  fault: string | null
}

/** What has not got out, and what the newest checkpoint's ways came to. */
export async function listDeliveries(_lead: ProjectLead): Promise<ListedDelivery[]> {
  return db().$queryRaw`
    SELECT d.id, c.no, c.size::float8 AS size, d.way, d.target, d.sent_at AS "sentAt", d.attempts, d.next_at AS "nextAt", d.fault
    FROM checkpoint_delivery d JOIN checkpoint c ON c.no = d.checkpoint_no
    WHERE d.sent_at IS NULL OR c.no = (SELECT max(no) FROM checkpoint)
    ORDER BY (d.sent_at IS NULL) DESC, c.no DESC, d.way, d.target LIMIT 100`
}
