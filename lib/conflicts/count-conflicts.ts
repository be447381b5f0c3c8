import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { listClosedCases } from '@/lib/conflicts/list-closed-cases'
import { listExceptions } from '@/lib/conflicts/list-exceptions'

/** How much conflicts of interest ask of this lead: cases to hand over, and exceptions that others have asked for. */
export async function countConflicts(lead: ProjectLead): Promise<number> {
  const [closed, exceptions] = await Promise.all([listClosedCases(lead), listExceptions(lead)])
  const asked = exceptions.filter(({ status, askedById }) => status === 'asked' && askedById !== lead.personId)
  return closed.length + asked.length
}
