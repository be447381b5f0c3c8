import type { BuyersFacts } from '@/lib/audit/buyers-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const QUESTION =
  'organisation name email phone text reference ted_number keys buyer_org_digits bought_for link_hash request_id erased_at version status'
const ANSWER =
  'topic question_sv answer_sv question_en answer_en reviewed_on reviewed_by status version search_sv search_en'

export const BUYERS = {
  'question.asked': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [inserts('buyer_question', { subject: 'id' })],
    besides: [
      inserts('reference_number', {}),
      updates('reference_number', 'last', {}),
      inserts('question_key', { subject: 'question_id' }),
      deletes('question_key', { subject: 'question_id' }),
      inserts('procurement_match', { subject: 'question_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'question_id' }),
      deletes('procurement_match', { subject: 'question_id' }),
    ],
  },
  'question.read': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { reason: 'code?' },
    tells: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.told-apart': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [
      updates('procurement_match', 'told_apart_at told_apart_by', { subject: 'question_id', actor: 'told_apart_by' }),
    ],
  },
  'question.taken-together': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [updates('procurement_match', 'told_apart_at told_apart_by', { subject: 'question_id' })],
  },
  'question.tie-ended': {
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
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [updates('buyer_question', 'status taken_by version', { subject: 'id', actor: 'taken_by' })],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.answered': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { answerId: 'id' },
    tells: [updates('buyer_question', 'answered_at status taken_by version', { subject: 'id' })],
    besides: [
      inserts('buyer_answer', { subject: 'question_id', answerId: 'id', actor: 'author_id' }),
      inserts('question_hand', { subject: 'question_id', actor: 'person_id' }),
    ],
  },
  'question.mail-retried': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [],
    alone: true,
  },
  'question.called': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: { callId: 'id', result: 'code' },
    tells: [inserts('buyer_call', { subject: 'question_id', callId: 'id', result: 'result', actor: 'caller_id' })],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.corrected': {
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
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [updates('buyer_question', 'closed_at status taken_by version', { subject: 'id' })],
    besides: [inserts('question_hand', { subject: 'question_id', actor: 'person_id' })],
  },
  'question.erased': {
    subjects: ['buyer-question'],
    stream: 'system',
    facts: {},
    tells: [updates('buyer_question', QUESTION, { subject: 'id' })],
    besides: [
      updates('bidder_tie_ended', 'reason question_id', { subject: 'question_id' }),
      updates('buyer_answer', 'text', { subject: 'question_id' }),
      updates('buyer_call', 'note', { subject: 'question_id' }),
    ],
  },
  'general-answer.published': {
    subjects: ['general-answer'],
    stream: 'system',
    facts: { topic: 'code' },
    tells: [inserts('general_answer', { subject: 'id', topic: 'topic' })],
    besides: [inserts('general_answer_revision', { subject: 'answer_id', topic: 'topic', actor: 'saved_by' })],
  },
  'general-answer.corrected': {
    subjects: ['general-answer'],
    stream: 'system',
    facts: { reviewedOn: 'day' },
    tells: [updates('general_answer', ANSWER, { subject: 'id', reviewedOn: 'reviewed_on' })],
    besides: [
      inserts('general_answer_revision', { subject: 'answer_id', reviewedOn: 'reviewed_on', actor: 'saved_by' }),
    ],
  },
  'general-answer.confirmed': {
    subjects: ['general-answer'],
    stream: 'system',
    facts: { reviewedOn: 'day' },
    tells: [updates('general_answer', ANSWER, { subject: 'id', reviewedOn: 'reviewed_on' })],
    besides: [
      inserts('general_answer_revision', { subject: 'answer_id', reviewedOn: 'reviewed_on', actor: 'saved_by' }),
    ],
  },
  'general-answer.withdrawn': {
    subjects: ['general-answer'],
    stream: 'system',
    facts: {},
    tells: [updates('general_answer', ANSWER, { subject: 'id' })],
    besides: [inserts('general_answer_revision', { subject: 'answer_id', actor: 'saved_by' })],
  },
} as const satisfies EventForms<BuyersFacts>
