import 'server-only'
import { db } from '@/lib/db/client'

/** What the ids in events stand for, by id. Joined when shown, never stored. */
export type EventNames = {
  people: Record<string, string>
  cases: Record<string, string>
  trainings?: Record<string, string>
  entries: Record<string, { activity: string; workedOn: string }>
}

type Told = { actorId: string | null; subjectKind: string; subjectId: string; facts: Record<string, unknown> }
type Found = { kind: 'person' | 'case' | 'entry' | 'training'; id: string; name: string; workedOn: string | null }

const PEOPLE = ['personId', 'advisorId', 'fromAdvisorId']
const CASES = ['successorId', 'predecessorId']

export async function findEventNames(events: readonly Told[]): Promise<EventNames> {
  const inFacts = (keys: string[]) =>
    events.flatMap(({ facts }) => keys.map((key) => facts[key]).filter((id) => typeof id === 'string'))
  const subjects = events.filter(({ subjectKind }) => subjectKind === 'person').map(({ subjectId }) => subjectId)
  const actors = events.flatMap(({ actorId }) => actorId ?? [])
  const people = [...new Set([...actors, ...subjects, ...inFacts(PEOPLE)])]
  const entries = inFacts(['reversesId'])
  const trainings = events.filter(({ subjectKind }) => subjectKind === 'training').map(({ subjectId }) => subjectId)
  const names = { people: {}, cases: {}, trainings: {}, entries: {} } as Required<EventNames>
  if (people.length === 0 && entries.length === 0 && trainings.length === 0) return names
  const found = await db().$queryRaw<Found[]>`
    SELECT 'person' AS kind, id, name, NULL AS "workedOn" FROM person WHERE id = ANY(${people}::uuid[])
    UNION ALL SELECT 'training', id, title_sv, NULL FROM training WHERE id = ANY(${trainings}::uuid[])
    UNION ALL SELECT 'case', id, number, NULL FROM cases WHERE id = ANY(${inFacts(CASES)}::uuid[])
    UNION ALL SELECT 'entry', id, activity, worked_on::text FROM ledger_entry WHERE id = ANY(${entries}::uuid[])
    UNION ALL SELECT 'entry', id, activity, worked_on::text FROM outside_time WHERE id = ANY(${entries}::uuid[])`
  for (const { kind, id, name, workedOn } of found) {
    if (kind === 'person') names.people[id] = name
    else if (kind === 'case') names.cases[id] = name
    else if (kind === 'training') names.trainings[id] = name
    else names.entries[id] = { activity: name, workedOn: workedOn ?? '' }
  }
  return names
}
