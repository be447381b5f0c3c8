import type { RecordedFacts } from '@/lib/audit/audit-events'
import { ABSENCES } from '@/lib/audit/forms/absences'
import { ADVISORS } from '@/lib/audit/forms/advisors'
import { ARTICLES } from '@/lib/audit/forms/articles'
import { BUYERS } from '@/lib/audit/forms/buyers'
import { CAPABILITIES } from '@/lib/audit/forms/capabilities'
import { CASE_HANDS } from '@/lib/audit/forms/case-hands'
import { CASE_PARTS } from '@/lib/audit/forms/case-parts'
import { CASES } from '@/lib/audit/forms/cases'
import { COMPANIES } from '@/lib/audit/forms/companies'
import { COMPANY_LINKS } from '@/lib/audit/forms/company-links'
import { COMPANY_MERGES } from '@/lib/audit/forms/company-merges'
import { CONFLICTS } from '@/lib/audit/forms/conflicts'
import { CORRECTIONS } from '@/lib/audit/forms/corrections'
import type { EventForm, EventForms, Told } from '@/lib/audit/forms/event-form'
import { EXERCISES } from '@/lib/audit/forms/exercises'
import { GENERAL_ANSWERS } from '@/lib/audit/forms/general-answers'
import { KEYS } from '@/lib/audit/forms/keys'
import { MEETINGS } from '@/lib/audit/forms/meetings'
import { DRAWN_TIME } from '@/lib/audit/forms/drawn-time'
import { EARMARKS } from '@/lib/audit/forms/earmarks'
import { MOVED_TIME } from '@/lib/audit/forms/moved-time'
import { OUTCOMES } from '@/lib/audit/forms/outcomes'
import { OWN_TIME } from '@/lib/audit/forms/own-time'
import { PAGES } from '@/lib/audit/forms/pages'
import { PARTNERS } from '@/lib/audit/forms/partners'
import { PEOPLE } from '@/lib/audit/forms/people'
import { ROUNDS } from '@/lib/audit/forms/rounds'
import { TIME } from '@/lib/audit/forms/time'
import { TRAINING_PARTICIPANTS } from '@/lib/audit/forms/training-participants'
import { TRAINING_SEATS } from '@/lib/audit/forms/training-seats'
import { TRAININGS } from '@/lib/audit/forms/trainings'

/** Every event that is recorded: its facts, and the changes it may tell of. The database holds the same and refuses the rest. */
export const EVENT_FORMS: EventForms<RecordedFacts> = {
  ...PEOPLE,
  ...ABSENCES,
  ...ADVISORS,
  ...CONFLICTS,
  ...COMPANIES,
  ...COMPANY_LINKS,
  ...COMPANY_MERGES,
  ...CAPABILITIES,
  ...EXERCISES,
  ...KEYS,
  ...ROUNDS,
  ...CASES,
  ...CASE_HANDS,
  ...CASE_PARTS,
  ...TIME,
  ...DRAWN_TIME,
  ...EARMARKS,
  ...MOVED_TIME,
  ...CORRECTIONS,
  ...OWN_TIME,
  ...OUTCOMES,
  ...MEETINGS,
  ...ARTICLES,
  ...BUYERS,
  ...GENERAL_ANSWERS,
  ...PAGES,
  ...PARTNERS,
  ...TRAININGS,
  ...TRAINING_SEATS,
  ...TRAINING_PARTICIPANTS,
}

type Declared = {
  type: string
  subjects: string[]
  roles: string[]
  stream: string
  again: boolean
  alone: boolean
  facts: Record<string, string>
  ties: Record<string, string>
  tells: DeclaredTold[]
}
/** `way`: which of several of the same kind. */
type DeclaredTold = Required<Omit<Told, 'must'>> & { must: boolean; side: boolean; way: number }

/** The same as rows, in an order of their own, as `db:migrate` writes them and every start compares them. */
export function declaredEvents(): Declared[] {
  return Object.entries<EventForm<object>>(EVENT_FORMS)
    .map(([type, { subjects, roles, stream, again, alone, facts, ties = {}, tells, besides = [] }]) => ({
      ...{ type, stream, again: again === true, alone: alone === true, subjects: [...subjects], roles: [...roles] },
      ...{
        facts: { ...facts },
        ties: { ...ties },
        tells: inOrder([...marked(tells, false), ...marked(besides, true)]),
      },
    }))
    .sort((one, other) => (one.type < other.type ? -1 : 1))
}

const marked = (told: readonly Told[], side: boolean) =>
  told.map(({ holds = {}, must = false, others = [], ...one }) => ({ ...one, holds, must, others: [...others], side }))
const keyOf = ({ table, op }: Pick<Told, 'table' | 'op'>) => `${table} ${op}`

function inOrder(told: Omit<DeclaredTold, 'way'>[]): DeclaredTold[] {
  return told
    .map((one, place) => ({ ...one, way: told.slice(0, place).filter((other) => keyOf(other) === keyOf(one)).length }))
    .sort((one, other) => (keyOf(one) === keyOf(other) ? one.way - other.way : keyOf(one) < keyOf(other) ? -1 : 1))
}
