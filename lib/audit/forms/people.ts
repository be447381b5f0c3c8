import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const PEOPLE = {
  'person.joined': {
    subjects: ['person'],
    stream: 'system',
    facts: { origin: 'code' },
    tells: [inserts('person', { subject: 'id' })],
  },
  'person.address-proven': {
    subjects: ['person'],
    stream: 'system',
    facts: { how: 'code' },
    tells: [updates('person', 'email_proven_at', { subject: 'id' })],
  },
  'person.named': {
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'name', { subject: 'id' })],
  },
  'person.deactivated': {
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'deactivated_at', { subject: 'id' })],
    besides: [deletes('saved_view', { subject: 'person_id' })],
  },
  'person.reactivated': {
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'deactivated_at', { subject: 'id' })],
  },
  'person.linked': {
    subjects: ['person'],
    stream: 'system',
    facts: { provider: 'code' },
    tells: [inserts('oidc_account', { subject: 'person_id' })],
  },
  'person.language-chosen': {
    subjects: ['person'],
    stream: 'system',
    facts: { locale: 'code' },
    tells: [updates('person', 'locale', { subject: 'id', actor: 'id', locale: 'locale' })],
  },
  'person.keys-chosen': {
    subjects: ['person'],
    stream: 'system',
    facts: { keys: 'code' },
    tells: [updates('person', 'keys_off', { subject: 'id', actor: 'id' })],
  },
  'person.notice-mails-chosen': {
    subjects: ['person'],
    stream: 'system',
    facts: { mails: 'code' },
    tells: [updates('person', 'notice_mails', { subject: 'id', actor: 'id', mails: 'notice_mails' })],
  },
  'role.granted': {
    subjects: ['person'],
    stream: 'system',
    facts: { role: 'code', origin: 'code?' },
    tells: [inserts('staff_role', { subject: 'person_id', role: 'role', origin: 'origin', actor: 'granted_by' })],
  },
  'role.revoked': {
    subjects: ['person'],
    stream: 'system',
    facts: { role: 'code', origin: 'code?' },
    tells: [updates('staff_role', 'revoked_at revoked_by', { subject: 'person_id', role: 'role', origin: 'origin' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
