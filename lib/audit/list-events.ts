import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { companyNotBarred } from '@/lib/audit/company-not-barred'
import { contactNotBarred } from '@/lib/audit/contact-not-barred'
import { findEventNames, type EventNames } from '@/lib/audit/find-event-names'
import { soughtEvents } from '@/lib/audit/sought-events'
import type { EventSort } from '@/lib/audit/trail-order'
import { saidTypes } from '@/lib/audit/trail-words'
import { endOfDay, startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { MOST_ROWS } from '@/lib/lists/sheet'

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
  /** Nothing later than this moment. */
  until?: Date
  /** Words that are searched for, as they were typed. */
  q?: string
  sort?: EventSort
  page: number
}

/** `total` is counted no further than one more than a file takes. */
export type EventPage = { events: TrailEvent[]; names: EventNames; total: number }

export const EVENTS_PER_PAGE = 50

/** The trail, newest first: what the person did or what was done with them, in one case, of one type, between days. */
export async function listEvents(
  reader: ProjectLead | Auditor,
  filter: EventFilter,
  perPage = EVENTS_PER_PAGE,
): Promise<EventPage> {
  const { locale, personId } = reader
  const which = Prisma.sql`
    FROM audit_event e LEFT JOIN cases c ON c.id = e.case_id
    LEFT JOIN company o ON e.subject_kind = 'company' AND o.id = e.subject_id
    WHERE ${conditions(filter, locale)} AND ${onOwnSide(reader)}`
  const rows = await db().$queryRaw<(TrailEvent & { total: number })[]>`
    SELECT e.id, e.stream, e.seq, e.at, e.type, e.role, e.actor_id AS "actorId", e.subject_kind AS "subjectKind",
      e.subject_id AS "subjectId", e.case_id AS "caseId", c.number AS "caseNumber", coalesce(c.stated_name, o.name) AS "companyName", e.facts,
      (SELECT count(*)::int FROM (SELECT ${which} LIMIT ${MOST_ROWS + 1}::int) counted) AS total
    ${which}
    ORDER BY ${orderOf(filter.sort ?? 'time', locale)} LIMIT ${perPage}::int OFFSET ${(filter.page - 1) * perPage}::int`
  const events = rows.map(({ total: _, ...event }) => event)
  return { events, names: await findEventNames(personId, events), total: rows[0]?.total ?? 0 }
}

function orderOf(sort: EventSort, locale: Locale): Prisma.Sql {
  const types = saidTypes(locale).map(({ code }) => code)
  const [who, what] = [
    Prisma.sql`(SELECT name FROM person WHERE id = e.actor_id) COLLATE "sv-x-icu"`,
    Prisma.sql`array_position(${types}::text[], e.type)`,
  ]
  const newest = Prisma.sql`e.at DESC, e.stream, e.seq DESC`
  const orders: Record<EventSort, Prisma.Sql> = {
    time: newest,
    '-time': Prisma.sql`e.at, e.stream, e.seq`,
    who: Prisma.sql`${who} NULLS LAST, ${newest}`,
    '-who': Prisma.sql`${who} DESC NULLS LAST, ${newest}`,
    what: Prisma.sql`${what}, ${newest}`,
    '-what': Prisma.sql`${what} DESC, ${newest}`,
    case: Prisma.sql`c.year DESC NULLS LAST, c.year_seq DESC, ${newest}`,
    '-case': Prisma.sql`c.year NULLS LAST, c.year_seq, ${newest}`,
  }
  return orders[sort]
}

/**
 * A lead finds no event of a question they have not read, nor of a case whose buyer's question they have, nor of a company
 * all of whose cases are closed to them: its absence from their lists would be told by the trail, and who checked its
 * contact is who helps it; nor of a contact of such a company by themselves. The auditor answers for the whole of it.
 */
function onOwnSide({ role, personId }: ProjectLead | Auditor): Prisma.Sql {
  if (role === 'auditor') return Prisma.sql`TRUE`
  return Prisma.sql`(e.subject_kind <> 'buyer-question' OR has_hand_in_question(${personId}::uuid, e.subject_id))
    AND (e.case_id IS NULL OR e.case_id NOT IN (SELECT cases_barred_to(${personId}::uuid)))
    AND (e.case_id IS NOT NULL OR e.subject_kind <> 'company' OR ${companyNotBarred(personId, Prisma.sql`e.subject_id`)})
    AND (e.case_id IS NOT NULL OR e.subject_kind <> 'person' OR ${contactNotBarred(personId, Prisma.sql`e.subject_id`)})
    AND ${registerNotBarred(personId)}`
}

/**
 * What a company says for a crisis, and that it has answered in an exercise, is closed to a lead as its rows are; of an answer
 * whose row is gone nobody knows whose it was.
 */
function registerNotBarred(personId: string): Prisma.Sql {
  const barred = Prisma.sql`(SELECT companies_barred_to(${personId}::uuid))`
  return Prisma.sql`(e.type NOT LIKE 'capability.%' OR e.subject_id NOT IN ${barred})
    AND (e.type <> 'exercise.answered' OR e.facts ->> 'askedId' IN (
      SELECT k.id::text FROM exercise_asked k WHERE k.company_id NOT IN ${barred}))`
}

function conditions({ personId, case: wanted, type, from, to, until, q }: EventFilter, locale: Locale): Prisma.Sql {
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
  if (q) parts.push(soughtEvents(q, locale))
  if (until) parts.push(Prisma.sql`e.at <= ${until}`)
  if (to) parts.push(Prisma.sql`e.at <= ${endOfDay(to)}`)
  return Prisma.join(parts, ' AND ')
}
