import { LOCALES, type Locale, type Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { ask } from './story'

/** Every address of the demo story that anyone may read, in a language. A page of the build that is missing here fails a test. */
export async function publicPages(locale: Locale): Promise<string[]> {
  const slugs = await slugsOfTheStory()
  return PUBLIC.flatMap((page) => (slugs[page] ?? [{}]).map((params) => pagePath(locale, page, params)))
}

export const PUBLIC: Page[] = [
  '/',
  '/support/new',
  '/support/new/need',
  '/support/new/company',
  '/support/new/contact',
  '/support/outside',
  '/how-we-count',
  '/blog',
  '/blog/[slug]',
  '/blog/tag/[tag]',
  '/newsletter',
  '/newsletter/confirm',
  '/newsletter/leave',
  '/sign-in',
  '/sign-in/sent',
  '/sign-in/link',
]

type Slugs = Partial<Record<Page, Record<string, string>[]>>

async function slugsOfTheStory(): Promise<Slugs> {
  const posts = await ask<{ slug: string }>(`SELECT slug FROM article WHERE status = 'published' ORDER BY publish_at`)
  return { '/blog/[slug]': posts, '/blog/tag/[tag]': [{ tag: 'komma igång' }] }
}

export { LOCALES }
