import 'server-only'
import { db } from '@/lib/db/client'
import { openRegistrationLink } from '@/lib/trainings/links'

export type Evaluation = { titleSv: string; titleEn: string | null; answered: boolean }

/** The training that the signed link lets someone who came say what they thought of. */
export async function findEvaluation(token: string): Promise<Evaluation | null> {
  const id = openRegistrationLink('evaluation', token)
  if (!id) return null
  const found = await db().trainingRegistration.findFirst({
    where: { id, checkedInAt: { not: null } },
    include: { training: true },
  })
  return found && { titleSv: found.training.titleSv, titleEn: found.training.titleEn, answered: found.evaluated }
}
