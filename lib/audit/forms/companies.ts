import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const CHECKED = 'level checked_how valid_to verified_by verified_at'
const VERIFIED = { level: 'verified', verified_by: '*', revoked_at: '' }

export const COMPANIES = {
  'company.registered': {
    roles: ['visitor', 'company-contact', 'advisor', 'project-lead', 'partner', 'system'],
    subjects: ['company'],
    stream: 'company',
    facts: { orgKind: 'code', municipality: 'code' },
    tells: [inserts('company', { subject: 'id', orgKind: 'org_kind', municipality: 'municipality_code' })],
  },
  'mandate.declared': {
    roles: ['visitor', 'company-contact', 'advisor', 'project-lead', 'partner', 'system'],
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', validFrom: 'day', validTo: 'day?' },
    tells: [
      inserts(
        'mandate',
        {
          subject: 'company_id',
          personId: 'person_id',
          validFrom: 'valid_from',
          validTo: 'valid_to',
          actor: 'created_by',
        },
        { holds: { level: 'self-declared', revoked_at: '' } },
      ),
    ],
    // The one that had run out ends.
    besides: [
      updates(
        'mandate',
        'revoked_at',
        { subject: 'company_id', personId: 'person_id' },
        { holds: { revoked_at: '*', valid_to: '<today' } },
      ),
    ],
  },
  'mandate.verified': {
    roles: ['advisor', 'project-lead', 'system'],
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', how: 'code', validTo: 'day?' },
    tells: [
      updates(
        'mandate',
        CHECKED,
        {
          subject: 'company_id',
          personId: 'person_id',
          how: 'checked_how',
          validTo: 'valid_to',
          actor: 'verified_by',
        },
        { holds: { ...VERIFIED, 'was.level': 'self-declared' } },
      ),
      // What was checked of a case's contact before they claimed it, by whoever did.
      updates(
        'mandate',
        CHECKED,
        {
          subject: 'company_id',
          personId: 'person_id',
          how: 'checked_how',
          validTo: 'valid_to',
          role: '=system',
        },
        { holds: { ...VERIFIED, 'was.level': 'self-declared' }, others: ['verified_by'] },
      ),
    ],
    besides: [
      inserts('mandate_note', {
        subject: 'mandate_id>mandate.company_id',
        personId: 'mandate_id>mandate.person_id',
      }),
    ],
  },
  'mandate.invited': {
    roles: [],
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', validTo: 'day?' },
    tells: [],
  },
  'mandate.revoked': {
    roles: ['advisor', 'project-lead'],
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id' },
    tells: [
      updates(
        'mandate',
        'revoked_at revoked_by',
        {
          subject: 'company_id',
          personId: 'person_id',
          actor: 'revoked_by',
        },
        { holds: { revoked_at: '*' } },
      ),
    ],
  },
  'mandate.offered': {
    roles: ['company-contact'],
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id', validTo: 'day' },
    tells: [
      inserts('invitation', { subject: 'company_id', invitationId: 'id', validTo: 'valid_to', actor: 'invited_by' }),
    ],
  },
  'mandate.accepted': {
    roles: ['company-contact'],
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id', personId: 'id', validTo: 'day' },
    tells: [
      updates(
        'invitation',
        'accepted_by email ended_at name',
        {
          subject: 'company_id',
          invitationId: 'id',
          personId: 'accepted_by',
          actor: 'accepted_by',
        },
        { holds: { ended_at: '*' } },
      ),
    ],
    besides: [
      inserts(
        'mandate',
        {
          subject: 'company_id',
          personId: 'person_id',
          validTo: 'valid_to',
          'invitationId>invitation.invited_by': 'verified_by',
        },
        { holds: VERIFIED },
      ),
      updates(
        'mandate',
        CHECKED,
        {
          subject: 'company_id',
          personId: 'person_id',
          validTo: 'valid_to',
          'invitationId>invitation.invited_by': 'verified_by',
        },
        { holds: VERIFIED },
      ),
    ],
  },
  'mandate.offer-declined': {
    roles: ['visitor'],
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id' },
    tells: [
      updates(
        'invitation',
        'email ended_at name',
        { subject: 'company_id', invitationId: 'id' },
        { holds: { ended_at: '*', accepted_by: '' } },
      ),
    ],
  },
  'mandate.offer-lapsed': {
    roles: ['system'],
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id' },
    tells: [
      // Nobody answered for a month, or its own day was over before.
      updates(
        'invitation',
        'email ended_at name',
        { subject: 'company_id', invitationId: 'id' },
        { holds: { ended_at: '*', accepted_by: '', invited_at: '<30 days' } },
      ),
      updates(
        'invitation',
        'email ended_at name',
        { subject: 'company_id', invitationId: 'id' },
        { holds: { ended_at: '*', accepted_by: '', valid_to: '<today' } },
      ),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
