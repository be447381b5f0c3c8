import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { findCase, type CaseView } from '@/lib/cases/find-case'

export type SeenCase<A extends CaseActor> = { viewer: A; supportCase: CaseView }

/**
 * The case for someone with several roles, in the first of them that may see it. A read that is denied
 * goes to the access log too. Null is "not there" and "not yours" alike.
 */
export async function findVisibleCase<A extends CaseActor>(
  actors: readonly A[],
  number: string,
  look?: 'glance',
): Promise<SeenCase<A> | null> {
  for (const viewer of actors) {
    const supportCase = await findCase(viewer, number, look)
    if (supportCase) return { viewer, supportCase }
  }
  const personId = actors[0]?.personId
  await noteAccess({ action: 'denied', subjectKind: 'case', personId, role: actors[0]?.role, reasonCode: 'not-seen' })
  return null
}
