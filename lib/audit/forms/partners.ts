import type { PartnersFacts } from '@/lib/audit/partners-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const PARTNERS = {
  'partner.added': {
    roles: ['project-lead', 'system'],
    subjects: ['partner'],
    stream: 'system',
    facts: { kind: 'code', code: 'code' },
    tells: [inserts('partner', { subject: 'id', kind: 'kind', code: 'code' }, { holds: { ended_at: '' } })],
  },
  'partner.ended': {
    roles: ['project-lead'],
    subjects: ['partner'],
    stream: 'system',
    facts: {},
    tells: [updates('partner', 'ended_at', { subject: 'id' }, { holds: { ended_at: '*' } })],
  },
  'partner.terms-set': {
    roles: ['project-lead', 'system'],
    subjects: ['partner'],
    stream: 'system',
    facts: { no: 'number', sees: 'code', sinceOn: 'day' },
    tells: [
      inserts('partner_terms', {
        ...{ subject: 'partner_id', no: 'no', sees: 'sees', sinceOn: 'since_on', actor: 'set_by' },
      }),
    ],
  },
  'partner.member-added': {
    roles: ['project-lead', 'system'],
    subjects: ['partner'],
    stream: 'system',
    facts: { personId: 'id' },
    tells: [
      inserts(
        'partner_member',
        { subject: 'partner_id', personId: 'person_id', actor: 'added_by' },
        { holds: { revoked_at: '' } },
      ),
    ],
  },
  'partner.member-revoked': {
    roles: ['project-lead'],
    subjects: ['partner'],
    stream: 'system',
    facts: { personId: 'id' },
    tells: [
      updates(
        'partner_member',
        'revoked_at revoked_by',
        {
          subject: 'partner_id',
          personId: 'person_id',
          actor: 'revoked_by',
        },
        { holds: { revoked_at: '*' } },
      ),
    ],
  },
  'referral.consent-ended': {
    roles: ['company-contact'],
    subjects: ['case'],
    stream: 'company',
    facts: { partnerId: 'id' },
    tells: [
      updates(
        'referral',
        'consent_ended_at',
        { subject: 'case_id', partnerId: 'partner_id' },
        { holds: { consent_ended_at: '*' } },
      ),
    ],
  },
  'referral.made': {
    roles: ['visitor', 'company-contact', 'advisor', 'project-lead', 'partner', 'system'],
    subjects: ['case'],
    stream: 'company',
    facts: { partnerId: 'id', via: 'code', consent: 'code?' },
    tells: [
      inserts('referral', { subject: 'case_id', partnerId: 'partner_id', via: 'via', consent: 'consent_version' }),
      // One that goes on from the case before keeps who made it.
      inserts(
        'referral',
        { subject: 'case_id', partnerId: 'partner_id', via: 'via', consent: 'consent_version' },
        { holds: { 'case_id>cases.predecessor_id': '*' }, others: ['referred_by'] },
      ),
    ],
  },
  'referral.returned': {
    roles: ['project-lead'],
    subjects: ['case'],
    stream: 'company',
    facts: { reason: 'code' },
    tells: [inserts('referral_return', { subject: 'case_id', reason: 'reason', actor: 'returned_by' }, { must: true })],
  },
} as const satisfies EventForms<PartnersFacts>
