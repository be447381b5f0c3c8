import 'server-only'
import type { Advisor, CaseActor } from '@/lib/actors/actor'
import type { CaseView } from '@/lib/cases/find-case'
import { db } from '@/lib/db/client'

/** Whether the advisor has said that nothing keeps them from helping with this case. */
export async function findImpartiality({ personId }: Pick<Advisor, 'personId'>, caseId: string): Promise<boolean> {
  return (await db().impartiality.count({ where: { caseId, personId } })) > 0
}

/**
 * Whether the case's page asks: of whoever has it, in whichever of their roles they look at it, as long as something may be
 * written there. A lead who is its advisor as well works in it from other pages.
 */
export async function asksImpartial(
  actors: readonly Pick<CaseActor, 'role' | 'personId'>[],
  { id, advisorId, outcome }: Pick<CaseView, 'id' | 'advisorId' | 'outcome'>,
): Promise<boolean> {
  const advisor = actors.find(({ role, personId }) => role === 'advisor' && personId === advisorId)
  return advisor !== undefined && outcome !== 'joined' && !(await findImpartiality(advisor, id))
}
