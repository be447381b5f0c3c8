import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const noted = { roles: ['advisor'], subjects: ['case'], stream: 'company' } as const
const ofEntry = {
  ...{ entryId: 'entry_id', caseId: 'entry_id>ledger_entry.case_id', subject: 'entry_id>ledger_entry.case_id' },
  actor: 'entry_id>ledger_entry.recorded_by',
} as const
const ofOutside = {
  ...{ entryId: 'outside_time_id', caseId: 'outside_time_id>outside_time.case_id' },
  ...{ subject: 'outside_time_id>outside_time.case_id', actor: 'outside_time_id>outside_time.recorded_by' },
} as const

export const TIME = {
  // Of an entry that was there before: one that comes with its note is told by its own event.
  'time.noted': {
    ...{ ...noted, facts: { entryId: 'id', caseId: 'id' } },
    tells: [inserts('ledger_note', ofEntry)],
  },
  'time.outside-noted': {
    ...{ ...noted, facts: { entryId: 'id', caseId: 'id' } },
    tells: [inserts('outside_time_note', ofOutside)],
  },
  'time.logged': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: {
      entryId: 'id',
      caseId: 'id',
      minutes: 'number',
      activity: 'code',
      workedOn: 'day',
      minutesLeft: 'number',
      earlyReason: 'code?~',
      lateReason: 'code?~',
      concernsOn: 'day?~',
    },
    tells: [
      inserts(
        'ledger_entry',
        {
          entryId: 'id',
          caseId: 'case_id',
          subject: 'case_id',
          minutes: 'minutes',
          activity: 'activity',
          workedOn: 'worked_on',
          earlyReason: 'early_reason',
          lateReason: 'late_reason',
          concernsOn: 'concerns_on',
          actor: 'recorded_by',
          minutesLeft: 'cap_minutes-after',
        },
        { holds: { advisor_id: '@actor', kind: 'work', moved_from_id: '', drawn_as: '' } },
      ),
    ],
    besides: [
      inserts('ledger_note', { entryId: 'entry_id' }),
      updates('hour_account', 'balance head_seq', { company: 'company_id' }, { must: true }),
      // Written by the ledger's own trigger alone.
      inserts('account_month', { company: 'account_id>hour_account.company_id' }),
      updates('account_month', 'minutes', { company: 'account_id>hour_account.company_id' }),
    ],
  },
  'time.reversed': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { entryId: 'id', reversesId: 'id', caseId: 'id', minutes: 'number', reason: 'code', minutesLeft: 'number' },
    tells: [
      inserts(
        'ledger_entry',
        {
          entryId: 'id',
          reversesId: 'reverses_id',
          caseId: 'case_id',
          subject: 'case_id',
          minutes: '-minutes',
          reason: 'reason_code',
          actor: 'recorded_by',
          minutesLeft: 'cap_minutes-after',
        },
        { holds: { rev_kind: 'work' } },
      ),
      // In an account that was merged what is left of it says nothing: what is left is the pot's that carries it.
      inserts(
        'ledger_entry',
        {
          entryId: 'id',
          reversesId: 'reverses_id',
          caseId: 'case_id',
          subject: 'case_id',
          minutes: '-minutes',
          reason: 'reason_code',
          actor: 'recorded_by',
        },
        { holds: { rev_kind: 'work', 'account_id>hour_account.merged_into_id': '*' } },
      ),
    ],
    besides: [
      inserts('ledger_note', { entryId: 'entry_id' }),
      updates('hour_account', 'balance head_seq beyond_minutes', { company: 'company_id' }, { must: true }),
      // Written by the ledger's own trigger alone: the pot gives back what it carried.
      inserts(
        'ledger_entry',
        { company: 'account_id>hour_account.company_id', reason: 'reason_code', actor: 'recorded_by' },
        { holds: { rev_kind: 'merge_in' } },
      ),
      // Written by the ledger's own trigger alone.
      inserts('account_month', { company: 'account_id>hour_account.company_id' }),
      updates('account_month', 'minutes', { company: 'account_id>hour_account.company_id' }),
    ],
  },
  'time.recorded-outside': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: {
      entryId: 'id',
      caseId: 'id',
      minutes: 'number',
      activity: 'code',
      workedOn: 'day',
      why: 'code',
      earlyReason: 'code?~',
      lateReason: 'code?~',
      concernsOn: 'day?~',
    },
    tells: [
      inserts(
        'outside_time',
        {
          entryId: 'id',
          caseId: 'case_id',
          subject: 'case_id',
          minutes: 'minutes',
          activity: 'activity',
          workedOn: 'worked_on',
          earlyReason: 'early_reason',
          lateReason: 'late_reason',
          concernsOn: 'concerns_on',
          why: 'why',
          actor: 'recorded_by',
        },
        { holds: { advisor_id: '@actor', kind: 'record', moved_from_id: '' } },
      ),
    ],
    besides: [inserts('outside_time_note', { entryId: 'outside_time_id' })],
  },
  'time.outside-reversed': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { entryId: 'id', reversesId: 'id', caseId: 'id', minutes: 'number', reason: 'code' },
    tells: [
      inserts('outside_time', {
        entryId: 'id',
        reversesId: 'reverses_id',
        caseId: 'case_id',
        subject: 'case_id',
        minutes: '-minutes',
        reason: 'reason_code',
        actor: 'recorded_by',
      }),
    ],
    besides: [inserts('outside_time_note', { entryId: 'outside_time_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
