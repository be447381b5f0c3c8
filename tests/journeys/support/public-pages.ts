import { LOCALES, type Locale, type Page } from '@/lib/i18n/pathnames'
import { pagePath, placeOf } from '@/lib/i18n/routes'
import { ask } from './demo'

/** Every address of the demo data that anyone may read, in a language. A page of the build that is missing here fails a test. */
export async function publicPages(locale: Locale): Promise<string[]> {
  const slugs = await slugsOfTheDemo()
  return PUBLIC.flatMap((page) => (slugs[page] ?? [{}]).map((params) => pagePath(locale, page, params)))
}

/** One address of each public page. */
export async function oneOfEach(locale: Locale): Promise<string[]> {
  const all = await publicPages(locale)
  return [...new Map(all.map((address) => [placeOf(decodeURI(address))?.page, address])).values()]
}

export const PUBLIC: Page[] = [
  '/',
  '/support/new',
  '/support/new/need',
  '/support/new/company',
  '/support/new/contact',
  '/support/outside',
  '/how-we-count',
  '/trainings',
  '/trainings/[slug]',
  '/trainings/[slug]/sign-up',
  '/trainings/[slug]/signed-up',
  '/blog',
  '/blog/[slug]',
  '/blog/tag/[tag]',
  '/newsletter',
  '/newsletter/confirm',
  '/newsletter/leave',
  '/buyers',
  '/buyers/ask',
  '/buyers/[slug]',
  '/accessibility',
  '/accessibility/report',
  '/privacy',
  '/cookies',
  '/about',
  '/proof',
  '/contact',
  '/sign-in',
  '/sign-in/sent',
  '/sign-in/link',
]

type Slugs = Partial<Record<Page, Record<string, string>[]>>

async function slugsOfTheDemo(): Promise<Slugs> {
  const trainings = await ask<{ slug: string }>(`SELECT slug FROM training WHERE status <> 'draft' ORDER BY starts_at`)
  const coming = await ask<{ slug: string }>(
    `SELECT slug FROM training WHERE status = 'published' AND starts_at > now() ORDER BY starts_at LIMIT 2`,
  )
  const answers = await ask<{ slug: string }>(
    `SELECT slug FROM general_answer WHERE status = 'published' ORDER BY slug`,
  )
  const posts = await ask<{ slug: string }>(`SELECT slug FROM article WHERE status = 'published' ORDER BY publish_at`)
  return {
    '/trainings/[slug]': trainings,
    '/trainings/[slug]/sign-up': coming,
    '/trainings/[slug]/signed-up': coming.slice(0, 1),
    '/blog/[slug]': posts,
    '/buyers/[slug]': answers.slice(0, 3),
    '/blog/tag/[tag]': [{ tag: 'komma igång' }],
  }
}

export { LOCALES }
