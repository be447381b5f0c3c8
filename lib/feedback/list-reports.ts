import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { ReportStatus } from '@/lib/feedback/report-status'
import type { Locale } from '@/lib/i18n/pathnames'

export type ListedReport = {
  id: string
  number: string
  what: string
  page: string
  email: string | null
  locale: Locale
  status: ReportStatus
  version: number
  receivedOn: string
  erased: boolean
}

const MOST = 200

/** What has been reported: new ones first, then answered, then the latest closed. */
export async function listReports(_lead: ProjectLead): Promise<ListedReport[]> {
  return db().$queryRaw<ListedReport[]>`
    SELECT id, number, what, page, email, locale, status, version, erased_at IS NOT NULL AS erased,
      day_of(received_at)::text AS "receivedOn"
    FROM accessibility_report
    ORDER BY array_position(ARRAY['received', 'answered', 'closed'], status), received_at DESC LIMIT ${MOST}`
}
