import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { countFollowUp } from '@/lib/figures/count-follow-up'
import { countMembers } from '@/lib/figures/count-members'
import { guardedFollowUp, type ShownFollowUp } from '@/lib/figures/follow-up'
import type { Scope } from '@/lib/figures/overview'

/** What companies have answered, of the cases that the lead may see. */
export async function findFollowUp(lead: ProjectLead, scope: Scope): Promise<ShownFollowUp> {
  return countFollowUp({ ...scope, unseen: await listBarredCases(lead) })
}

/** The same of one whole round, without numbers that would reveal a company. No round: nothing. */
export async function findGuardedFollowUp(reader: SteeringMember, round: string | undefined): Promise<ShownFollowUp> {
  const scope = { round: round ?? NO_ROUND, unseen: await listBarredCases(reader) }
  const [counted, behind] = await Promise.all([countFollowUp(scope), countMembers(scope, 'follow-up')])
  return guardedFollowUp(counted, behind)
}

/** No round's code has a space. */
const NO_ROUND = ' '
