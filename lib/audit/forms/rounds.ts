import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const PREPARED =
  'code name opens_on cap_minutes response_working_days log_days_after_round hold_lapse_hours late_after_days ' +
  'missed_draws missed_minutes group_draws second_draws cooling_months weight_field weight_time weight_help weight_known ' +
  'weight_load weight_place weight_language likely_minutes staff_login_link counted ends_on cases helped minutes bids ' +
  'first_bids won trainings participants satisfaction_tenths version'
const ofPrepared = {
  roles: ['project-lead'],
  subjects: ['round'],
  stream: 'system',
  facts: { code: 'code', opensOn: 'day' },
} as const
const asPrepared = { subject: 'id', code: 'code', opensOn: 'opens_on' }

export const ROUNDS = {
  'round.opened': {
    roles: ['project-lead', 'system'],
    subjects: ['round'],
    stream: 'system',
    facts: {
      code: 'code',
      capMinutes: 'number',
      counted: 'codes(call|meeting|review|written-reply|travel|administration)',
      missed: 'code?~',
      group: 'code?~',
      second: 'code?~',
    },
    tells: [
      inserts('round', {
        subject: 'id',
        code: 'code',
        capMinutes: 'cap_minutes',
        missed: 'missed_draws',
        group: 'group_draws',
        second: 'second_draws',
      }),
    ],
    besides: [
      inserts('round_activity', { subject: 'round_id' }, { must: true }),
      // What was prepared opens under the same id.
      deletes('prepared_round', { subject: 'id' }),
      // The year's counter is held before anything else: it begins here where no case of the year is opened by it.
      inserts('case_number', {}, { holds: { last: '0' } }),
    ],
  },
  'round.closed': {
    roles: ['project-lead', 'system'],
    subjects: ['round'],
    stream: 'system',
    facts: { accounts: 'number', ended: 'number~', carried: 'number~', opensOn: 'day?~' },
    tells: [
      updates(
        'round',
        'closed_on next_opens_on',
        { subject: 'id', opensOn: 'next_opens_on' },
        { holds: { closed_on: '*' } },
      ),
      // The next opens the same day.
      updates('round', 'closed_on next_opens_on', { subject: 'id', opensOn: 'closed_on' }),
    ],
    besides: [
      updates('hour_account', 'closed head_seq', { subject: 'round_id', accounts: '#' }, { holds: { closed: 'true' } }),
    ],
  },
  'round.prepared': { ...ofPrepared, tells: [inserts('prepared_round', asPrepared)] },
  'round.preparation-changed': { ...ofPrepared, tells: [updates('prepared_round', PREPARED, asPrepared)] },
  'round.preparation-dropped': { ...ofPrepared, tells: [deletes('prepared_round', asPrepared)] },
  'round.next-planned': {
    roles: ['project-lead'],
    subjects: ['round'],
    stream: 'system',
    facts: { opensOn: 'day?' },
    tells: [updates('round', 'next_opens_on', { subject: 'id', opensOn: 'next_opens_on' })],
  },
  'round.targets-set': {
    roles: ['project-lead', 'system'],
    subjects: ['round'],
    stream: 'system',
    facts: { no: 'number', endsOn: 'day?' },
    tells: [inserts('round_targets', { subject: 'round_id', no: 'no', endsOn: 'ends_on' })],
  },
  'month.closed': {
    roles: ['project-lead'],
    subjects: ['month'],
    stream: 'system',
    facts: { month: 'day' },
    tells: [inserts('closed_month', { subject: 'id', month: 'month', actor: 'closed_by' })],
  },
  'report.begun': {
    roles: ['project-lead'],
    subjects: ['report'],
    stream: 'system',
    facts: { no: 'number' },
    tells: [inserts('steering_report', { subject: 'id', no: 'no', actor: 'begun_by' })],
  },
  'report.written': {
    roles: ['project-lead'],
    subjects: ['report'],
    stream: 'system',
    facts: { version: 'number' },
    tells: [updates('steering_report', 'name summary version', { subject: 'id', version: 'version' })],
  },
  'report.frozen': {
    roles: ['project-lead'],
    subjects: ['report'],
    stream: 'system',
    facts: { version: 'number' },
    tells: [
      inserts('frozen_report', {
        subject: 'report_id',
        actor: 'frozen_by',
        version: 'version',
      }),
    ],
  },
  'companies.counted': {
    roles: ['project-lead'],
    subjects: ['company-statistics'],
    stream: 'system',
    facts: { no: 'number', countedOn: 'day' },
    tells: [inserts('company_statistics', { subject: 'id', actor: 'set_by', no: 'no', countedOn: 'counted_on' })],
  },
  'extract.taken': {
    roles: ['project-lead'],
    subjects: ['extract'],
    stream: 'system',
    facts: { asOf: 'day', cases: 'number', entries: 'number' },
    tells: [
      inserts('evaluator_extract', {
        ...{ subject: 'id', actor: 'taken_by', asOf: 'as_of', cases: 'cases', entries: 'entries' },
      }),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
