import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofInterest = { subjects: ['interest'], roles: ['advisor', 'project-lead'], stream: 'system' } as const
const ofVerdict = { subjects: ['twin-verdict'], roles: ['project-lead'], stream: 'system' } as const
const ofCase = { subjects: ['case'], roles: ['advisor'], stream: 'company' } as const
const ofException = { subjects: ['exception'], roles: ['project-lead'], stream: 'system' } as const

const verdict = { subject: 'id', oneId: 'case_id', otherId: 'other_id', actor: 'decided_by' } as const
const exception = { subject: 'id', inCaseId: 'case_id', personId: 'person_id' } as const

/** Interests, twins, and who keeps away or is let in all the same. */
export const CONFLICTS = {
  'interest.declared': {
    ...ofInterest,
    facts: { personId: 'id', kind: 'code', validFrom: 'day', validUntil: 'day?' },
    tells: [
      inserts(
        'interest',
        {
          ...{ subject: 'id', personId: 'person_id', kind: 'kind', actor: 'declared_by' },
          ...{ validFrom: 'valid_from', validUntil: 'valid_until' },
        },
        { holds: { withdrawn_by: '' } },
      ),
    ],
  },
  'interest.ended': {
    ...ofInterest,
    facts: { personId: 'id', validUntil: 'day' },
    tells: [
      updates(
        'interest',
        'valid_until',
        { subject: 'id', personId: 'person_id', validUntil: 'valid_until' },
        { holds: { 'was.valid_until': '', withdrawn_at: '' } },
      ),
    ],
  },
  'interest.withdrawn': {
    ...ofInterest,
    roles: ['project-lead'],
    facts: { personId: 'id' },
    tells: [
      updates(
        'interest',
        'withdrawn_by withdrawn_at',
        { subject: 'id', personId: 'person_id', actor: 'withdrawn_by' },
        { holds: { 'was.withdrawn_by': '' } },
      ),
    ],
  },
  'twins.joined': {
    ...ofVerdict,
    facts: { oneId: 'id', otherId: 'id' },
    tells: [inserts('twin_verdict', verdict, { holds: { same: 'true' } })],
  },
  'twins.parted': {
    ...ofVerdict,
    facts: { oneId: 'id', otherId: 'id' },
    tells: [inserts('twin_verdict', verdict, { holds: { same: 'false' } })],
  },
  'case.recused': {
    ...ofCase,
    facts: {},
    tells: [inserts('recusal', { subject: 'case_id', actor: 'person_id' })],
  },
  'case.impartiality-confirmed': {
    ...ofCase,
    facts: {},
    tells: [inserts('impartiality', { subject: 'case_id', actor: 'person_id' })],
  },
  'exception.asked': {
    ...ofException,
    facts: { inCaseId: 'id', personId: 'id' },
    tells: [inserts('conflict_exception', { ...exception, actor: 'asked_by' }, { holds: { status: 'asked' } })],
    besides: [inserts('conflict_exception_reason', { subject: 'exception_id' }, { must: true })],
  },
  'exception.decided': {
    ...ofException,
    facts: { inCaseId: 'id', personId: 'id', decision: 'code' },
    tells: [
      updates(
        'conflict_exception',
        'status decided_by decided_at',
        { ...exception, decision: 'status', actor: 'decided_by' },
        { holds: { 'was.status': 'asked', status: 'granted|refused|withdrawn' } },
      ),
    ],
  },
  'exception.ended': {
    ...ofException,
    facts: { inCaseId: 'id', personId: 'id' },
    tells: [
      updates(
        'conflict_exception',
        'status ended_by ended_at',
        { ...exception, actor: 'ended_by' },
        { holds: { 'was.status': 'granted', status: 'ended' } },
      ),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
