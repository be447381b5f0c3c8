import 'server-only'
import { findEventObjects, type EventObject } from '@/lib/audit/find-event-objects'
import { db } from '@/lib/db/client'

/** What the ids in events stand for, by id. Joined when shown, never stored. */
export type EventNames = {
  people: Record<string, string>
  cases: Record<string, string>
  partners: Record<string, string>
  /** Posts, pages, answers, trainings and what else has a name of its own. */
  objects: Record<string, EventObject>
  entries: Record<string, { activity: string; workedOn: string }>
}

type Told = { actorId: string | null; subjectKind: string; subjectId: string; facts: Record<string, unknown> }
type Kind = 'person' | 'case' | 'partner' | 'entry'
type Found = { kind: Kind; id: string; name: string; workedOn: string | null }

const PEOPLE = ['personId', 'advisorId', 'fromAdvisorId', 'askedBy']
const PARTNERS = ['partnerId']
const CASES = ['successorId', 'predecessorId', 'intoId', 'fromId']

/** A case that the reader may not see has no name: that another case came of it, or before it, is all that is told. */
export async function findEventNames(readerId: string, events: readonly Told[]): Promise<EventNames> {
  const inFacts = (keys: string[]) =>
    events.flatMap(({ facts }) => keys.map((key) => facts[key]).filter((id) => typeof id === 'string'))
  const subjects = (kind: string) =>
    events.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
  const actors = events.flatMap(({ actorId }) => actorId ?? [])
  const people = [...new Set([...actors, ...subjects('person'), ...inFacts(PEOPLE)])]
  const partners = [...new Set([...subjects('partner'), ...inFacts(PARTNERS)])]
  const entries = inFacts(['reversesId', 'correctsId'])
  const objects = await findEventObjects(events)
  const names: EventNames = { people: {}, cases: {}, partners: {}, objects, entries: {} }
  if (people.length + partners.length + entries.length === 0) return names
  const found = await db().$queryRaw<Found[]>`
    SELECT 'person' AS kind, id, name, NULL AS "workedOn" FROM person WHERE id = ANY(${people}::uuid[])
    UNION ALL SELECT 'case', id, number, NULL FROM cases WHERE id = ANY(${inFacts(CASES)}::uuid[])
      AND id NOT IN (SELECT cases_barred_to(${readerId}::uuid))
    UNION ALL SELECT 'partner', id, name, NULL FROM partner WHERE id = ANY(${partners}::uuid[])
    UNION ALL SELECT 'entry', id, activity, worked_on::text FROM ledger_entry WHERE id = ANY(${entries}::uuid[])
    UNION ALL SELECT 'entry', id, activity, worked_on::text FROM outside_time WHERE id = ANY(${entries}::uuid[])`
  for (const { kind, id, name, workedOn } of found) {
    if (kind === 'person') names.people[id] = name
    else if (kind === 'case') names.cases[id] = name
    else if (kind === 'partner') names.partners[id] = name
    else names.entries[id] = { activity: name, workedOn: workedOn ?? '' }
  }
  return names
}
