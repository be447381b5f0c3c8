import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofCase = { subjects: ['case'], stream: 'company' } as const
const bySystem = { ...ofCase, roles: ['system'] } as const
const answer = { subject: 'case_id', answerId: 'id', bid: 'bid', result: 'result' } as const
const ON_CASE = ['company-contact', 'advisor', 'project-lead'] as const

export const OUTCOMES = {
  'follow-up.asked': {
    ...bySystem,
    facts: { followUpId: 'id', kind: 'code', step: 'number' },
    tells: [inserts('follow_up', { subject: 'case_id', followUpId: 'id', kind: 'kind', step: 'step' })],
  },
  // Whoever has the link is nobody who is known; on the case's page it is whoever is signed in.
  'follow-up.answered': {
    ...{ ...ofCase, roles: ['visitor', ...ON_CASE] },
    facts: { answerId: 'id', bid: 'code', result: 'code?' },
    tells: [
      inserts('follow_up_answer', { ...answer, role: '=visitor' }, { holds: { asked_id: '*', answered_by: '' } }),
      ...ON_CASE.map((role) =>
        inserts('follow_up_answer', { ...answer, actor: 'answered_by', role: `=${role}` }, { holds: { asked_id: '' } }),
      ),
    ],
  },
  'follow-up.rated': {
    ...{ ...ofCase, roles: ['visitor'] },
    facts: { answerId: 'id' },
    tells: [inserts('satisfaction', { subject: 'case_id', answerId: 'id' })],
  },
  'follow-up.link-ended': {
    ...bySystem,
    facts: { followUpId: 'id' },
    tells: [
      updates('follow_up', 'token_hash', { subject: 'case_id', followUpId: 'id' }, { holds: { token_hash: '' } }),
    ],
  },
  'follow-up.words-forgotten': {
    ...bySystem,
    facts: { answerId: 'id' },
    tells: [updates('satisfaction', 'words', { subject: 'case_id', answerId: 'id' }, { holds: { words: '' } })],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
