import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { comparedScope, readComparison, type AskedComparison } from '@/lib/figures/compare'
import { findFollowUp, findGuardedFollowUp } from '@/lib/figures/find-follow-up'
import type { ShownFollowUp } from '@/lib/figures/follow-up'
import type { Scope } from '@/lib/figures/overview'
import { readScope, readWholeRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'

export type AskedFollowUp = {
  rounds: Awaited<ReturnType<typeof listRounds>>
  scope: Scope
  comparison: AskedComparison
  followUp: ShownFollowUp
  compared: { scope: Scope; followUp: ShownFollowUp } | undefined
}

/**
 * What companies have answered, of what an address asks for, for the page and its file alike. Who reads figures only gets
 * one whole round, without numbers that would reveal a company.
 */
export async function findAskedFollowUp(reader: ProjectLead | SteeringMember, query: Query): Promise<AskedFollowUp> {
  const [rounds, comparison] = [await listRounds(reader), readComparison(query)]
  const scope = reader.role === 'project-lead' ? readScope(query, rounds) : { round: readWholeRound(query, rounds) }
  const other = comparison.by ? comparedScope(scope, comparison.by, rounds) : null
  const find = (of: Scope) =>
    reader.role === 'project-lead' ? findFollowUp(reader, of) : findGuardedFollowUp(reader, of.round)
  const [followUp, then] = await Promise.all([find(scope), other ? find(other) : null])
  return { rounds, scope, comparison, followUp, compared: other && then ? { scope: other, followUp: then } : undefined }
}
