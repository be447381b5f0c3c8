import 'server-only'
import { db } from '@/lib/db/client'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'

type SitemapAnswer = { page: '/buyers/[slug]'; params: { slug: string }; locales: readonly Locale[] }

/** Published answers, each with the languages it is written in. */
export async function listSitemapAnswers(): Promise<SitemapAnswer[]> {
  const rows = await db().generalAnswer.findMany({
    where: { status: 'published' },
    orderBy: { slug: 'asc' },
    select: { slug: true, questionEn: true, answerEn: true },
    take: 5000,
  })
  return rows.map(({ slug, questionEn, answerEn }) => {
    return { page: '/buyers/[slug]', params: { slug }, locales: questionEn && answerEn ? LOCALES : ['sv'] }
  })
}
