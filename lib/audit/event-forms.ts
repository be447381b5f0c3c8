import type { RecordedFacts } from '@/lib/audit/audit-events'
import { ARTICLES } from '@/lib/audit/forms/articles'
import { BUYERS } from '@/lib/audit/forms/buyers'
import { CASE_PARTS } from '@/lib/audit/forms/case-parts'
import { CASES } from '@/lib/audit/forms/cases'
import { COMPANIES } from '@/lib/audit/forms/companies'
import type { EventForms, Told } from '@/lib/audit/forms/event-form'
import { PAGES } from '@/lib/audit/forms/pages'
import { PARTNERS } from '@/lib/audit/forms/partners'
import { PEOPLE } from '@/lib/audit/forms/people'
import { ROUNDS } from '@/lib/audit/forms/rounds'
import { TIME } from '@/lib/audit/forms/time'
import { TRAINING_SEATS } from '@/lib/audit/forms/training-seats'
import { TRAININGS } from '@/lib/audit/forms/trainings'

/** Every event that is recorded: its facts, and the changes it may tell of. The database holds the same and refuses the rest. */
export const EVENT_FORMS: EventForms<RecordedFacts> = {
  ...PEOPLE,
  ...COMPANIES,
  ...ROUNDS,
  ...CASES,
  ...CASE_PARTS,
  ...TIME,
  ...ARTICLES,
  ...BUYERS,
  ...PAGES,
  ...PARTNERS,
  ...TRAININGS,
  ...TRAINING_SEATS,
}

type Declared = {
  type: string
  subjects: string[]
  stream: string
  alone: boolean
  facts: Record<string, string>
  tells: (Told & { side: boolean })[]
}

/** The same as rows, in an order of their own, as `db:migrate` writes them and every start compares them. */
export function declaredEvents(): Declared[] {
  return Object.entries(EVENT_FORMS)
    .map(([type, { subjects, stream, alone = false, facts, tells, besides = [] }]) => ({
      ...{ type, stream, alone, subjects: [...subjects], facts: { ...facts } },
      tells: [...marked(tells, false), ...marked(besides, true)].sort((one, other) =>
        keyOf(one) < keyOf(other) ? -1 : 1,
      ),
    }))
    .sort((one, other) => (one.type < other.type ? -1 : 1))
}

const marked = (told: readonly Told[], side: boolean) => told.map((one) => ({ ...one, side }))
const keyOf = ({ table, op }: Told) => `${table} ${op}`
