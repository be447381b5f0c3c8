import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { findEventNames, type EventNames } from '@/lib/audit/find-event-names'
import { endOfDay, startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type TrailEvent = {
  id: string
  stream: string
  seq: number
  at: Date
  type: string
  role: string
  actorId: string | null
  subjectKind: string
  subjectId: string
  companyName: string | null
  caseId: string | null
  caseNumber: string | null
  facts: Record<string, unknown>
}

/** Days are whole days in Stockholm. `case` without a year means that number of any year, and so its series. */
export type EventFilter = {
  personId?: string
  case?: { series?: string | null; year: number | null; seq: number }
  type?: string
  from?: string
  to?: string
  page: number
}

export type EventPage = { events: TrailEvent[]; names: EventNames; hasMore: boolean }

export const EVENTS_PER_PAGE = 50

/** The trail, newest first: what the person did or what was done with them, in one case, of one type, between days. */
export async function listEvents(reader: ProjectLead | Auditor, filter: EventFilter): Promise<EventPage> {
  const rows = await db().$queryRaw<TrailEvent[]>`
    SELECT e.id, e.stream, e.seq, e.at, e.type, e.role, e.actor_id AS "actorId", e.subject_kind AS "subjectKind",
      e.subject_id AS "subjectId", e.case_id AS "caseId", c.number AS "caseNumber", coalesce(c.stated_name, o.name) AS "companyName", e.facts
    FROM audit_event e LEFT JOIN cases c ON c.id = e.case_id
    LEFT JOIN company o ON e.subject_kind = 'company' AND o.id = e.subject_id
    WHERE ${conditions(filter)} AND ${onOwnSide(reader)}
    ORDER BY e.at DESC, e.stream, e.seq DESC LIMIT ${EVENTS_PER_PAGE + 1}::int OFFSET ${(filter.page - 1) * EVENTS_PER_PAGE}::int`
  const events = rows.slice(0, EVENTS_PER_PAGE)
  return { events, names: await findEventNames(reader.personId, events), hasMore: rows.length > EVENTS_PER_PAGE }
}

/**
 * A lead finds no event of a question they have not read, nor of a case whose buyer's question they have: its absence from
 * their lists would be told by the trail. The auditor answers for the whole of it.
 */
function onOwnSide({ role, personId }: ProjectLead | Auditor): Prisma.Sql {
  if (role === 'auditor') return Prisma.sql`TRUE`
  return Prisma.sql`(e.subject_kind <> 'buyer-question' OR has_hand_in_question(${personId}::uuid, e.subject_id))
    AND NOT ((SELECT has_helped_buyers(${personId}::uuid)) AND e.case_id IS NOT NULL AND barred_from_case(${personId}::uuid, e.case_id))`
}

function conditions({ personId, case: wanted, type, from, to }: EventFilter): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`]
  if (personId) {
    parts.push(Prisma.sql`(e.actor_id = ${personId}::uuid OR (e.subject_kind = 'person' AND e.subject_id = ${personId}::uuid)
      OR ${personId} IN (e.facts ->> 'personId', e.facts ->> 'advisorId', e.facts ->> 'fromAdvisorId'))`)
  }
  if (wanted) parts.push(Prisma.sql`c.year_seq = ${wanted.seq}::int`)
  if (wanted?.year) parts.push(Prisma.sql`c.year = ${wanted.year}::int`)
  if (wanted?.series) parts.push(Prisma.sql`starts_with(c.number, ${`${wanted.series}-`})`)
  if (type) parts.push(Prisma.sql`e.type = ${type}`)
  if (from) parts.push(Prisma.sql`e.at >= ${startOfDay(from)}`)
  if (to) parts.push(Prisma.sql`e.at <= ${endOfDay(to)}`)
  return Prisma.join(parts, ' AND ')
}
