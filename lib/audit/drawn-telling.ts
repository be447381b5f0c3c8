import type { DrawnFacts } from '@/lib/audit/drawn-events'
import type { Telling } from '@/lib/audit/fact-kinds'

const drawn = { minutes: 'minutes', activity: 'activities', workedOn: 'day', minutesLeft: 'minutes' } as const

/** What the sentences of time that a rule has drawn are told with. */
export const DRAWN_TELLING = {
  'time.missed': drawn,
  'time.group-logged': { ...drawn, length: 'minutes', companies: 'number' },
} as const satisfies { [T in keyof DrawnFacts]: Telling<DrawnFacts[T]> }
