import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type ListedReport = { no: number; name: string; round: string; begunAt: Date; frozenAt: Date | null }

/** The reports to the steering group, the newest first; those that are not frozen only the leads see. */
export async function listReports(reader: ProjectLead | SteeringMember): Promise<ListedReport[]> {
  const rows = await db().steeringReport.findMany({
    where: reader.role === 'project-lead' ? {} : { frozenReport: { isNot: null } },
    orderBy: { no: 'desc' },
    include: { round: { select: { name: true } }, frozenReport: { select: { frozenAt: true } } },
  })
  return rows.map(({ no, name, begunAt, round, frozenReport }) => ({
    ...{ no, name, begunAt, round: round.name, frozenAt: frozenReport?.frozenAt ?? null },
  }))
}
