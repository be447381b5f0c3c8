import type { PartnersFacts } from '@/lib/audit/partners-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const PARTNERS = {
  'partner.added': {
    subjects: ['partner'],
    stream: 'system',
    facts: { kind: 'code', code: 'code' },
    tells: [inserts('partner', { subject: 'id', kind: 'kind', code: 'code' })],
  },
  'partner.ended': {
    subjects: ['partner'],
    stream: 'system',
    facts: {},
    tells: [updates('partner', 'ended_at', { subject: 'id' })],
  },
  'partner.member-added': {
    subjects: ['partner'],
    stream: 'system',
    facts: { personId: 'id' },
    tells: [inserts('partner_member', { subject: 'partner_id', personId: 'person_id', actor: 'added_by' })],
  },
  'partner.member-revoked': {
    subjects: ['partner'],
    stream: 'system',
    facts: { personId: 'id' },
    tells: [
      updates('partner_member', 'revoked_at revoked_by', {
        subject: 'partner_id',
        personId: 'person_id',
        actor: 'revoked_by',
      }),
    ],
  },
  'referral.consent-ended': {
    subjects: ['case'],
    stream: 'company',
    facts: { partnerId: 'id' },
    tells: [updates('referral', 'consent_ended_at', { subject: 'case_id', partnerId: 'partner_id' })],
  },
  'referral.made': {
    subjects: ['case'],
    stream: 'company',
    facts: { partnerId: 'id', via: 'code', consent: 'code?' },
    tells: [
      inserts('referral', { subject: 'case_id', partnerId: 'partner_id', via: 'via', consent: 'consent_version' }),
    ],
  },
} as const satisfies EventForms<PartnersFacts>
