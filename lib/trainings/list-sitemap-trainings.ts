import 'server-only'
import { db } from '@/lib/db/client'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'

type SitemapTraining = { page: '/trainings/[slug]'; params: { slug: string }; locales: readonly Locale[] }

/** Published trainings, those that have been too: their pages stand. A cancelled one is nothing to look for. */
export async function listSitemapTrainings(): Promise<SitemapTraining[]> {
  const rows = await db().training.findMany({
    where: { status: 'published' },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    select: { slug: true },
    take: 5000,
  })
  return rows.map(({ slug }) => ({ page: '/trainings/[slug]', params: { slug }, locales: LOCALES }))
}
