import {
  ADVISORS, CASE_COMPANY, CASE_STAFF, CONTACTS, EVERYONE, LEAD, SIGNED_IN, STAFF, WITH_ROLE, type Column,
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
  status?: number
}

const page = (allowed: readonly Column[]): RouteRule => ({ allowed })
const casePage = (allowed: readonly Column[]): RouteRule => ({ allowed, params: ({ number }) => ({ number }) })
const handler = (status: number, params?: RouteRule['params']): RouteRule => ({
  allowed: EVERYONE,
  methods: ['GET'],
  status,
  params,
})

/** Who may see what. A page or handler of the build without a line here, or a line without one, fails the tests. */
export const ROUTE_RULES: Record<string, RouteRule> = {
  '/[locale]': page(EVERYONE),
  '/[locale]/how-we-count': page(EVERYONE),
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

  '/[locale]/account': page(SIGNED_IN),
  '/[locale]/search': page(WITH_ROLE),
  '/[locale]/mine': page(CONTACTS),
  '/[locale]/work': page(ADVISORS),
  '/[locale]/cases': page([...STAFF, 'auditor']),

  '/[locale]/cases/[number]': casePage([...CASE_STAFF, ...CASE_COMPANY, 'auditor']),
  '/[locale]/cases/[number]/assign': casePage(LEAD),
  '/[locale]/cases/[number]/decline': casePage(LEAD),
  '/[locale]/cases/[number]/close': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/procurement': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/mandates': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/ask': casePage(CASE_STAFF),
  '/[locale]/cases/[number]/reopen': casePage(LEAD),
  '/[locale]/cases/[number]/withdraw': casePage(CASE_COMPANY),
  '/[locale]/cases/[number]/invite': casePage(['verified-contact']),
  '/[locale]/cases/[number]/events': casePage([...CASE_STAFF, ...CASE_COMPANY, 'auditor']),
  '/[locale]/cases/[number]/time/[entry]': {
    allowed: CASE_STAFF,
    params: ({ number, entries }) => ({ number, entry: entries.own }),
  },

  '/[locale]/lead': page(LEAD),
  '/[locale]/lead/queue': page(LEAD),
  '/[locale]/lead/people': page(LEAD),
  '/[locale]/lead/rounds': page(LEAD),
  '/[locale]/lead/rounds/close': page(LEAD),
  '/[locale]/lead/jobs': page(LEAD),
  '/[locale]/lead/trail': page([...LEAD, 'auditor']),

  '/api/health': handler(200),
  '/api/health/live': handler(200),
  '/api/health/ready': handler(200),
  '/icon.svg': handler(200),
  '/icon1.png': handler(200),
  '/icon2.png': handler(200),
  '/apple-icon.png': handler(200),
  '/manifest.webmanifest': handler(200),
  '/api/og/[locale]': handler(200, () => ({ locale: 'sv' })),
  '/api/auth/[...nextauth]': handler(404, () => ({ '...nextauth': 'session' })),
}
