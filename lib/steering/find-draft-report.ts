import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { ReportContent } from '@/lib/steering/report'
import { countReport } from '@/lib/steering/count-report'
import { seesWholeRound } from '@/lib/steering/sees-whole-round'

export type DraftReport = { id: string; version: number; mayFreeze: boolean; content: ReportContent }

/** A report that is not frozen yet, as it would be frozen now; null where there is none. */
export async function findDraftReport(lead: ProjectLead, no: number): Promise<DraftReport | null> {
  const draft = await db().steeringReport.findFirst({ where: { no, frozenReport: null } })
  if (!draft) return null
  const [content, mayFreeze] = await Promise.all([countReport(lead, draft), seesWholeRound(lead, draft.roundId)])
  return { id: draft.id, version: draft.version, mayFreeze, content }
}
