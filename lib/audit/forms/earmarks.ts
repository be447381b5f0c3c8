import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, type EventForms } from '@/lib/audit/forms/event-form'

const names = { earmarkId: 'id', subject: 'case_id', actor: 'set_by' }

export const EARMARKS = {
  'earmark.set': {
    roles: ['project-lead', 'company-contact'],
    subjects: ['case'],
    stream: 'company',
    facts: { earmarkId: 'id', minutes: 'number' },
    tells: [inserts('earmark', { ...names, minutes: 'minutes' })],
  },
  'earmark.lifted': {
    roles: ['project-lead', 'company-contact'],
    subjects: ['case'],
    stream: 'company',
    facts: { earmarkId: 'id' },
    tells: [inserts('earmark', names, { holds: { minutes: '0' } })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
