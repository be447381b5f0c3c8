import type { ReportContent } from '@/lib/steering/report'

/** The content as it was written; only what froze a report has written it, and the database lets nobody change it. */
export function readContent(content: string): ReportContent {
  return JSON.parse(content) as ReportContent
}
