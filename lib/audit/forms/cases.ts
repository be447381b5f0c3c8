import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms, type Told } from '@/lib/audit/forms/event-form'

/** What a case changes when it moves. */
export const MOVED = 'status status_since_at waiting_since_at version'

/** The case came; one whose contact said that the case before is not theirs keeps since when, which may be long ago. */
export function caseComes(names: Told['names'], holds: Told['names'] = {}): [Told, Told] {
  const disowned = { 'predecessor_id>cases.contact_disowned_at': '*' }
  return [
    inserts('cases', names, { holds }),
    inserts('cases', names, { holds: { ...holds, ...disowned }, others: ['contact_disowned_at'] }),
  ]
}

export const CASES = {
  'case.opened': {
    roles: ['visitor', 'company-contact', 'advisor', 'project-lead', 'partner', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { number: 'code', about: 'code', via: 'code', municipality: 'code', predecessorId: 'id?' },
    tells: caseComes(
      {
        subject: 'id',
        company: 'company_id',
        number: 'number',
        about: 'about',
        via: 'opened_via',
        municipality: 'municipality_code',
        predecessorId: 'predecessor_id',
      },
      { status: 'opened' },
    ),
    besides: [
      inserts('case_move', { subject: 'case_id' }, { holds: { status: 'opened' }, must: true }),
      inserts(
        'case_number',
        { 'subject>cases.year': 'year', 'subject>cases.year_seq': 'last' },
        { holds: { last: '1' } },
      ),
      updates('case_number', 'last', {
        'subject>cases.year': 'year',
        'subject>cases.year_seq': 'last',
        '=1': 'last-was.last',
      }),
      inserts('hour_account', { company: 'company_id' }),
      updates('hour_account', 'closed head_seq', { company: 'company_id' }),
      inserts('ledger_entry', { '=open': 'kind', company: 'account_id>hour_account.company_id' }),
      inserts('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
    ],
  },
  'case.accepted': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'accepted', 'was.status': 'opened' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
    ],
  },
  'case.declined': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code', turnTo: 'code' },
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'declined', 'was.status': 'opened|accepted' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
      inserts(
        'case_decline',
        { '=1': '#', subject: 'case_id', reason: 'reason', turnTo: 'turn_to', actor: 'declined_by' },
        { must: true },
      ),
    ],
  },
  'case.more-asked': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { messageId: 'id' },
    tells: [
      updates('cases', 'version waiting_since_at', { subject: 'id' }, { holds: { waiting_since_at: '*' }, must: true }),
      inserts(
        'case_message',
        { subject: 'case_id', messageId: 'id', actor: 'author_id' },
        { holds: { side: 'staff' }, must: true },
      ),
    ],
  },
  'case.waiting-ended': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [
      updates(
        'cases',
        'response_due_on version waiting_since_at',
        { subject: 'id' },
        { holds: { waiting_since_at: '', 'was.waiting_since_at': '*' } },
      ),
    ],
  },
  'case.started': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'ongoing', 'was.status': 'assigned' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
    ],
  },
  'case.closed': {
    roles: ['advisor', 'project-lead', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { outcome: 'code', why: 'code?', barriers: 'codes' },
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'closed', 'was.status': 'opened|accepted|assigned|ongoing' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
      // Nobody is named as having moved what its round ended.
      inserts(
        'case_move',
        { '=1': '#', subject: 'case_id', status: 'status' },
        { holds: { moved_by: '', 'case_id>cases.round_id>round.closed_on': '*' }, must: true },
      ),
      inserts(
        'outcome',
        { '=1': '#', subject: 'case_id', outcome: 'code', why: 'why', barriers: 'barriers', actor: 'recorded_by' },
        { must: true },
      ),
    ],
  },
  'case.reopened': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code(more-help-needed|closed-by-mistake|time-to-log|other)' },
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'ongoing', 'was.status': 'closed' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
    ],
  },
  'case.withdrawn': {
    roles: ['company-contact'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'withdrawn', 'was.status': 'opened|accepted|assigned|ongoing' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
