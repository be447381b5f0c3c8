import type { AuditEventType } from '@/lib/audit/audit-events'

/**
 * What whoever did it may undo for a few seconds, by the event that tells of it. The database holds the same list, and how
 * long: `undo_step`, `undo_time`.
 */
const STEP_OF = {
  'case.accepted': 'accepted',
  'advisor.assigned': 'assigned',
  'advisor.handed-over': 'handover',
  'case.declined': 'declined',
  'case.closed': 'closed',
  'case.joined': 'joined',
  'case.more-asked': 'question',
  'message.sent': 'message',
  'note.written': 'note',
} as const satisfies Partial<Record<AuditEventType, string>>

/** As the database counts it, from the moment of the change. */
export const UNDO_SECONDS = 10

export type Step = (typeof STEP_OF)[keyof typeof STEP_OF]
export const STEPS = Object.values(STEP_OF)
/** Those that are no words of one's own in the case. */
export const MOVE_STEPS = STEPS.filter((step) => step !== 'message' && step !== 'note')

type Told = keyof typeof STEP_OF

/** A wait is over with the company's message, a case that takes in another is told of it, and a referral is sent back by a decline. */
const GO_ALONG: readonly string[] = [
  'case.waiting-ended',
  'case.joined-into',
  'referral.returned',
] satisfies AuditEventType[]

/**
 * The step that these events, of one transaction, tell of: accepted and assigned at once is assigned. Null when any of
 * them tells of more than goes along with it.
 */
export function stepTold(types: readonly string[]): Step | null {
  const steps = types.filter((type) => !GO_ALONG.includes(type))
  const last = steps.at(-1)
  return last && steps.every(isTold) && isTold(last) ? STEP_OF[last] : null
}

function isTold(type: string): type is Told {
  return Object.hasOwn(STEP_OF, type)
}
