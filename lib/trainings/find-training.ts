import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { TrainingForm, TrainingStatus } from '@/lib/trainings/codes'
import type { PublicTraining } from '@/lib/trainings/training'
import type { Locale } from '@/lib/i18n/pathnames'

export const WITH_QUEUE = {
  series: true,
  partners: { select: { partner: { select: { name: true } } } },
  _count: { select: { registrations: { where: { status: 'waiting' } } } },
} satisfies Prisma.TrainingInclude
type Row = Prisma.TrainingGetPayload<{ include: typeof WITH_QUEUE }>

/** A training that everyone may see, and the others of its series; null for a draft. */
export async function findTraining(
  slug: string,
): Promise<{ training: PublicTraining; siblings: PublicTraining[] } | null> {
  const row = await db().training.findUnique({ where: { slug }, include: WITH_QUEUE })
  if (!row?.publishedAt) return null
  const siblings = row.seriesId
    ? await db().training.findMany({
        where: { seriesId: row.seriesId, publishedAt: { not: null }, NOT: { id: row.id } },
        orderBy: { startsAt: 'asc' },
        include: WITH_QUEUE,
      })
    : []
  return { training: publicTraining(row), siblings: siblings.map(publicTraining) }
}

export function publicTraining({ _count, series, partners, form, status, language, ...row }: Row): PublicTraining {
  return {
    id: row.id,
    slug: row.slug,
    status: status as TrainingStatus,
    form: form as TrainingForm,
    language: language as Locale,
    titleSv: row.titleSv,
    titleEn: row.titleEn,
    aboutSv: row.aboutSv,
    aboutEn: row.aboutEn,
    learnSv: row.learnSv,
    learnEn: row.learnEn,
    audienceSv: row.audienceSv,
    audienceEn: row.audienceEn,
    place: row.place,
    food: row.food,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    signUpClosesAt: row.signUpClosesAt,
    seats: row.seats,
    taken: row.taken,
    waiting: _count.registrations,
    recordingUrl: row.recordingUrl,
    recordingTranscript: row.recordingTranscript,
    partners: partners.map(({ partner }) => partner.name).sort((one, other) => one.localeCompare(other, 'sv')),
    series: series && { nameSv: series.nameSv, nameEn: series.nameEn },
  }
}
