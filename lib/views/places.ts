import type { Page } from '@/lib/i18n/pathnames'

/** Lists that can be looked at in ways of one's own. */
export const VIEW_PLACES = ['cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions'] as const
export type ViewPlace = (typeof VIEW_PLACES)[number]

/** Every list with a search of its own: also one of many, whose address has its key. */
export const LIST_PLACES = [...VIEW_PLACES, 'participants'] as const
export type ListPlace = (typeof LIST_PLACES)[number]

export const PAGE_OF_PLACE = {
  cases: '/cases',
  queue: '/lead/queue',
  work: '/work',
  people: '/lead/people',
  trail: '/lead/trail',
  jobs: '/lead/jobs',
  questions: '/buyers-line',
} as const satisfies Record<ViewPlace, Page>
