import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const ROUNDS = {
  'round.opened': {
    subjects: ['round'],
    stream: 'system',
    facts: { code: 'code', capMinutes: 'number', counted: 'codes' },
    tells: [inserts('round', { subject: 'id', code: 'code', capMinutes: 'cap_minutes' })],
    besides: [inserts('round_activity', { subject: 'round_id' })],
  },
  'round.closed': {
    subjects: ['round'],
    stream: 'system',
    facts: { accounts: 'number', ended: 'number~', carried: 'number~', opensOn: 'day?~' },
    tells: [updates('round', 'closed_on next_opens_on', { subject: 'id' })],
    besides: [updates('hour_account', 'closed head_seq', { subject: 'round_id' })],
  },
  'round.next-planned': {
    subjects: ['round'],
    stream: 'system',
    facts: { opensOn: 'day?' },
    tells: [updates('round', 'next_opens_on', { subject: 'id', opensOn: 'next_opens_on' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
