import 'server-only'
import { findEventNames, type EventNames } from '@/lib/audit/find-event-names'
import type { TrailEvent } from '@/lib/audit/list-events'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** What concerns the company. The staff's notes, hours outside the support and handovers between advisors do not. */
const TOLD_TO_COMPANY = [
  'case.opened',
  'case.accepted',
  'case.declined',
  'case.more-asked',
  'case.waiting-ended',
  'case.started',
  'case.closed',
  'case.reopened',
  'case.withdrawn',
  'case.followed',
  'referral.made',
  'advisor.assigned',
  'advisor.handed-over',
  'result.recorded',
  'message.sent',
  'time.logged',
  'time.reversed',
]

export type CaseEvents = { events: TrailEvent[]; names: EventNames; total: number }

/** What happened in a case, newest first: all of it, or the `newest` of `total`. Of a handover the company learns only who helps it now. */
export async function listCaseEvents(actor: CaseActor, caseId: string, newest?: number): Promise<CaseEvents> {
  const staff = actor.role !== 'company-contact'
  const rows = await db().$queryRaw<(TrailEvent & { total: number })[]>`
    SELECT e.id, e.stream, e.seq, e.at, e.type, e.role, e.actor_id AS "actorId", e.subject_kind AS "subjectKind",
      e.subject_id AS "subjectId", e.case_id AS "caseId", c.number AS "caseNumber", c.stated_name AS "companyName", e.facts,
      count(*) OVER ()::int AS total
    FROM audit_event e JOIN cases c ON c.id = e.case_id
    WHERE e.case_id = ${caseId}::uuid AND ${casesSeenBy(actor)} AND ${toldTo(actor)}
    ORDER BY e.at DESC, e.seq DESC LIMIT ${newest ?? null}::bigint`
  const events = staff ? rows : rows.map(forCompany)
  return { events, names: await findEventNames(actor.personId, events), total: rows[0]?.total ?? 0 }
}

/** Condition on `audit_event AS e`: what the reader is told of. A step that was undone at once never was, to the company. */
function toldTo({ role }: CaseActor): Prisma.Sql {
  if (role !== 'company-contact') return Prisma.sql`true`
  return Prisma.sql`(e.type = ANY(${TOLD_TO_COMPANY}) AND NOT EXISTS (
    SELECT FROM audit_event u
    WHERE u.case_id = e.case_id AND u.type = 'case.step-undone' AND u.facts -> 'undoes' ? e.id::text))`
}

function forCompany(event: TrailEvent): TrailEvent {
  if (event.type !== 'advisor.handed-over') return event
  return { ...event, type: 'advisor.assigned', facts: { advisorId: event.facts.advisorId } }
}
