import 'server-only'
import { db } from '@/lib/db/client'
import { publicTraining, WITH_QUEUE } from '@/lib/trainings/find-training'
import type { PublicTraining } from '@/lib/trainings/training'

const MOST_PAST = 30

/** What is coming, nearest first; what has been, latest first. A cancelled one stays in the list until its day is over. */
export async function listTrainings(which: 'coming' | 'past', now: Date = new Date()): Promise<PublicTraining[]> {
  const coming = which === 'coming'
  const rows = await db().training.findMany({
    where: coming ? { publishedAt: { not: null }, endsAt: { gt: now } } : { status: 'published', endsAt: { lte: now } },
    orderBy: { startsAt: coming ? 'asc' : 'desc' },
    include: WITH_QUEUE,
    ...(!coming && { take: MOST_PAST }),
  })
  return rows.map(publicTraining)
}
