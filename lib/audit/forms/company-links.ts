import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const LINK = { linkId: 'id', reason: 'reason', actor: 'linked_by' } as const
const ENDED = { linkId: 'id', actor: 'ended_by' } as const

/** Two registrations that are one company: each of the two is told. */
export const COMPANY_LINKS = {
  'company.linked': {
    roles: ['project-lead'],
    subjects: ['company'],
    stream: 'company',
    // Each of the two is told of the same row.
    again: true,
    facts: { linkId: 'id', otherId: 'id', reason: 'code' },
    tells: [
      inserts('company_link', { ...LINK, subject: 'company_id', otherId: 'same_as_id' }),
      inserts('company_link', { ...LINK, subject: 'same_as_id', otherId: 'company_id' }),
    ],
  },
  'company.unlinked': {
    roles: ['project-lead'],
    subjects: ['company'],
    stream: 'company',
    again: true,
    facts: { linkId: 'id', otherId: 'id' },
    tells: [
      updates(
        'company_link',
        'ended_by ended_at',
        { ...ENDED, subject: 'company_id', otherId: 'same_as_id' },
        { holds: { ended_by: '*' } },
      ),
      updates(
        'company_link',
        'ended_by ended_at',
        { ...ENDED, subject: 'same_as_id', otherId: 'company_id' },
        { holds: { ended_by: '*' } },
      ),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
