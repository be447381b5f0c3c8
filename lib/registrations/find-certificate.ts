import 'server-only'
import { db } from '@/lib/db/client'
import { openRegistrationLink } from '@/lib/trainings/links'

export type Certificate = { name: string; titleSv: string; titleEn: string | null; startsAt: Date; endsAt: Date }

/** What may be certified of the one the signed link names: who came, once it is over, until the name is forgotten. */
export async function findCertificate(token: string, now: Date = new Date()): Promise<Certificate | null> {
  const id = openRegistrationLink('certificate', token)
  if (!id) return null
  const found = await db().trainingRegistration.findFirst({
    where: {
      id,
      checkedInAt: { not: null },
      anonymisedAt: null,
      training: { endsAt: { lte: now }, status: 'published' },
    },
    include: { training: true },
  })
  if (!found?.name) return null
  const { titleSv, titleEn, startsAt, endsAt } = found.training
  return { name: found.name, titleSv, titleEn, startsAt, endsAt }
}
