import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const KEYS = {
  'key.introduced': {
    roles: ['system'],
    subjects: ['key'],
    stream: 'system',
    facts: { keyId: 'code' },
    tells: [inserts('encryption_key', { keyId: 'id' })],
  },
  'key.rotated': {
    roles: ['system'],
    subjects: ['key'],
    stream: 'system',
    facts: { keyId: 'code', fromKeyId: 'code', companies: 'number' },
    tells: [updates('encryption_key', 'id check_value since_at', { keyId: 'id', fromKeyId: 'was.id' })],
    besides: [updates('company', 'org_sealed org_lookup org_key_id', { keyId: 'org_key_id', companies: '#' })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
