import type { ConflictFacts } from '@/lib/audit/conflict-events'
import type { Telling } from '@/lib/audit/fact-kinds'

const nothing = {} as const

/** The facts that the sentences of conflicts of interest are told with. */
export const CONFLICT_TELLING = {
  'interest.declared': { personId: 'person', kind: 'interestKinds', validFrom: 'day', validUntil: 'day?' },
  'interest.ended': { personId: 'person', validUntil: 'day' },
  'interest.withdrawn': { personId: 'person' },
  'twins.joined': { oneId: 'case', otherId: 'case' },
  'twins.parted': { oneId: 'case', otherId: 'case' },
  'case.recused': nothing,
  'case.impartiality-confirmed': nothing,
  'exception.asked': { inCaseId: 'case', personId: 'person' },
  'exception.decided': { inCaseId: 'case', personId: 'person', decision: 'choice' },
  'exception.ended': { inCaseId: 'case', personId: 'person' },
} as const satisfies { [T in keyof ConflictFacts]: Telling<ConflictFacts[T]> }
