import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms, type Told } from '@/lib/audit/forms/event-form'

const ofCase = { roles: ['advisor', 'project-lead'], subjects: ['case'], stream: 'company' } as const
const facts = { correctionId: 'id', correctsId: 'id', caseId: 'id' } as const
const row = { correctionId: 'id', caseId: 'case_id', subject: 'case_id' } as const

/** It is of one entry, in the hours or outside them. */
const ofEither = (told: (entry: string) => Told): Told[] => [told('ledger_entry_id'), told('outside_time_id')]

const decided = (status: string, names: Record<string, string>) =>
  ofEither((entry) =>
    updates(
      'correction',
      'status decided_by decided_at',
      { ...row, correctsId: entry, actor: 'decided_by', ...names },
      { holds: { status, 'was.status': 'asked' } },
    ),
  )

export const CORRECTIONS = {
  'correction.asked': {
    ...ofCase,
    facts: { ...facts, kind: 'code', reason: 'code' },
    tells: ofEither((entry) =>
      inserts('correction', { ...row, correctsId: entry, kind: 'kind', reason: 'reason_code', actor: 'asked_by' }),
    ),
    besides: [inserts('correction_note', { correctionId: 'correction_id' }, { holds: { side: 'asker' } })],
  },
  'correction.approved': {
    ...ofCase,
    facts: { ...facts, askedBy: 'id' },
    tells: decided('approved', { askedBy: 'asked_by' }),
  },
  'correction.declined': {
    ...ofCase,
    facts: { ...facts, askedBy: 'id' },
    tells: decided('declined', { askedBy: 'asked_by' }),
    besides: [inserts('correction_note', { correctionId: 'correction_id' }, { holds: { side: 'decider' } })],
  },
  'correction.withdrawn': { ...ofCase, facts, tells: decided('withdrawn', { actor: 'asked_by' }) },
} as const satisfies Partial<EventForms<RecordedFacts>>
