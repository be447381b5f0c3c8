import type { AdvisorFacts } from '@/lib/audit/advisor-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** The facts that the sentences of what advisors know and have are told with. */
export const ADVISOR_TELLING = {
  'competence.told': { divisions: 'divisions', needs: 'needs', languages: 'spoken' },
  'person.busy-calendar-given': {},
  'person.busy-calendar-ended': {},
  'terms.agreed': { weeklyMinutes: 'minutes?', agreedMinutes: 'minutes?' },
} as const satisfies { [T in keyof AdvisorFacts]: Telling<AdvisorFacts[T]> }
