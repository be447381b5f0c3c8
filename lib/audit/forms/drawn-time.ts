import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const facts = {
  ...({
    entryId: 'id',
    caseId: 'id',
    minutes: 'number',
    activity: 'code',
    workedOn: 'day',
    minutesLeft: 'number',
  } as const),
  ...({ lateReason: 'code?', concernsOn: 'day?' } as const),
}
const row = {
  ...{ entryId: 'id', caseId: 'case_id', subject: 'case_id', minutes: 'minutes', activity: 'activity' },
  ...{ workedOn: 'worked_on', lateReason: 'late_reason', concernsOn: 'concerns_on' },
  ...{ actor: 'recorded_by', minutesLeft: 'cap_minutes-after' },
}
const besides = [
  inserts('ledger_note', { entryId: 'entry_id' }),
  updates('hour_account', 'balance head_seq', { company: 'company_id' }, { must: true }),
  // Written by the ledger's own trigger alone.
  inserts('account_month', { company: 'account_id>hour_account.company_id' }),
  updates('account_month', 'minutes', { company: 'account_id>hour_account.company_id' }),
]

/** Work that is drawn by a rule of the round. */
export const DRAWN_TIME = {
  'time.missed': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...facts, meetingId: 'id' },
    tells: [
      inserts(
        'ledger_entry',
        { ...row, meetingId: 'meeting_id' },
        { holds: { advisor_id: '@actor', kind: 'work', drawn_as: 'missed' } },
      ),
    ],
    besides,
  },
  'time.group-logged': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...facts, earlyReason: 'code?', groupId: 'id', length: 'number', companies: 'number' },
    tells: [
      inserts(
        'ledger_entry',
        {
          ...{ ...row, earlyReason: 'early_reason', groupId: 'group_id' },
          ...{ length: 'group_minutes', companies: 'group_size' },
        },
        { holds: { advisor_id: '@actor', kind: 'work', drawn_as: 'group' } },
      ),
    ],
    besides,
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
