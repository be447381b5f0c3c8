import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofAdvisor = { subjects: ['person'], stream: 'system' } as const
const whose = { subject: 'advisor_id', actor: 'told_by' } as const
const competence = {
  ...whose,
  ...{ divisions: 'divisions', industries: 'industries', needs: 'needs', languages: 'languages' },
  municipalities: 'municipalities',
} as const
const terms = {
  ...whose,
  ...{ weeklyMinutes: 'weekly_minutes', roundId: 'agreed_round_id', agreedMinutes: 'agreed_minutes' },
} as const

export const ADVISORS = {
  'competence.told': {
    ...ofAdvisor,
    roles: ['advisor', 'project-lead'],
    facts: {
      ...{ divisions: 'codes', industries: 'codes', needs: 'codes', languages: 'codes' },
      municipalities: 'codes',
    },
    tells: [
      inserts('advisor_competence', competence),
      updates(
        'advisor_competence',
        'divisions industries needs languages municipalities version told_by told_at',
        competence,
      ),
    ],
  },
  'terms.agreed': {
    ...ofAdvisor,
    roles: ['project-lead'],
    facts: { weeklyMinutes: 'number?', roundId: 'id?', agreedMinutes: 'number?' },
    tells: [
      inserts('advisor_terms', terms),
      updates('advisor_terms', 'weekly_minutes employer agreed_round_id agreed_minutes version told_by told_at', terms),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
