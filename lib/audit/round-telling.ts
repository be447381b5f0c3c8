import type { RoundFacts } from '@/lib/audit/round-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** What the sentences of the rounds are told with. */
export const ROUND_TELLING = {
  'round.opened': {
    code: 'text',
    capMinutes: 'minutes',
    counted: 'activities',
    missed: 'choice?',
    group: 'choice?',
    second: 'choice?',
  },
  'round.closed': { accounts: 'number' },
  'round.prepared': { code: 'text', opensOn: 'day' },
  'round.preparation-changed': { code: 'text', opensOn: 'day' },
  'round.preparation-dropped': { code: 'text', opensOn: 'day' },
  'round.next-planned': { opensOn: 'day?' },
  'round.targets-set': { endsOn: 'day?' },
  'report.begun': { no: 'number' },
  'report.written': {},
  'report.frozen': {},
  'companies.counted': { countedOn: 'day' },
  'extract.taken': { asOf: 'day', cases: 'number', entries: 'number' },
} as const satisfies { [T in keyof RoundFacts]: Telling<RoundFacts[T]> }
