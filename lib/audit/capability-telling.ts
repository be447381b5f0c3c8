import type { CapabilityFacts } from '@/lib/audit/capability-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** The facts that the sentences of what companies can deliver are told with. */
export const CAPABILITY_TELLING = {
  'capability.told': { covers: 'choice', validUntil: 'day' },
  'capability.withdrawn': {},
  'capability.reminded': { count: 'number' },
  'capability.erased': {},
} as const satisfies { [T in keyof CapabilityFacts]: Telling<CapabilityFacts[T]> }
