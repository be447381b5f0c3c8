import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'

export type Need = {
  name: string
  waits: boolean
  interpreter: boolean
  captions: boolean
  food: string | null
  other: string | null
}

/** What participants need, for those who arrange the training. Leaves a line in the access log. */
export async function listNeeds({ personId, role }: Arranger, trainingId: string): Promise<Need[]> {
  const rows = await db().trainingNeed.findMany({
    where: { registration: { trainingId } },
    include: { registration: { select: { name: true, status: true } } },
    orderBy: { registration: { queueNo: 'asc' } },
  })
  if (rows.length > 0) {
    await noteAccess({ action: 'read', subjectKind: 'training-needs', subjectId: trainingId, personId, role })
  }
  return rows.map(({ registration, interpreter, captions, food, other }) => {
    const { name, status } = registration
    return { name: name ?? '', waits: status !== 'seated', interpreter, captions, food, other }
  })
}
