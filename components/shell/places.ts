import type { Person } from '@/lib/actors/actor'
import type { Page } from '@/lib/i18n/pathnames'

type Word =
  | 'overview' | 'queue' | 'work' | 'week' | 'absence' | 'competence' | 'interests' | 'conflicts' | 'cases' | 'search' | 'trail' | 'people' | 'months' | 'rounds' | 'jobs' | 'manageTrainings' | 'mine'
  | 'account' | 'partner' | 'partners' | 'pages' | 'reports' | 'followUp' | 'barriers' | 'quality' | 'extracts' | 'steering' | 'writeBlog' | 'buyersLine' | 'preparedness' | 'preparednessRegister' // prettier-ignore

export type Place = {
  page: Page
  word: Word | 'newCase' | 'trainings' | 'blog' | 'buyers'
  /** The number that stands beside it. */
  waiting?: 'queue' | 'work' | 'mine' | 'partner'
}

/** Where a visitor may go from every page. */
export const PUBLIC_PLACES: readonly Place[] = [
  { page: '/support/new', word: 'newCase' },
  { page: '/trainings', word: 'trainings' },
  { page: '/blog', word: 'blog' },
  { page: '/buyers', word: 'buyers' },
]

/** Where someone has something to do, in the order they do it. */
export function placesOf({ roles, mandates, partnerships }: Person): Place[] {
  const lead = roles.includes('project-lead')
  const advisor = roles.includes('advisor')
  const editor = roles.includes('editor')
  const seesCases = lead || advisor || roles.includes('auditor')
  return chosen([
    lead && { page: '/lead/queue', word: 'queue', waiting: 'queue' },
    advisor && { page: '/work', word: 'work', waiting: 'work' },
    advisor && { page: '/week', word: 'week' },
    (lead || roles.includes('steering-member')) && { page: '/lead', word: 'overview' },
    roles.includes('steering-member') && !lead && { page: '/lead/steering', word: 'steering' },
    roles.includes('steering-member') && !lead && { page: '/lead/follow-up', word: 'followUp' },
    roles.includes('steering-member') && !lead && { page: '/lead/barriers', word: 'barriers' },
    seesCases && { page: '/cases', word: 'cases' },
    (lead || roles.includes('buyer-advisor')) && { page: '/buyers-line', word: 'buyersLine' },
    roles.includes('buyer-advisor') && !lead && { page: '/preparedness-register', word: 'preparednessRegister' },
    (lead || advisor || editor) && { page: '/trainings/manage', word: 'manageTrainings' },
    (lead || editor) && { page: '/blog/write', word: 'writeBlog' },
    roles.includes('auditor') && !lead && { page: '/lead/trail', word: 'trail' },
    partnerships.length > 0 && { page: '/partner', word: 'partner', waiting: 'partner' },
    mandates.length > 0 && { page: '/mine', word: 'mine', waiting: 'mine' },
    mandates.length > 0 && { page: '/preparedness', word: 'preparedness' },
  ])
}

/** Whether the search of cases is theirs. */
export function searchesCases({ roles, mandates }: Person): boolean {
  return (
    mandates.length > 0 || roles.some((role) => role === 'project-lead' || role === 'advisor' || role === 'auditor')
  )
}

/** What the lead looks after more seldom, behind one word. */
export function rarePlacesOf({ roles }: Person): Place[] {
  if (!roles.includes('project-lead')) return []
  return [
    { page: '/lead/follow-up', word: 'followUp' },
    { page: '/lead/barriers', word: 'barriers' },
    { page: '/lead/quality', word: 'quality' },
    { page: '/lead/steering', word: 'steering' },
    { page: '/lead/extracts', word: 'extracts' },
    { page: '/lead/trail', word: 'trail' },
    { page: '/lead/people', word: 'people' },
    { page: '/lead/partners', word: 'partners' },
    { page: '/absence', word: 'absence' },
    { page: '/competence', word: 'competence' },
    { page: '/preparedness-register', word: 'preparednessRegister' },
    { page: '/lead/conflicts', word: 'conflicts' },
    { page: '/interests', word: 'interests' },
    { page: '/lead/months', word: 'months' },
    { page: '/lead/rounds', word: 'rounds' },
    { page: '/lead/pages', word: 'pages' },
    { page: '/lead/reports', word: 'reports' },
    { page: '/lead/jobs', word: 'jobs' },
  ]
}

function chosen(places: (Place | false)[]): Place[] {
  return places.filter((place) => place !== false)
}
