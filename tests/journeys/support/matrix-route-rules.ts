import {
  ADVISORS, AT_THE_DOOR, BUYERS_LINE, CASE_COMPANY, CASE_STAFF, CONTACTS, EVERYONE, LEAD, SIGNED_IN, STAFF, WITH_ROLE, WRITERS, type Column,
} from './matrix-columns' // prettier-ignore
import type { World } from './matrix-world'

export type RouteRule = {
  /** Who is shown it; the others who hold a session get 404, and those without are led to sign in. */
  allowed: readonly Column[]
  /** For route handlers: the methods they answer; every other is refused. */
  methods?: readonly string[]
  params?: (world: World) => Record<string, string>
  /** Where those who are allowed are led, when it is not a page for them. */
  leadsTo?: (column: Column) => RegExp | null
  /** What a handler answers that has nothing to say to a browser. */
  status?: number | ((column: Column) => number)
}

const page = (allowed: readonly Column[]): RouteRule => ({ allowed })
const trainingPage = (allowed: readonly Column[]): RouteRule => ({
  allowed,
  params: ({ training }) => ({ slug: training }),
})
const linkPage = (kind: keyof World['links']): RouteRule => ({
  allowed: EVERYONE,
  params: ({ links }) => ({ token: links[kind] }),
})
const casePage = (allowed: readonly Column[]): RouteRule => ({ allowed, params: ({ number }) => ({ number }) })
const handler = (status: RouteRule['status'], params?: RouteRule['params']): RouteRule => ({
  allowed: EVERYONE,
  methods: ['GET'],
  status,
  params,
})

const articlePage: RouteRule = { allowed: WRITERS, params: ({ article }) => ({ id: article.id, no: '1' }) }

/** Who may see what. A page or handler of the build without a line here, or a line without one, fails the tests. */
export const ROUTE_RULES: Record<string, RouteRule> = {
  '/[locale]': page(EVERYONE),
  '/[locale]/how-we-count': page(EVERYONE),
  '/[locale]/accessibility': page(EVERYONE),
  '/[locale]/accessibility/report': page(EVERYONE),
  '/[locale]/privacy': page(EVERYONE),
  '/[locale]/cookies': page(EVERYONE),
  '/[locale]/about': page(EVERYONE),
  '/[locale]/contact': page(EVERYONE),
  '/[locale]/proof': page(EVERYONE),
  '/[locale]/support/new': page(EVERYONE),
  '/[locale]/support/new/need': page(EVERYONE),
  '/[locale]/support/new/company': page(EVERYONE),
  '/[locale]/support/new/contact': page(EVERYONE),
  '/[locale]/support/new/check': { allowed: EVERYONE, leadsTo: () => /\/(stod\/ny|support\/new)$/ },
  '/[locale]/support/new/done': page(EVERYONE),
  '/[locale]/support/outside': page(EVERYONE),
  '/[locale]/sign-in': { allowed: EVERYONE, leadsTo: (column) => (SIGNED_IN.includes(column) ? /^\// : null) },
  '/[locale]/sign-in/link': page(EVERYONE),
  '/[locale]/sign-in/sent': page(EVERYONE),
  '/[locale]/outbox': page(EVERYONE),
  '/[locale]/offline': page(EVERYONE),

  '/[locale]/trainings': page(EVERYONE),
  '/[locale]/trainings/[slug]': trainingPage(EVERYONE),
  '/[locale]/trainings/[slug]/sign-up': trainingPage(EVERYONE),
  '/[locale]/trainings/[slug]/signed-up': trainingPage(EVERYONE),
  '/[locale]/trainings/seat/[token]': linkPage('seat'),
  '/[locale]/trainings/certificate/[token]': linkPage('certificate'),
  '/[locale]/trainings/evaluation/[token]': linkPage('evaluation'),
  '/[locale]/trainings/manage': page(AT_THE_DOOR),
  '/[locale]/trainings/manage/new': page(WRITERS),
  '/[locale]/trainings/manage/[slug]': trainingPage(AT_THE_DOOR),
  '/[locale]/trainings/manage/[slug]/edit': trainingPage(WRITERS),
  '/[locale]/trainings/manage/[slug]/move': trainingPage(WRITERS),
  '/[locale]/trainings/manage/[slug]/cancel': trainingPage(WRITERS),
  '/[locale]/trainings/manage/[slug]/write': trainingPage(WRITERS),
  '/[locale]/trainings/manage/[slug]/recording': trainingPage(WRITERS),
  '/[locale]/trainings/manage/[slug]/check-in': trainingPage(AT_THE_DOOR),
  '/[locale]/blog': page(EVERYONE),
  '/[locale]/blog/[slug]': { allowed: EVERYONE, params: ({ article }) => ({ slug: article.slug }) },
  '/[locale]/blog/tag/[tag]': { allowed: EVERYONE, params: ({ article }) => ({ tag: article.tag }) },
  '/[locale]/blog/write': page(WRITERS),
  '/[locale]/blog/write/figures': page(WRITERS),
  '/[locale]/blog/write/[id]': articlePage,
  '/[locale]/blog/write/[id]/preview': articlePage,
  '/[locale]/blog/write/[id]/revisions': articlePage,
  '/[locale]/blog/write/[id]/revisions/[no]': articlePage,
  '/[locale]/newsletter': page(EVERYONE),
  '/[locale]/newsletter/confirm': page(EVERYONE),
  '/[locale]/newsletter/leave': page(EVERYONE),
  '/[locale]/buyers': page(EVERYONE),
  '/[locale]/buyers/ask': page(EVERYONE),
  '/[locale]/buyers/answer/[link]': { allowed: EVERYONE, params: () => ({ link: 'a'.repeat(49) }) },
  '/[locale]/buyers/[slug]': { allowed: EVERYONE, params: ({ answerSlug }) => ({ slug: answerSlug }) },
  '/[locale]/buyers-line': page([...BUYERS_LINE, ...LEAD]),
  '/[locale]/buyers-line/figures': page(BUYERS_LINE),
  '/[locale]/buyers-line/themes': page([...BUYERS_LINE, ...LEAD]),
  '/[locale]/buyers-line/[number]': {
    allowed: [...BUYERS_LINE, ...LEAD],
    params: ({ questionNumber }) => ({ number: questionNumber }),
  },
  '/[locale]/buyers-line/answers': page([...BUYERS_LINE, ...LEAD]),
  '/[locale]/buyers-line/answers/new': page(BUYERS_LINE),
  '/[locale]/buyers-line/answers/[slug]': { allowed: BUYERS_LINE, params: ({ answerSlug }) => ({ slug: answerSlug }) },

  '/[locale]/account': page(SIGNED_IN),
  '/[locale]/search': page(WITH_ROLE),
  '/[locale]/mine': page(CONTACTS),
  '/[locale]/work': page(ADVISORS),
  '/[locale]/week': { allowed: ADVISORS, leadsTo: () => /\/vecka\/\d{4}-v\d\d$/ },
  '/[locale]/week/[week]': { allowed: ADVISORS, params: () => ({ week: '2026-v48' }) },
  '/[locale]/absence': page(STAFF),
  '/[locale]/competence': page(STAFF),
  '/[locale]/interests': page(STAFF),
  '/[locale]/preparedness': page(CONTACTS),
  // Whoever has not been checked is told so on the page before.
  '/[locale]/preparedness/new': {
    allowed: CONTACTS,
    leadsTo: (column) => (['verified-contact', 'other-company'].includes(column) ? null : /\/beredskap$/),
  },
  // What nobody has said.
  '/[locale]/preparedness/[id]': { allowed: [], params: () => ({ id: '00000000-0000-4000-8000-000000000009' }) },
  '/[locale]/preparedness-register': page([...STAFF, ...BUYERS_LINE]),
  '/[locale]/preparedness-register/exercises': page(LEAD),
  '/[locale]/preparedness-register/exercises/new': page(LEAD),
  // One that there is not.
  '/[locale]/preparedness-register/exercises/[id]': {
    allowed: [],
    params: () => ({ id: '00000000-0000-4000-8000-000000000009' }),
  },
  '/[locale]/can-you-deliver/[token]': { allowed: EVERYONE, params: () => ({ token: 'a'.repeat(49) }) },
  '/[locale]/my-time/figures': page(ADVISORS),
  '/[locale]/my-time': { allowed: ADVISORS, leadsTo: () => /\/min-tid\/\d{4}-\d\d$/ },
  '/[locale]/my-time/import': page(ADVISORS),
  // A file that is nobody's.
  '/[locale]/my-time/import/[id]': { allowed: [], params: () => ({ id: '00000000-0000-4000-8000-000000000009' }) },
  '/[locale]/my-time/[month]': { allowed: ADVISORS, params: () => ({ month: '2026-11' }) },
  '/[locale]/cases': page([...STAFF, 'auditor']),

  '/[locale]/cases/[number]': casePage([...CASE_STAFF, ...CASE_COMPANY, 'auditor']),
  '/[locale]/cases/[number]/assign': casePage(LEAD),
  '/[locale]/cases/[number]/decline': casePage(LEAD),
  '/[locale]/cases/[number]/send-back': casePage(LEAD),
  '/[locale]/cases/[number]/eligibility': casePage(LEAD),
  '/[locale]/cases/[number]/give-back': casePage(['case-advisor']),
  '/[locale]/cases/[number]/close': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/procurement': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/procurement/notice': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/correct': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/conflicts': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/join': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/same-company': casePage(LEAD),
  // Of a link that is not there, or by which two were merged already.
  '/[locale]/cases/[number]/same-company/[link]': {
    allowed: LEAD,
    params: ({ number }) => ({ number, link: '00000000-0000-4000-8000-000000000009' }),
    leadsTo: () => /\/samma-foretag$/,
  },
  '/[locale]/cases/[number]/deadline': casePage(CASE_COMPANY),
  '/[locale]/cases/[number]/mandates': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/ask': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/earmark': casePage([...LEAD, 'verified-contact']),
  '/[locale]/cases/[number]/meetings': casePage(['case-advisor', 'project-lead']),
  '/[locale]/cases/[number]/meetings/group': casePage(['case-advisor']),
  '/[locale]/cases/[number]/meetings/two-advisors': casePage(['case-advisor']),
  '/[locale]/cases/[number]/meetings/times': casePage(['case-advisor']),
  '/[locale]/choose-time/[token]': { allowed: EVERYONE, params: () => ({ token: 'a'.repeat(43) }) },
  '/[locale]/how-it-went/[token]': { allowed: EVERYONE, params: () => ({ token: 'a'.repeat(43) }) },
  '/[locale]/your-view/[token]': { allowed: EVERYONE, params: () => ({ token: 'a'.repeat(43) }) },
  '/[locale]/cases/[number]/outcome': casePage([...CASE_STAFF, ...CASE_COMPANY]),
  '/[locale]/cases/[number]/reopen': casePage(LEAD),
  '/[locale]/cases/[number]/withdraw': casePage(CASE_COMPANY),
  '/[locale]/cases/[number]/invite': casePage(['verified-contact']),
  '/[locale]/cases/[number]/events': casePage([...CASE_STAFF, ...CASE_COMPANY, 'auditor']),
  '/[locale]/cases/[number]/time/[entry]': {
    allowed: CASE_STAFF,
    params: ({ number, entries }) => ({ number, entry: entries.own }),
  },
  '/[locale]/cases/[number]/time/[entry]/second-person': {
    allowed: CASE_STAFF,
    params: ({ number, entries }) => ({ number, entry: entries.own }),
  },
  '/[locale]/cases/[number]/time/[entry]/move': {
    allowed: CASE_STAFF,
    params: ({ number, entries }) => ({ number, entry: entries.own }),
  },

  '/[locale]/cases/[number]/proof/[entry]': {
    allowed: [...CASE_STAFF, ...CASE_COMPANY, 'auditor'],
    params: ({ number, entries }) => ({ number, entry: entries.own }),
  },

  '/[locale]/lead': page([...LEAD, 'steering-member']),
  '/[locale]/lead/partners': page(LEAD),
  '/[locale]/lead/pages': page(LEAD),
  '/[locale]/lead/pages/[key]': { allowed: LEAD, params: () => ({ key: 'about' }) },
  '/[locale]/lead/reports': page(LEAD),
  '/[locale]/lead/follow-up': page([...LEAD, 'steering-member']),
  '/[locale]/lead/barriers': page([...LEAD, 'steering-member']),
  '/[locale]/lead/quality': page(LEAD),
  '/[locale]/lead/wall': page([...LEAD, 'steering-member']),
  '/[locale]/lead/companies': page(LEAD),
  '/[locale]/lead/extracts': page(LEAD),
  '/[locale]/lead/steering': page([...LEAD, 'steering-member']),
  '/[locale]/lead/steering/compare': page([...LEAD, 'steering-member']),
  '/[locale]/lead/steering/[no]': { allowed: [...LEAD, 'steering-member'], params: () => ({ no: '1' }) },
  '/[locale]/partner': page(['partner']),
  '/[locale]/partner/refer': page(['partner']),
  '/[locale]/lead/queue': page(LEAD),
  '/[locale]/lead/people': page(LEAD),
  '/[locale]/lead/months': page(LEAD),
  '/[locale]/lead/excess': page(LEAD),
  '/[locale]/lead/corrections': page(LEAD),
  '/[locale]/lead/conflicts': page(LEAD),
  '/[locale]/lead/months/[month]/[advisor]': {
    allowed: LEAD,
    params: ({ people }) => ({ month: '2026-11', advisor: people['case-advisor'] }),
  },
  '/[locale]/lead/rounds': page(LEAD),
  '/[locale]/lead/rounds/close': page(LEAD),
  '/[locale]/lead/rounds/prepare': page(LEAD),
  '/[locale]/lead/jobs': page(LEAD),
  '/[locale]/lead/trainings': page([...WRITERS, 'steering-member']),
  '/[locale]/lead/trail': page([...LEAD, 'auditor']),
  '/[locale]/lead/trail/disclosure': page([...LEAD, 'auditor']),

  '/api/health': handler(200),
  '/api/health/live': handler(200),
  '/api/health/ready': handler(200),
  '/api/trainings/[slug]/calendar': handler(200, ({ training }) => ({ slug: training })),
  '/api/trainings/[slug]/participants': handler(
    (column) => (WRITERS.includes(column) ? 200 : 404),
    ({ training }) => ({ slug: training }),
  ),
  '/api/lists/people': handler((column) => (LEAD.includes(column) ? 200 : 404)),
  // Nothing is prepared.
  '/api/lists/disclosure': handler(404),
  '/api/lists/trail': handler((column) => ([...LEAD, 'auditor'].includes(column) ? 200 : 404)),
  '/api/lists/barriers': handler((column) => ([...LEAD, 'steering-member'].includes(column) ? 200 : 404)),
  '/api/lists/overview': handler((column) => ([...LEAD, 'steering-member'].includes(column) ? 200 : 404)),
  '/api/lists/follow-up': handler((column) => ([...LEAD, 'steering-member'].includes(column) ? 200 : 404)),
  '/api/lists/questions': handler((column) => ([...BUYERS_LINE, ...LEAD].includes(column) ? 200 : 404)),
  '/api/lists/jobs': handler((column) => (LEAD.includes(column) ? 200 : 404)),
  // None has been taken out.
  '/api/lists/exercise/[id]': handler(404, () => ({ id: '00000000-0000-4000-8000-000000000009' })),
  '/api/lists/extract/[id]': handler(404, () => ({ id: '00000000-0000-4000-8000-000000000000' })),
  '/api/lists/queue': handler((column) => (LEAD.includes(column) ? 200 : 404)),
  '/api/lists/search': handler((column) => (WITH_ROLE.includes(column) ? 200 : 404)),
  '/api/lists/work': handler((column) => (ADVISORS.includes(column) ? 200 : 404)),
  '/api/lists/time-template': handler((column) => (ADVISORS.includes(column) ? 200 : 404)),
  '/api/lists/own-time/[month]': handler(
    (column) => (ADVISORS.includes(column) ? 200 : 404),
    () => ({ month: '2026-11' }),
  ),
  '/api/lists/advisor-time/[month]/[advisor]': handler(
    (column) => (LEAD.includes(column) ? 200 : 404),
    ({ people }) => ({ month: '2026-11', advisor: people['case-advisor'] }),
  ),
  '/api/lists/steering-report/[no]': handler(
    (column) => ([...LEAD, 'steering-member'].includes(column) ? 200 : 404),
    () => ({ no: '1' }),
  ),
  '/api/lists/capabilities': handler((column) => ([...STAFF, ...BUYERS_LINE].includes(column) ? 200 : 404)),
  '/api/lists/cases': handler((column) => ([...STAFF, 'auditor'].includes(column) ? 200 : 404)),
  '/api/waiting': handler((column) => (SIGNED_IN.includes(column) ? 200 : 204)),
  '/api/drafts': {
    allowed: EVERYONE,
    methods: ['GET', 'POST'],
    status: (column) => (SIGNED_IN.includes(column) ? 400 : 401),
  },
  '/api/offline/worker': handler(200),
  '/api/offline/work': handler((column) => (ADVISORS.includes(column) ? 200 : 204)),
  '/api/offline/time': { allowed: EVERYONE, methods: ['POST'], status: 405 },
  '/api/offline/leave': handler(303),
  // Before the first checkpoint there is nothing to give out.
  '/api/proof/checkpoint': handler(200),
  '/api/proof/leaves': handler(200),
  '/api/proof/consistency': handler(404),
  '/api/proof/verifier': handler(200),
  '/api/proof/receipt/[entry]': handler(404, ({ entries }) => ({ entry: entries.own })),
  '/api/feeds/atom': handler(200),
  '/api/feeds/json': handler(200),
  '/api/feeds/trainings': handler(200),
  '/api/feeds/calendar/[token]': handler(404, () => ({ token: `${'a'.repeat(43)}.ics` })),
  '/api/time-import': { allowed: EVERYONE, methods: ['POST'], status: 405 },
  '/api/images': { allowed: EVERYONE, methods: ['POST'], status: 405 },
  '/api/images/[id]': handler(404, () => ({ id: 'b1d0a6de-0000-4000-8000-000000000001' })),
  // A mail provider posts here from elsewhere; opened, it leads to a page with a button.
  '/api/newsletter/unsubscribe': { allowed: EVERYONE, methods: ['GET', 'POST'], status: 303 },
  '/sitemap.xml': handler(200),
  '/robots.txt': handler(200),
  '/icon.svg': handler(200),
  '/favicon.ico': handler(200),
  '/.well-known/security.txt': handler(200),
  '/icon1.png': handler(200),
  '/icon2.png': handler(200),
  '/apple-icon.png': handler(200),
  '/manifest.webmanifest': handler(200),
  '/api/og/[locale]': handler(200, () => ({ locale: 'sv' })),
  '/api/auth/[...nextauth]': handler(404, () => ({ '...nextauth': 'session' })),
}
