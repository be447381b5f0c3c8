import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'
import { caseComes, MOVED } from '@/lib/audit/forms/cases'

/** Whose hands a case is in, what follows it, and what is undone. */
export const CASE_HANDS = {
  'case.step-undone': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { step: 'code(accepted|assigned|handover|declined|closed|joined|question|message|note)', undoes: 'ids' },
    tells: [
      updates('cases', `${MOVED} response_due_on advisor_id`, { subject: 'id', status: 'status' }),
      deletes('case_message', { subject: 'case_id' }),
      deletes('case_note', { subject: 'case_id' }),
    ],
    besides: [
      inserts('case_move', { subject: 'case_id', actor: 'moved_by', status: 'status' }),
      deletes('case_assignment', { subject: 'case_id' }),
      updates('case_assignment', 'until_at', { subject: 'case_id' }),
      deletes('case_decline', { subject: 'case_id' }),
      deletes('referral_return', { subject: 'case_id' }),
      deletes('outcome', { subject: 'case_id' }),
      deletes('case_join', { subject: 'case_id' }),
    ],
  },
  'case.followed': {
    roles: ['project-lead', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { successorId: 'id' },
    again: true,
    tells: caseComes({ subject: 'predecessor_id', successorId: 'id' }),
  },
  'case.carried-over': {
    roles: ['project-lead', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { fromId: 'id', advisorId: 'id?' },
    again: true,
    tells: [
      updates(
        'cases',
        'status waiting_since_at response_due_on advisor_id',
        { subject: 'id', fromId: 'predecessor_id', advisorId: 'advisor_id' },
        {
          holds: {
            'was.status': 'opened',
            status: 'opened|accepted|assigned|ongoing',
            'predecessor_id>cases.status': 'closed',
            'predecessor_id>cases.round_id>round.closed_on': '*',
            'round_id>round.closed_on': '',
          },
          // A case that waits for its company goes on waiting since it did.
          others: ['waiting_since_at'],
        },
      ),
      ...caseComes({ subject: 'id', fromId: 'predecessor_id' }),
    ],
    besides: [
      inserts('case_move', { subject: 'case_id' }),
      inserts('case_assignment', { subject: 'case_id', advisorId: 'advisor_id' }),
    ],
  },
  'case.joined': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { intoId: 'id' },
    tells: [
      updates(
        'cases',
        MOVED,
        { subject: 'id', status: 'status' },
        { holds: { status: 'closed', 'was.status': 'opened|accepted|assigned|ongoing' } },
      ),
    ],
    besides: [
      inserts('case_join', { '=1': '#', subject: 'case_id', intoId: 'into_id', actor: 'joined_by' }, { must: true }),
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
      inserts('outcome', { '=1': '#', '=joined': 'code', subject: 'case_id', actor: 'recorded_by' }, { must: true }),
    ],
  },
  'case.joined-into': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { fromId: 'id' },
    // Each of the two is told of the same row.
    again: true,
    tells: [inserts('case_join', { subject: 'into_id', fromId: 'case_id', actor: 'joined_by' })],
  },
  'advisor.assigned': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { advisorId: 'id' },
    tells: [
      updates(
        'cases',
        `${MOVED} advisor_id`,
        { subject: 'id', advisorId: 'advisor_id', status: 'status' },
        { holds: { status: 'assigned', 'was.status': 'accepted' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
      inserts(
        'case_assignment',
        { '=1': '#', subject: 'case_id', advisorId: 'advisor_id', actor: 'assigned_by' },
        { must: true },
      ),
      updates('case_assignment', 'until_at', { subject: 'case_id' }),
    ],
  },
  'eligibility.checked': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { checkId: 'id', rules: 'code', size: 'code', result: 'code' },
    tells: [
      inserts('eligibility_check', {
        ...{ subject: 'case_id', actor: 'checked_by', checkId: 'id' },
        ...{ rules: 'rules', size: 'size', result: 'result' },
      }),
    ],
  },
  'advisor.gave-back': {
    roles: ['advisor'],
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code' },
    tells: [
      updates(
        'cases',
        `${MOVED} advisor_id`,
        { subject: 'id', actor: 'was.advisor_id', status: 'status' },
        { holds: { status: 'accepted', 'was.status': 'assigned|ongoing', advisor_id: '' } },
      ),
    ],
    besides: [
      inserts('case_move', { '=1': '#', subject: 'case_id', actor: 'moved_by', status: 'status' }, { must: true }),
      inserts('case_return', { '=1': '#', subject: 'case_id', reason: 'reason', actor: 'advisor_id' }, { must: true }),
      updates('case_assignment', 'until_at', { subject: 'case_id', actor: 'advisor_id' }, { must: true }),
    ],
  },
  'advisor.handed-over': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { advisorId: 'id', fromAdvisorId: 'id' },
    tells: [
      updates('cases', 'advisor_id version', {
        subject: 'id',
        advisorId: 'advisor_id',
        fromAdvisorId: 'was.advisor_id',
      }),
    ],
    besides: [
      inserts(
        'case_assignment',
        { '=1': '#', subject: 'case_id', advisorId: 'advisor_id', actor: 'assigned_by' },
        { must: true },
      ),
      updates('case_assignment', 'until_at', { subject: 'case_id', fromAdvisorId: 'advisor_id' }, { must: true }),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
