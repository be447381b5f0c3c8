import type { Page } from '@/lib/i18n/pathnames'
import { placeOf } from '@/lib/i18n/routes'

/** What a public page shows: the database tells of its changes by these names (function `tell_public_change`). */
export const TOPICS = ['articles', 'trainings', 'answers', 'texts', 'rounds', 'partners', 'proofs'] as const
export type Topic = (typeof TOPICS)[number]

/** Pages that are the same for everyone who is not signed in, with what they show. Pages with a form are never kept. */
const SHOWN: Partial<Record<Page, readonly Topic[]>> = {
  '/': ['articles', 'trainings', 'rounds'],
  '/support/new': ['rounds', 'partners'],
  '/support/outside': [],
  '/trainings': ['trainings'],
  '/trainings/[slug]': ['trainings'],
  '/how-we-count': ['texts', 'rounds'],
  '/blog': ['articles'],
  '/blog/[slug]': ['articles'],
  '/blog/tag/[tag]': ['articles'],
  '/buyers': ['answers'],
  '/buyers/[slug]': ['answers'],
  '/accessibility': ['texts'],
  '/privacy': ['texts'],
  '/cookies': ['texts'],
  '/about': ['texts'],
  '/proof': ['proofs'],
  '/contact': ['texts'],
}

/** Null for an address that is not kept. */
export function topicsOf(path: string): readonly Topic[] | null {
  const page = placeOf(path)?.page
  return (page && SHOWN[page]) ?? null
}

/** What shows nothing that a clock changes, so that all its changes are told of. */
const STILL: readonly Page[] = [
  '/support/outside',
  '/blog/[slug]',
  '/buyers/[slug]',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/about',
  '/contact',
]
const FRESH_MS = 60_000
const STILL_FRESH_MS = 600_000

/** Milliseconds that a page is kept for: what a clock changes on it is seen after this at the latest, other changes at once. */
export function freshMsOf(path: string): number {
  const page = placeOf(path)?.page
  return page && STILL.includes(page) ? STILL_FRESH_MS : FRESH_MS
}

/** Where a reader came from, which mailers and social media add: the page is the same, and so is its address here. */
const ORIGINS = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid)$/

/** The address without what only tells where the reader came from. */
export function withoutOrigin(url: string): string {
  const [path = '', query] = url.split('?', 2)
  if (query === undefined) return url
  const kept = query.split('&').filter((part) => part !== '' && !ORIGINS.test(part.split('=', 1)[0] ?? ''))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}
