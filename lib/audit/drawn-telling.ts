import type { DrawnFacts, EarmarkFacts } from '@/lib/audit/drawn-events'
import type { Telling } from '@/lib/audit/fact-kinds'

const drawn = { minutes: 'minutes', activity: 'activities', workedOn: 'day', minutesLeft: 'minutes' } as const

const { minutesLeft: _left, ...outside } = drawn

/** What the sentences of time that a rule has drawn are told with. */
export const DRAWN_TELLING = {
  'time.missed': drawn,
  'time.joint-logged': { ...drawn, advisorId: 'person' },
  'time.joint-outside': { ...outside, advisorId: 'person', why: 'outsideReasons' },
  'time.group-logged': { ...drawn, length: 'minutes', companies: 'number' },
  'earmark.set': { minutes: 'minutes' },
  'earmark.lifted': {},
} as const satisfies { [T in keyof (DrawnFacts & EarmarkFacts)]: Telling<(DrawnFacts & EarmarkFacts)[T]> }
