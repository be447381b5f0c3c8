import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { readContent } from '@/lib/steering/read-content'
import type { Frozen, ReportContent } from '@/lib/steering/report'
import { seesWholeRound } from '@/lib/steering/sees-whole-round'

export type FrozenReport = { content: ReportContent; frozen: Frozen }

/** A frozen report by its number, as it was; null where there is none, and `withheld` from who may not see its round whole. */
export async function findReport(
  reader: ProjectLead | SteeringMember,
  no: number,
): Promise<FrozenReport | 'withheld' | null> {
  const found = await db().frozenReport.findFirst({
    where: { report: { no } },
    include: { report: { select: { roundId: true } }, frozenByPerson: { select: { name: true } } },
  })
  if (!found) return null
  if (!(await seesWholeRound(reader, found.report.roundId))) return 'withheld'
  const { content, digest, checkpointNo, frozenAt, frozenByPerson } = found
  return { content: readContent(content), frozen: { digest, checkpointNo, frozenAt, frozenBy: frozenByPerson.name } }
}
