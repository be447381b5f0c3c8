import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const MERGE = {
  ...{ mergeId: 'id', reason: 'reason', actor: 'merged_by' },
  ...{ minutes: 'minutes', beyondMinutes: 'beyond_minutes' },
} as const
const own = { company: 'company_id' } as const
const came = { ...own, otherId: 'was.company_id' } as const
const ofLead = { roles: ['project-lead'], stream: 'company' } as const
/** Rows of accounts that belong to the one that goes on, each kind with what makes it the merge's own. */
const row = (names: Record<string, string>, holds = {}) =>
  inserts('ledger_entry', { company: 'account_id>hour_account.company_id', ...names }, { holds })

/** Two registrations that became one: each of the two is told, and each case that came along. */
export const COMPANY_MERGES = {
  'company.merged': {
    ...ofLead,
    subjects: ['company'],
    // Each of the two is told of the same row.
    again: true,
    facts: { mergeId: 'id', otherId: 'id', reason: 'code', minutes: 'number', beyondMinutes: 'number' },
    tells: [
      inserts('company_merge', { ...MERGE, subject: 'company_id', otherId: 'into_id' }),
      inserts('company_merge', { ...MERGE, subject: 'into_id', otherId: 'company_id' }),
    ],
    besides: [
      updates('company', 'merged_into_id', { subject: 'id', otherId: 'merged_into_id' }),
      updates('mandate', 'revoked_by revoked_at', { company: 'company_id', actor: 'revoked_by' }),
      inserts('mandate', { company: 'company_id' }, { others: ['created_by', 'verified_by'] }),
      ...[updates('invitation', 'company_id', came), updates('capability', 'company_id', came)],
      ...[updates('exercise_asked', 'company_id', came), updates('exercise_asked', 'capability_id', own)],
      ...[deletes('capability', own), deletes('exercise_asked', own)],
      updates('invitation', 'ended_at', { company: 'company_id' }, { holds: { ended_at: '*', accepted_by: '' } }),
      inserts('hour_account', { company: 'company_id' }),
      updates('hour_account', 'balance head_seq beyond_minutes company_id merged_into_id merged_from_id', {
        company: 'company_id',
      }),
      row({ '=open': 'kind' }),
      row({ '=merge_in': 'kind', actor: 'recorded_by' }),
      row({ '=hold': 'kind', actor: 'recorded_by' }, { merged_from_id: '*' }),
      row({ '=merged': 'reason_code', actor: 'recorded_by' }),
      updates(
        'meeting',
        'reserved_minutes',
        { company: 'case_id>cases.company_id' },
        { holds: { status: 'booked', reserved_minutes: '0' } },
      ),
      inserts('excess_finding', { mergeId: 'merge_id', company: 'account_id>hour_account.company_id' }),
    ],
  },
  'case.moved-company': {
    ...ofLead,
    subjects: ['case'],
    facts: { fromId: 'id' },
    tells: [
      updates('cases', 'company_id account_id', {
        ...{ subject: 'id', company: 'company_id', fromId: 'was.company_id' },
      }),
    ],
  },
  'company.excess-handled': {
    ...ofLead,
    subjects: ['company'],
    facts: { findingId: 'id' },
    tells: [
      updates(
        'excess_finding',
        'handled_by handled_at',
        { findingId: 'id', actor: 'handled_by', company: 'account_id>hour_account.company_id' },
        { holds: { handled_by: '*' } },
      ),
    ],
    besides: [inserts('excess_finding_note', { findingId: 'finding_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
