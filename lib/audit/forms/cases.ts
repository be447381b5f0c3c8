import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

/** What a case changes when it moves. */
const MOVED = 'status status_since_at waiting_since_at response_due_on version'

export const CASES = {
  'case.opened': {
    subjects: ['case'],
    stream: 'company',
    facts: { number: 'code', about: 'code', via: 'code', municipality: 'code', predecessorId: 'id?' },
    tells: [
      inserts('cases', {
        subject: 'id',
        company: 'company_id',
        number: 'number',
        about: 'about',
        via: 'opened_via',
        municipality: 'municipality_code',
        predecessorId: 'predecessor_id',
      }),
    ],
    besides: [
      inserts('case_move', { subject: 'case_id' }),
      inserts('case_number', {}),
      updates('case_number', 'last', {}),
      inserts('hour_account', { company: 'company_id' }),
      updates('hour_account', 'closed head_seq', { company: 'company_id' }),
      inserts('ledger_entry', { '=open': 'kind' }),
      inserts('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
    ],
  },
  'case.accepted': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' })],
  },
  'case.declined': {
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code', turnTo: 'code' },
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [
      inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' }),
      inserts('case_decline', { subject: 'case_id', reason: 'reason', turnTo: 'turn_to', actor: 'declined_by' }),
    ],
  },
  'case.more-asked': {
    subjects: ['case'],
    stream: 'company',
    facts: { messageId: 'id' },
    tells: [
      updates('cases', 'version waiting_since_at', { subject: 'id' }),
      inserts('case_message', { subject: 'case_id', messageId: 'id', actor: 'author_id' }),
    ],
  },
  'case.waiting-ended': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', 'response_due_on version waiting_since_at', { subject: 'id' })],
  },
  'case.started': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' })],
  },
  'case.closed': {
    subjects: ['case'],
    stream: 'company',
    facts: { outcome: 'code', why: 'code?', barriers: 'codes' },
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [
      // Nobody is named as having moved what its round ended.
      inserts('case_move', { subject: 'case_id', status: 'status' }),
      inserts('outcome', {
        subject: 'case_id',
        outcome: 'code',
        why: 'why',
        barriers: 'barriers',
        actor: 'recorded_by',
      }),
    ],
  },
  'case.reopened': {
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code' },
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' })],
  },
  'case.withdrawn': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', MOVED, { subject: 'id', status: 'status' })],
    besides: [inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' })],
  },
  'case.step-undone': {
    subjects: ['case'],
    stream: 'company',
    facts: { step: 'code', undoes: 'ids' },
    tells: [
      updates('cases', `${MOVED} advisor_id`, { subject: 'id', status: 'status' }),
      deletes('case_message', { subject: 'case_id' }),
      deletes('case_note', { subject: 'case_id' }),
    ],
    besides: [
      inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' }),
      deletes('case_assignment', { subject: 'case_id' }),
      updates('case_assignment', 'until_at', { subject: 'case_id' }),
      deletes('case_decline', { subject: 'case_id' }),
      deletes('outcome', { subject: 'case_id' }),
    ],
  },
  'case.followed': {
    subjects: ['case'],
    stream: 'company',
    facts: { successorId: 'id' },
    tells: [inserts('cases', { subject: 'predecessor_id', successorId: 'id' })],
  },
  'case.carried-over': {
    subjects: ['case'],
    stream: 'company',
    facts: { fromId: 'id', advisorId: 'id?' },
    tells: [
      updates('cases', `${MOVED} advisor_id`, { subject: 'id', fromId: 'predecessor_id', advisorId: 'advisor_id' }),
      inserts('cases', { subject: 'id', fromId: 'predecessor_id' }),
    ],
    besides: [
      inserts('case_move', { subject: 'case_id' }),
      inserts('case_assignment', { subject: 'case_id', advisorId: 'advisor_id' }),
    ],
  },
  'advisor.assigned': {
    subjects: ['case'],
    stream: 'company',
    facts: { advisorId: 'id' },
    tells: [updates('cases', `${MOVED} advisor_id`, { subject: 'id', advisorId: 'advisor_id', status: 'status' })],
    besides: [
      inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' }),
      inserts('case_assignment', { subject: 'case_id', advisorId: 'advisor_id', actor: 'assigned_by' }),
      updates('case_assignment', 'until_at', { subject: 'case_id' }),
    ],
  },
  'advisor.handed-over': {
    subjects: ['case'],
    stream: 'company',
    facts: { advisorId: 'id', fromAdvisorId: 'id' },
    tells: [updates('cases', 'advisor_id version', { subject: 'id', advisorId: 'advisor_id' })],
    besides: [
      inserts('case_assignment', { subject: 'case_id', advisorId: 'advisor_id', actor: 'assigned_by' }),
      updates('case_assignment', 'until_at', { subject: 'case_id', fromAdvisorId: 'advisor_id' }),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
