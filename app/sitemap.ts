import type { MetadataRoute } from 'next'
import { listSitemapPosts } from '@/lib/articles/list-sitemap-posts'
import { pageUrl } from '@/lib/i18n/alternates'
import { LOCALES, type Locale, type Page } from '@/lib/i18n/pathnames'
import { PUBLIC_PAGES } from '@/lib/i18n/public-pages'

export const dynamic = 'force-dynamic'

type Listed = { page: Page; params?: Record<string, string>; locales?: readonly Locale[]; changedAt?: Date }

/** Every public page in each of its languages. What has pages of its own adds its list here. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages: Listed[] = [...PUBLIC_PAGES.map((page) => ({ page })), ...(await listSitemapPosts())]
  return pages.flatMap(({ page, params, locales = LOCALES, changedAt }) => {
    const languages = Object.fromEntries(locales.map((one) => [one, pageUrl(one, page, params)]))
    return locales.map((one) => ({ url: languages[one] ?? '', lastModified: changedAt, alternates: { languages } }))
  })
}
