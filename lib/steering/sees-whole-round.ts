import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { db } from '@/lib/db/client'

/** Whether no case of the round is closed to the reader: a report's numbers count all of them, and would tell of those. */
export async function seesWholeRound(reader: ProjectLead | SteeringMember, roundId: string): Promise<boolean> {
  const barred = await listBarredCases(reader)
  if (barred.length === 0) return true
  return (await db().supportCase.count({ where: { id: { in: [...barred] }, roundId } })) === 0
}
