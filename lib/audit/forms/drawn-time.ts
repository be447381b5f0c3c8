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
const { minutesLeft: _left, ...outsideFacts } = facts
const { minutesLeft: _after, ...outsideRow } = row
const joint = { jointId: 'id', no: 'number', advisorId: 'id', earlyReason: 'code?' } as const
const halfRow = { jointId: 'joint_id', no: 'joint_no', advisorId: 'advisor_id', earlyReason: 'early_reason' }
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
  'time.joint-logged': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...facts, ...joint },
    tells: [
      inserts(
        'ledger_entry',
        { ...row, ...halfRow },
        { holds: { kind: 'work', drawn_as: 'second' }, others: ['advisor_id'] },
      ),
    ],
    besides,
  },
  'time.joint-outside': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: { ...outsideFacts, ...joint, why: 'code' },
    tells: [inserts('outside_time', { ...outsideRow, ...halfRow, why: 'why' }, { others: ['advisor_id'] })],
    besides: [inserts('outside_time_note', { entryId: 'outside_time_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
