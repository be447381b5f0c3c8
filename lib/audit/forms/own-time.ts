import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofWeek = { subjects: ['week'], roles: ['advisor'], stream: 'system' } as const
const named = { subject: 'id', actor: 'advisor_id', monday: 'monday' } as const

export const OWN_TIME = {
  'week.done': {
    ...ofWeek,
    facts: { monday: 'day', entries: 'number', minutes: 'number' },
    tells: [inserts('week_done', { ...named, entries: 'entries', minutes: 'minutes' }, { holds: { reopened_at: '' } })],
  },
  'week.reopened': {
    ...ofWeek,
    facts: { monday: 'day' },
    tells: [updates('week_done', 'reopened_at', named, { holds: { reopened_at: '*', 'was.reopened_at': '' } })],
  },
  'month.signed-off': {
    roles: ['project-lead'],
    subjects: ['sign-off'],
    stream: 'system',
    facts: {
      ...{ advisorId: 'id', month: 'day', entries: 'number' },
      ...{ counted: 'number', outside: 'number', travel: 'number' },
    },
    tells: [
      inserts('month_sign_off', {
        ...{ subject: 'id', actor: 'signed_by', advisorId: 'advisor_id', month: 'month', entries: 'entries' },
        ...{ counted: 'counted', outside: 'outside', travel: 'travel' },
      }),
    ],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
