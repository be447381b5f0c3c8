import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const PROCUREMENT =
  'buyer_name buyer_org_digits bought_for reference ted_number title notice_url lots questions_on bid_deadline_on bid_deadline_at keys'

/** What belongs to a case: its contact, its procurement, what is written in it and what came of it. */
export const CASE_PARTS = {
  'case.contact-claimed': {
    subjects: ['case'],
    stream: 'company',
    facts: { personId: 'id' },
    tells: [updates('cases', 'contact_id', { subject: 'id', personId: 'contact_id' })],
  },
  'case.contact-disowned': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', 'contact_disowned_at', { subject: 'id' })],
    besides: [updates('contact_check', 'revoked_at revoked_by', { subject: 'case_id' })],
  },
  'case.contact-forgotten': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', 'contact_email contact_name contact_phone', { subject: 'id' })],
  },
  'contact.checked': {
    subjects: ['case'],
    stream: 'company',
    facts: { how: 'code', validTo: 'day' },
    tells: [
      inserts('contact_check', { subject: 'case_id', how: 'checked_how', validTo: 'valid_to' }),
      updates('contact_check', 'revoked_at revoked_by', { subject: 'case_id' }),
    ],
  },
  'contact.check-revoked': {
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('contact_check', 'revoked_at revoked_by', { subject: 'case_id', actor: 'revoked_by' })],
  },
  'result.recorded': {
    subjects: ['case'],
    stream: 'company',
    facts: { result: 'code' },
    tells: [inserts('bid_result', { subject: 'case_id', result: 'result', actor: 'recorded_by' })],
  },
  'result.taken-back': {
    subjects: ['case'],
    stream: 'company',
    facts: { result: 'code' },
    tells: [inserts('bid_result', { subject: 'case_id', actor: 'recorded_by' })],
  },
  'procurement.named': {
    subjects: ['case'],
    stream: 'company',
    facts: { caseId: 'id', bidDeadlineOn: 'day?' },
    tells: [inserts('procurement', { bidDeadlineOn: 'bid_deadline_on' })],
    besides: [
      updates('cases', 'procurement_id version', { subject: 'id' }),
      inserts('case_key', { subject: 'case_id' }),
      deletes('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
      deletes('procurement_match', { subject: 'case_id' }),
    ],
  },
  'procurement.changed': {
    subjects: ['case'],
    stream: 'company',
    facts: { caseId: 'id', fields: 'codes', bidDeadlineOn: 'day?' },
    tells: [updates('procurement', PROCUREMENT, { bidDeadlineOn: 'bid_deadline_on' })],
    besides: [
      updates('cases', 'version', { subject: 'id' }),
      inserts('case_key', { subject: 'case_id' }),
      deletes('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
      deletes('procurement_match', { subject: 'case_id' }),
    ],
  },
  'note.written': {
    subjects: ['case'],
    stream: 'company',
    facts: { noteId: 'id' },
    tells: [inserts('case_note', { subject: 'case_id', noteId: 'id', actor: 'author_id' })],
  },
  'message.sent': {
    subjects: ['case'],
    stream: 'company',
    facts: { messageId: 'id', side: 'code' },
    tells: [inserts('case_message', { subject: 'case_id', messageId: 'id', side: 'side', actor: 'author_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
