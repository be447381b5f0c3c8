import type { Person } from '@/lib/auth/actor'
import type { Page } from '@/lib/i18n/pathnames'

type Place = {
  page: Page
  word:
    | 'overview'
    | 'queue'
    | 'work'
    | 'cases'
    | 'search'
    | 'trail'
    | 'people'
    | 'rounds'
    | 'jobs'
    | 'manageTrainings'
    | 'mine'
    | 'account'
    | 'partner'
    | 'partners'
    | 'pages'
    | 'reports'
    | 'buyersLine'
}

/** Where someone has something to do, in the order they do it. */
export function placesOf({ roles, mandates, partnerships }: Person): Place[] {
  const lead = roles.includes('project-lead')
  const advisor = roles.includes('advisor')
  const auditor = roles.includes('auditor')
  const seesCases = lead || advisor || auditor
  const places: (Place | false)[] = [
    lead && { page: '/lead/queue', word: 'queue' },
    advisor && { page: '/work', word: 'work' },
    (lead || roles.includes('steering-member')) && { page: '/lead', word: 'overview' },
    seesCases && { page: '/cases', word: 'cases' },
    seesCases && { page: '/search', word: 'search' },
    (lead || roles.includes('buyer-advisor')) && { page: '/buyers-line', word: 'buyersLine' },
    (lead || auditor) && { page: '/lead/trail', word: 'trail' },
    lead && { page: '/lead/people', word: 'people' },
    lead && { page: '/lead/rounds', word: 'rounds' },
    (lead || advisor || roles.includes('editor')) && { page: '/trainings/manage', word: 'manageTrainings' },
    lead && { page: '/lead/jobs', word: 'jobs' },
    lead && { page: '/lead/partners', word: 'partners' },
    lead && { page: '/lead/pages', word: 'pages' },
    lead && { page: '/lead/reports', word: 'reports' },
    partnerships.length > 0 && { page: '/partner', word: 'partner' },
    mandates.length > 0 && { page: '/mine', word: 'mine' },
    { page: '/account', word: 'account' },
  ]
  return places.filter((place) => place !== false)
}
