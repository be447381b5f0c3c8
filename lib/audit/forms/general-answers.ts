import type { BuyersFacts } from '@/lib/audit/buyers-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ANSWER = 'topic question_sv answer_sv question_en answer_en reviewed_on reviewed_by version search_sv search_en'

export const GENERAL_ANSWERS = {
  'general-answer.published': {
    roles: ['buyer-advisor'],
    subjects: ['general-answer'],
    stream: 'system',
    facts: { topic: 'code' },
    tells: [inserts('general_answer', { subject: 'id', topic: 'topic' })],
    besides: [
      inserts('general_answer_revision', { subject: 'answer_id', topic: 'topic', actor: 'saved_by' }, { must: true }),
    ],
  },
  'general-answer.corrected': {
    roles: ['buyer-advisor'],
    subjects: ['general-answer'],
    stream: 'system',
    facts: { reviewedOn: 'day' },
    tells: [updates('general_answer', ANSWER, { subject: 'id', reviewedOn: 'reviewed_on' })],
    besides: [
      inserts(
        'general_answer_revision',
        { subject: 'answer_id', reviewedOn: 'reviewed_on', actor: 'saved_by' },
        { must: true },
      ),
    ],
  },
  'general-answer.confirmed': {
    roles: ['buyer-advisor'],
    subjects: ['general-answer'],
    stream: 'system',
    facts: { reviewedOn: 'day' },
    tells: [updates('general_answer', 'reviewed_on reviewed_by version', { subject: 'id', reviewedOn: 'reviewed_on' })],
    besides: [
      inserts(
        'general_answer_revision',
        { subject: 'answer_id', reviewedOn: 'reviewed_on', actor: 'saved_by' },
        { must: true },
      ),
    ],
  },
  'general-answer.withdrawn': {
    roles: ['buyer-advisor'],
    subjects: ['general-answer'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'general_answer',
        'status version',
        { subject: 'id' },
        { holds: { status: 'withdrawn', 'was.status': 'published' } },
      ),
    ],
    besides: [inserts('general_answer_revision', { subject: 'answer_id', actor: 'saved_by' }, { must: true })],
  },
} as const satisfies Partial<EventForms<BuyersFacts>>
