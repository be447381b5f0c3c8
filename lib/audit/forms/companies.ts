import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const MANDATE = 'level checked_how valid_from valid_to verified_by verified_at revoked_by revoked_at'

export const COMPANIES = {
  'company.registered': {
    subjects: ['company'],
    stream: 'company',
    facts: { orgKind: 'code', municipality: 'code' },
    tells: [inserts('company', { subject: 'id', orgKind: 'org_kind', municipality: 'municipality_code' })],
  },
  'mandate.declared': {
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', validFrom: 'day', validTo: 'day?' },
    tells: [
      inserts('mandate', {
        subject: 'company_id',
        personId: 'person_id',
        validFrom: 'valid_from',
        validTo: 'valid_to',
      }),
      updates('mandate', MANDATE, { subject: 'company_id', personId: 'person_id' }),
    ],
  },
  'mandate.verified': {
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', how: 'code', validTo: 'day?' },
    tells: [
      updates('mandate', MANDATE, {
        subject: 'company_id',
        personId: 'person_id',
        how: 'checked_how',
        validTo: 'valid_to',
      }),
    ],
    besides: [inserts('mandate_note', {})],
  },
  'mandate.invited': {
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id', validTo: 'day?' },
    tells: [],
  },
  'mandate.revoked': {
    subjects: ['company'],
    stream: 'company',
    facts: { personId: 'id' },
    tells: [
      updates('mandate', 'revoked_at revoked_by', {
        subject: 'company_id',
        personId: 'person_id',
        actor: 'revoked_by',
      }),
    ],
  },
  'mandate.offered': {
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id', validTo: 'day' },
    tells: [
      inserts('invitation', { subject: 'company_id', invitationId: 'id', validTo: 'valid_to', actor: 'invited_by' }),
    ],
  },
  'mandate.accepted': {
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id', personId: 'id', validTo: 'day' },
    tells: [
      updates('invitation', 'accepted_by email ended_at name', {
        subject: 'company_id',
        invitationId: 'id',
        personId: 'accepted_by',
      }),
    ],
    besides: [
      inserts('mandate', { subject: 'company_id', personId: 'person_id', validTo: 'valid_to' }),
      updates('mandate', MANDATE, { subject: 'company_id', personId: 'person_id', validTo: 'valid_to' }),
    ],
  },
  'mandate.offer-declined': {
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id' },
    tells: [updates('invitation', 'email ended_at name', { subject: 'company_id', invitationId: 'id' })],
  },
  'mandate.offer-lapsed': {
    subjects: ['company'],
    stream: 'company',
    facts: { invitationId: 'id' },
    tells: [updates('invitation', 'email ended_at name', { subject: 'company_id', invitationId: 'id' })],
  },
  'key.introduced': {
    subjects: ['key'],
    stream: 'system',
    facts: { keyId: 'code' },
    tells: [inserts('encryption_key', { keyId: 'id' })],
  },
  'key.rotated': {
    subjects: ['key'],
    stream: 'system',
    facts: { keyId: 'code', fromKeyId: 'code', companies: 'number' },
    tells: [updates('encryption_key', 'id check_value since_at', { keyId: 'id' })],
    besides: [updates('company', 'org_sealed org_lookup org_key_id', { keyId: 'org_key_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
