import type { CompanyLinkFacts } from '@/lib/audit/company-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** The facts that the sentences of two registrations which are one company are told with. */
export const COMPANY_TELLING = {
  'company.linked': { reason: 'linkReasons' },
  'company.unlinked': {},
  'company.merged': { reason: 'mergeReasons', minutes: 'minutes', beyondMinutes: 'minutes' },
  'case.joined': { intoId: 'case' },
  'case.joined-into': { fromId: 'case' },
  'company.excess-handled': {},
} as const satisfies { [T in keyof CompanyLinkFacts]: Telling<CompanyLinkFacts[T]> }
