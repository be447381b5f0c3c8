import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import type { CaseView } from '@/lib/cases/find-case'
import { findJoinedInto } from '@/lib/cases/find-joined-into'
import { listDuplicates, type Duplicate } from '@/lib/cases/list-duplicates'
import { listJoined, type JoinedCase } from '@/lib/cases/list-joined'
import { isOpen } from '@/lib/cases/status'

export type Joining = {
  /** The number of the case that it lives on in, where the reader may see that one. */
  into: string | null
  /** The cases that live on in it. */
  cases: readonly JoinedCase[]
  /** The company's other open cases, for whoever may join them. */
  twins: readonly Duplicate[]
}

/** What a case of the reader's was joined with, and what it may be joined with. */
export async function findJoining(
  reader: CaseActor,
  { id, number, status, outcome, advisorId }: Pick<CaseView, 'id' | 'number' | 'status' | 'outcome' | 'advisorId'>,
): Promise<Joining> {
  const joins = reader.role === 'project-lead' || (reader.role === 'advisor' && advisorId === reader.personId)
  const [into, cases, twins] = await Promise.all([
    outcome === 'joined' ? findJoinedInto(reader, number) : null,
    listJoined(reader, id),
    joins && isOpen(status) ? listDuplicates(reader, id) : [],
  ])
  return { into, cases, twins }
}
