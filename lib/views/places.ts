import type { Page } from '@/lib/i18n/pathnames'

/** Lists that can be searched. */
export const SEARCHED_PLACES = [
  'cases',
  'queue',
  'work',
  'people',
  'trail',
  'jobs',
  'questions',
  'search',
  'participants',
  'capabilities',
  'contacts',
] as const
export type SearchedPlace = (typeof SEARCHED_PLACES)[number]

/** What can be looked at in ways of one's own: those, and the figures of the overview. */
export const VIEW_PLACES = [...SEARCHED_PLACES, 'figures'] as const
export type ViewPlace = (typeof VIEW_PLACES)[number]

/** Where each is; of those that are one of many, the page that has its key. */
export const PAGE_OF_PLACE = {
  cases: '/cases',
  queue: '/lead/queue',
  work: '/work',
  people: '/lead/people',
  trail: '/lead/trail',
  jobs: '/lead/jobs',
  questions: '/buyers-line',
  search: '/search',
  participants: '/trainings/manage/[slug]',
  capabilities: '/preparedness-register',
  contacts: '/lead/partners/contacts',
  figures: '/lead',
} as const satisfies Record<ViewPlace, Page>
