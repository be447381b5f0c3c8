import type { Page } from '@/lib/i18n/pathnames'

/** Pages that search engines may know of; those of single posts and the like are added by what lists them. */
export const PUBLIC_PAGES: readonly Page[] = [
  '/',
  '/support/new',
  '/support/outside',
  '/how-we-count',
  '/blog',
  '/newsletter',
]
