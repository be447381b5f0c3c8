import type { BuyersFacts } from '@/lib/audit/buyers-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const QUESTION =
  'organisation name email phone text reference ted_number keys buyer_org_digits bought_for link_hash request_id erased_at version status'

export const BUYERS = {
  'question.asked': {
    roles: ['visitor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [inserts('buyer_question', { subject: 'id' })],
    besides: [
      inserts('reference_number', { '=1': 'last' }),
      updates('reference_number', 'last', { '=1': 'last-was.last' }),
      inserts('question_key', { subject: 'question_id' }),
      deletes('question_key', { subject: 'question_id' }),
      inserts('procurement_match', { subject: 'question_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'question_id' }),
      deletes('procurement_match', { subject: 'question_id' }),
    ],
  },
  'question.read': {
    roles: ['buyer-advisor', 'project-lead'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { reason: 'code(complaint|absence|quality|asked-to)?' },
    tells: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.told-apart': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'procurement_match',
        'told_apart_at told_apart_by',
        { subject: 'question_id', actor: 'told_apart_by' },
        { holds: { told_apart_at: '*' } },
      ),
    ],
  },
  'question.taken-together': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'procurement_match',
        'told_apart_at told_apart_by',
        { subject: 'question_id' },
        { holds: { told_apart_at: '' } },
      ),
    ],
  },
  'question.tie-ended': {
    roles: ['project-lead'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { personId: 'id', tie: 'code' },
    tells: [
      inserts('bidder_tie_ended', { subject: 'question_id', personId: 'person_id', tie: 'tie', actor: 'ended_by' }),
      updates('bidder_tie_ended', 'ended_by ended_at question_id reason', {
        subject: 'question_id',
        personId: 'person_id',
        tie: 'tie',
        actor: 'ended_by',
      }),
    ],
  },
  'question.taken': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'buyer_question',
        'status taken_by version',
        { subject: 'id', actor: 'taken_by' },
        { holds: { status: 'taken' } },
      ),
    ],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.answered': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { answerId: 'id' },
    tells: [
      updates(
        'buyer_question',
        'answered_at status taken_by version',
        { subject: 'id', actor: 'taken_by' },
        { holds: { status: 'answered' } },
      ),
    ],
    besides: [
      inserts('buyer_answer', { subject: 'question_id', answerId: 'id', actor: 'author_id' }, { must: true }),
      inserts('question_hand', { subject: 'question_id', actor: 'person_id' }),
    ],
  },
  'question.mail-retried': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [],
    alone: true,
  },
  'question.called': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { callId: 'id', result: 'code' },
    tells: [inserts('buyer_call', { subject: 'question_id', callId: 'id', result: 'result', actor: 'caller_id' })],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.corrected': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates('buyer_question', 'bought_for buyer_org_digits keys reference ted_number topic version', {
        subject: 'id',
      }),
    ],
    besides: [
      inserts('question_key', { subject: 'question_id' }),
      deletes('question_key', { subject: 'question_id' }),
      inserts('procurement_match', { subject: 'question_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'question_id' }),
      deletes('procurement_match', { subject: 'question_id' }),
    ],
  },
  'question.closed': {
    roles: ['buyer-advisor'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'buyer_question',
        'closed_at status version',
        { subject: 'id' },
        { holds: { status: 'closed', 'was.status': 'asked|taken|answered' } },
      ),
    ],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.erased': {
    roles: ['system'],
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [updates('buyer_question', QUESTION, { subject: 'id' }, { holds: { erased_at: '*' } })],
    besides: [
      updates('bidder_tie_ended', 'reason question_id', { subject: 'question_id' }),
      updates('buyer_answer', 'text', { subject: 'question_id' }),
      updates('buyer_call', 'note', { subject: 'question_id' }),
    ],
  },
} as const satisfies Partial<EventForms<BuyersFacts>>
