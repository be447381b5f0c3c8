import 'server-only'
import { findEventNames, type EventNames } from '@/lib/audit/find-event-names'
import type { TrailEvent } from '@/lib/audit/list-events'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { asTold, toldTo } from '@/lib/cases/told-events'
import { db } from '@/lib/db/client'

export type CaseEvents = { events: TrailEvent[]; names: EventNames }

/** All that happened in a case, newest first, of what the reader is told. */
export async function listCaseEvents(actor: CaseActor, caseId: string): Promise<CaseEvents> {
  const rows = await db().$queryRaw<TrailEvent[]>`
    SELECT e.id, e.stream, e.seq, e.at, e.type, e.role, e.actor_id AS "actorId", e.subject_kind AS "subjectKind",
      e.subject_id AS "subjectId", e.case_id AS "caseId", c.number AS "caseNumber", c.stated_name AS "companyName", e.facts
    FROM audit_event e JOIN cases c ON c.id = e.case_id
    WHERE e.case_id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)} AND ${toldTo(actor)}
    ORDER BY e.at DESC, e.seq DESC`
  const events = rows.map((event) => asTold(actor, event))
  return { events, names: await findEventNames(actor.personId, events) }
}
