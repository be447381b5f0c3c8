import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** 'YYYY-MM', and when and by whom it was closed. */
export type TimeMonth = { month: string; closedAt: Date | null; closedBy: string | null }

const SHOWN = 24

/** The months that are over and in which there was a round, the newest first. */
export async function listMonths(_lead: ProjectLead): Promise<TimeMonth[]> {
  return db().$queryRaw<TimeMonth[]>`
    SELECT to_char(m.month, 'YYYY-MM') AS month, c.closed_at AS "closedAt", p.name AS "closedBy"
    FROM generate_series(
      (SELECT date_trunc('month', min(opened_on)::timestamp) FROM round),
      date_trunc('month', today()::timestamp) - interval '1 month', interval '1 month') m (month)
    LEFT JOIN closed_month c ON c.month = m.month::date LEFT JOIN person p ON p.id = c.closed_by
    ORDER BY m.month DESC LIMIT ${SHOWN}`
}
