import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, SIGNED_IN, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofLead = { roles: ['project-lead'], subjects: ['person'], stream: 'system' } as const

export const PEOPLE = {
  'person.joined': {
    roles: ['project-lead', 'system', 'advisor', 'partner'],
    subjects: ['person'],
    stream: 'system',
    facts: { origin: 'code(intake|invited|directory|lead|demo|proof)' },
    tells: [inserts('person', { subject: 'id' })],
  },
  'person.address-proven': {
    roles: ['system'],
    subjects: ['person'],
    stream: 'system',
    facts: { how: 'code(link|directory)' },
    tells: [updates('person', 'email_proven_at', { subject: 'id' }, { holds: { email_proven_at: '*' } })],
  },
  'person.named': {
    roles: ['company-contact', 'project-lead', 'system', 'advisor', 'partner'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'name', { subject: 'id' }, { holds: { 'was.name': '=email' } })],
  },
  'person.deactivated': {
    roles: ['project-lead'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'deactivated_at', { subject: 'id' }, { holds: { deactivated_at: '*' } })],
    besides: [
      deletes('saved_view', { subject: 'person_id' }),
      deletes('calendar_feed', { subject: 'person_id' }),
      deletes('busy_calendar', { subject: 'person_id' }),
    ],
  },
  'person.reactivated': {
    roles: ['project-lead'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [updates('person', 'deactivated_at', { subject: 'id' }, { holds: { deactivated_at: '' } })],
  },
  'person.linked': {
    roles: ['system'],
    subjects: ['person'],
    stream: 'system',
    facts: { provider: 'code(oidc)' },
    tells: [inserts('oidc_account', { subject: 'person_id' })],
  },
  'person.language-chosen': {
    roles: SIGNED_IN,
    subjects: ['person'],
    stream: 'system',
    facts: { locale: 'code' },
    tells: [updates('person', 'locale', { subject: 'id', actor: 'id', locale: 'locale' })],
  },
  'person.keys-chosen': {
    roles: SIGNED_IN,
    subjects: ['person'],
    stream: 'system',
    facts: { keys: 'code(on|off)' },
    tells: [updates('person', 'keys_off', { subject: 'id', actor: 'id', keys: 'keys_off?off:on' })],
  },
  'person.calendar-made': {
    roles: ['advisor'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [
      inserts('calendar_feed', { subject: 'person_id', actor: 'person_id' }),
      updates('calendar_feed', 'token_hash made_at', { subject: 'person_id', actor: 'person_id' }),
    ],
  },
  'person.calendar-ended': {
    roles: ['advisor'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [deletes('calendar_feed', { subject: 'person_id', actor: 'person_id' })],
  },
  'person.busy-calendar-given': {
    roles: ['advisor'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [
      inserts('busy_calendar', { subject: 'person_id', actor: 'person_id' }),
      updates('busy_calendar', 'sealed given_at', { subject: 'person_id', actor: 'person_id' }),
    ],
  },
  'person.busy-calendar-ended': {
    roles: ['advisor'],
    subjects: ['person'],
    stream: 'system',
    facts: {},
    tells: [deletes('busy_calendar', { subject: 'person_id', actor: 'person_id' })],
  },
  'person.notice-mails-chosen': {
    roles: SIGNED_IN,
    subjects: ['person'],
    stream: 'system',
    facts: { mails: 'code' },
    tells: [updates('person', 'notice_mails', { subject: 'id', actor: 'id', mails: 'notice_mails' })],
  },
  'role.granted': {
    roles: ['project-lead', 'system'],
    subjects: ['person'],
    stream: 'system',
    facts: { role: 'code', origin: 'code?', endsOn: 'day?~' },
    tells: [
      inserts(
        'staff_role',
        { subject: 'person_id', role: 'role', origin: 'origin', actor: 'granted_by', endsOn: 'ends_on' },
        { holds: { revoked_at: '' } },
      ),
    ],
  },
  'role.asked': {
    ...ofLead,
    facts: { role: 'code', requestId: 'id', endsOn: 'day?' },
    tells: [
      inserts('role_request', {
        ...{ subject: 'person_id', role: 'role', requestId: 'id', endsOn: 'ends_on', actor: 'asked_by' },
      }),
    ],
  },
  'role.decided': {
    ...ofLead,
    facts: { role: 'code', requestId: 'id', decision: 'code' },
    tells: [
      updates('role_request', 'decision decided_by decided_at', {
        ...{ subject: 'person_id', role: 'role', requestId: 'id', decision: 'decision', actor: 'decided_by' },
      }),
    ],
  },
  'role.end-set': {
    ...ofLead,
    facts: { role: 'code', endsOn: 'day' },
    tells: [updates('staff_role', 'ends_on', { subject: 'person_id', role: 'role', endsOn: 'ends_on' })],
  },
  'role.revoked': {
    roles: ['project-lead', 'system'],
    subjects: ['person'],
    stream: 'system',
    facts: { role: 'code', origin: 'code?' },
    tells: [
      updates(
        'staff_role',
        'revoked_at revoked_by',
        { subject: 'person_id', role: 'role', origin: 'origin', actor: 'revoked_by' },
        { holds: { revoked_at: '*' } },
      ),
    ],
    besides: [deletes('busy_calendar', { subject: 'person_id' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
