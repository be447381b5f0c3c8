import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofAbsence = { subjects: ['absence'], roles: ['advisor', 'project-lead'], stream: 'system' } as const
const facts = { advisorId: 'id', firstOn: 'day', lastOn: 'day' } as const
const named = { subject: 'id', advisorId: 'advisor_id', firstOn: 'first_on', lastOn: 'last_on' } as const

export const ABSENCES = {
  'absence.entered': {
    ...ofAbsence,
    facts: { ...facts, coverId: 'id?' },
    tells: [
      inserts('absence', { ...named, coverId: 'cover_id', actor: 'entered_by' }, { holds: { withdrawn_at: '' } }),
    ],
  },
  'absence.withdrawn': {
    ...ofAbsence,
    facts,
    tells: [updates('absence', 'withdrawn_at', named, { holds: { withdrawn_at: '*', 'was.withdrawn_at': '' } })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
