import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const PROCUREMENT =
  'buyer_name buyer_org_digits bought_for reference ted_number title notice_url lots questions_on questions_at bid_deadline_on bid_deadline_at law procedure cpv award_decided_on standstill_ends_on notice_id notice_version keys'

const OF_LOT = { 'subject>cases.procurement_id': 'procurement_id' }

/** What belongs to a case: its contact, its procurement, what is written in it and what came of it. */
export const CASE_PARTS = {
  'case.contact-claimed': {
    roles: ['company-contact'],
    subjects: ['case'],
    stream: 'company',
    facts: { personId: 'id' },
    tells: [updates('cases', 'contact_id', { subject: 'id', personId: 'contact_id', actor: 'contact_id' })],
  },
  'case.contact-disowned': {
    roles: ['visitor'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', 'contact_disowned_at', { subject: 'id' }, { holds: { contact_disowned_at: '*' } })],
    besides: [
      updates(
        'contact_check',
        'revoked_at revoked_by',
        { subject: 'case_id', actor: 'revoked_by' },
        { holds: { revoked_at: '*' } },
      ),
    ],
  },
  'case.contact-forgotten': {
    roles: ['system'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [updates('cases', 'contact_email', { subject: 'id' }, { holds: { contact_email: '' } })],
  },
  'contact.checked': {
    roles: ['advisor', 'project-lead', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { how: 'code', validTo: 'day' },
    tells: [
      inserts('contact_check', { subject: 'case_id', how: 'checked_how', validTo: 'valid_to', actor: 'checked_by' }),
      // One that goes on from the case before keeps who did it.
      inserts(
        'contact_check',
        { subject: 'case_id', how: 'checked_how', validTo: 'valid_to' },
        { holds: { 'case_id>cases.predecessor_id': '*' }, others: ['checked_by'] },
      ),
    ],
    besides: [
      updates(
        'contact_check',
        'revoked_at',
        { subject: 'case_id' },
        { holds: { revoked_at: '*', valid_to: '<today' } },
      ),
    ],
  },
  'contact.check-revoked': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: {},
    tells: [
      updates(
        'contact_check',
        'revoked_at revoked_by',
        { subject: 'case_id', actor: 'revoked_by' },
        { holds: { revoked_at: '*' } },
      ),
    ],
  },
  'result.recorded': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { result: 'code' },
    tells: [inserts('bid_result', { subject: 'case_id', result: 'result', actor: 'recorded_by' })],
  },
  'result.taken-back': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { result: 'code(won|lost|cancelled|appealed)' },
    tells: [inserts('bid_result', { subject: 'case_id', actor: 'recorded_by' }, { holds: { result: '' } })],
  },
  'procurement.named': {
    roles: ['visitor', 'company-contact', 'advisor', 'project-lead', 'partner', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { caseId: 'id', bidDeadlineOn: 'day?' },
    tells: [inserts('procurement', { 'subject>cases.procurement_id': 'id', bidDeadlineOn: 'bid_deadline_on' })],
    besides: [
      updates('cases', 'procurement_id version', { subject: 'id' }),
      inserts('procurement_lot', OF_LOT),
      inserts('case_key', { subject: 'case_id' }),
      deletes('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
      deletes('procurement_match', { subject: 'case_id' }),
    ],
  },
  'procurement.changed': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: {
      caseId: 'id',
      fields:
        'codes(buyerName|buyerOrgDigits|boughtFor|reference|tedNumber|noticeUrl|lots|bidDeadlineOn|bidDeadlineAt|title|law|procedure|cpv|questionsOn|questionsAt|awardDecidedOn|standstillEndsOn|noticeId|noticeVersion)',
      bidDeadlineOn: 'day?',
    },
    tells: [
      updates('procurement', PROCUREMENT, {
        'subject>cases.procurement_id': 'id',
        bidDeadlineOn: 'bid_deadline_on',
        fields: '~',
      }),
    ],
    besides: [
      updates('cases', 'version', { subject: 'id' }),
      inserts('case_key', { subject: 'case_id' }),
      deletes('case_key', { subject: 'case_id' }),
      inserts('procurement_match', { subject: 'case_id' }),
      updates('procurement_match', 'sure told_apart_at told_apart_by', { subject: 'case_id' }),
      deletes('procurement_match', { subject: 'case_id' }),
    ],
  },
  'procurement.lots-told': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { caseId: 'id' },
    tells: [inserts('procurement_lot', OF_LOT), deletes('procurement_lot', OF_LOT)],
    besides: [updates('cases', 'version', { subject: 'id' })],
  },
  'case.corrected': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { caseId: 'id', fields: 'codes(contactName|contactPhone|callTime|needs|description|industry|employees)' },
    tells: [
      updates('cases', 'contact_name contact_phone call_time needs description industry employees', {
        subject: 'id',
        caseId: 'id',
        fields: '~',
      }),
    ],
    besides: [
      updates('cases', 'version', { subject: 'id' }),
      inserts('told_change', { subject: 'case_id', actor: 'changed_by' }, { must: true }),
      inserts('told_change_text', { subject: 'change_id>told_change.case_id' }, { must: true }),
    ],
  },
  'note.written': {
    roles: ['advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { noteId: 'id' },
    tells: [inserts('case_note', { subject: 'case_id', noteId: 'id', actor: 'author_id' })],
  },
  'message.sent': {
    roles: ['company-contact', 'advisor', 'project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { messageId: 'id', side: 'code' },
    tells: [
      inserts(
        'case_message',
        { subject: 'case_id', messageId: 'id', side: 'side', actor: 'author_id', role: '=company-contact' },
        { holds: { side: 'company' } },
      ),
      ...(['advisor', 'project-lead'] as const).map((role) =>
        inserts(
          'case_message',
          { subject: 'case_id', messageId: 'id', side: 'side', actor: 'author_id', role: `=${role}` },
          { holds: { side: 'staff' } },
        ),
      ),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
