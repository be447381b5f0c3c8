import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const moved = {
  ...({ entryId: 'id', movesId: 'id', caseId: 'id', minutes: 'number', activity: 'code', workedOn: 'day' } as const),
  ...({ earlyReason: 'code?', lateReason: 'code?', concernsOn: 'day?' } as const),
}
const row = {
  ...{ entryId: 'id', movesId: 'moved_from_id', caseId: 'case_id', subject: 'case_id', minutes: 'minutes' },
  ...{
    activity: 'activity',
    workedOn: 'worked_on',
    earlyReason: 'early_reason',
    lateReason: 'late_reason',
    concernsOn: 'concerns_on',
  },
  actor: 'recorded_by',
}

/**
 * Of an entry that comes to a case from another; that it left that one is told there, as a reversal. Whose an advisor moves
 * is the rule of what takes it back: their own, or what they approve in the same transaction.
 */
export const MOVED_TIME = {
  'time.moved': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...moved, minutesLeft: 'number' },
    tells: [inserts('ledger_entry', { ...row, minutesLeft: 'cap_minutes-after' }, { holds: { moved_from_id: '*' } })],
    besides: [
      inserts('ledger_note', { entryId: 'entry_id' }),
      updates('hour_account', 'balance head_seq', { company: 'company_id' }, { must: true }),
      // Written by the ledger's own trigger alone.
      inserts('account_month', { company: 'account_id>hour_account.company_id' }),
      updates('account_month', 'minutes', { company: 'account_id>hour_account.company_id' }),
    ],
  },
  'time.outside-moved': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...moved, why: 'code' },
    tells: [inserts('outside_time', { ...row, why: 'why' }, { holds: { moved_from_id: '*' } })],
    besides: [inserts('outside_time_note', { entryId: 'outside_time_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
