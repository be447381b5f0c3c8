import type { OwnTimeFacts } from '@/lib/audit/own-time-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** The facts that the sentences of advisors' own weeks, months and absence are told with. */
export const OWN_TIME_TELLING = {
  'month.signed-off': { advisorId: 'person', month: 'day', counted: 'minutes', outside: 'minutes' },
  'absence.entered': { advisorId: 'person', firstOn: 'day', lastOn: 'day', coverId: 'person?' },
  'absence.withdrawn': { advisorId: 'person', firstOn: 'day', lastOn: 'day' },
  'week.done': { monday: 'day', minutes: 'minutes' },
  'week.reopened': { monday: 'day' },
} as const satisfies { [T in keyof OwnTimeFacts]: Telling<OwnTimeFacts[T]> }
