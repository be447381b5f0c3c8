import 'server-only'
import { listSitemapPosts } from '@/lib/articles/list-sitemap-posts'
import { listSitemapAnswers } from '@/lib/buyers/list-sitemap-answers'
import { pageUrl } from '@/lib/i18n/alternates'
import { LOCALES, type Locale, type Page } from '@/lib/i18n/pathnames'
import { PUBLIC_PAGES } from '@/lib/i18n/public-pages'
import { listSitemapTrainings } from '@/lib/trainings/list-sitemap-trainings'

type Listed = { page: Page; params?: Record<string, string>; locales?: readonly Locale[]; changedAt?: Date }
export type SitemapAddress = {
  url: string
  lastModified: Date | undefined
  alternates: { languages: Record<string, string> }
}

/** Every public page in each of its languages: those that always stand, posts, trainings and the buyers' answers. */
export async function listSitemap(): Promise<SitemapAddress[]> {
  const written = await Promise.all([listSitemapPosts(), listSitemapTrainings(), listSitemapAnswers()])
  const pages: Listed[] = [...PUBLIC_PAGES.map((page) => ({ page })), ...written.flat()]
  return pages.flatMap(({ page, params, locales = LOCALES, changedAt }) => {
    const languages = Object.fromEntries(locales.map((one) => [one, pageUrl(one, page, params)]))
    return locales.map((one) => ({ url: languages[one] ?? '', lastModified: changedAt, alternates: { languages } }))
  })
}
