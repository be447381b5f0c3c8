import type { EventObject } from '@/lib/audit/find-event-objects'
import type { Locale, pathnames } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Where everybody can read what an event is about; null where it has no page of its own. */
export function objectPath(locale: Locale, { kind, key }: EventObject): string | null {
  if (key === '') return null
  if (kind === 'training') return pagePath(locale, '/trainings/[slug]', { slug: key })
  if (kind === 'article') return pagePath(locale, '/blog/[slug]', { slug: key })
  if (kind === 'general-answer') return pagePath(locale, '/buyers/[slug]', { slug: key })
  const page = PAGES.find((one) => one === `/${key}`)
  return kind === 'page' && page ? pagePath(locale, page) : null
}

const PAGES = ['/how-we-count', '/accessibility', '/privacy', '/cookies', '/about', '/contact'] as const satisfies readonly (keyof typeof pathnames)[] // prettier-ignore
