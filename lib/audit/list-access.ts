import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { endOfDay, startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export const ACCESS_ACTIONS = ['read', 'reveal', 'denied', 'signed-in', 'signed-out', 'sign-in-failed'] as const
export type AccessAction = (typeof ACCESS_ACTIONS)[number]

export type AccessLine = {
  /** Its place on the page. The log's own numbers would reveal the lines between that the reader may not see. */
  id: string
  at: Date
  action: AccessAction
  role: string | null
  personName: string | null
  subjectKind: string
  /** The case's number, or the company's or the person's name; null for a page or an action. */
  subjectName: string | null
  caseNumber: string | null
  reasonCode: string | null
  /** From where, for ninety days. */
  clientAddress: string | null
  clientAgent: string | null
}

export type AccessFilter = { personId?: string; action?: AccessAction; on?: string; page: number }

export const ACCESS_PER_PAGE = 50

/** Who read, revealed, was denied or signed in, newest first. Says which company, never its number. */
export async function listAccess(
  reader: ProjectLead | Auditor,
  filter: AccessFilter,
): Promise<{ lines: AccessLine[]; hasMore: boolean }> {
  const rows = await db().$queryRaw<Omit<AccessLine, 'id'>[]>`
    SELECT a.at, a.action, a.role, p.name AS "personName", a.subject_kind AS "subjectKind",
      c.number AS "caseNumber", a.reason_code AS "reasonCode",
      host(a.client_address) AS "clientAddress", a.client_agent AS "clientAgent", coalesce(c.stated_name, o.name, s.name) AS "subjectName"
    FROM access_log a LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN cases c ON a.subject_kind = 'case' AND a.subject_id IN (c.id::text, c.number)
    LEFT JOIN company o ON a.subject_kind = 'company' AND o.id::text = a.subject_id
    LEFT JOIN person s ON a.subject_kind = 'person' AND s.id::text = a.subject_id
    WHERE ${conditions(filter)} AND ${onOwnSide(reader)}
    ORDER BY a.at DESC, a.id DESC LIMIT ${ACCESS_PER_PAGE + 1}::int OFFSET ${(filter.page - 1) * ACCESS_PER_PAGE}::int`
  const lines = rows.slice(0, ACCESS_PER_PAGE).map((row, place) => ({ ...row, id: String(place) }))
  return { lines, hasMore: rows.length > ACCESS_PER_PAGE }
}

/** Who has read which question is the buyers' line's; a lead sees their own readings, the auditor all. */
function onOwnSide({ role, personId }: ProjectLead | Auditor): Prisma.Sql {
  if (role === 'auditor') return Prisma.sql`TRUE`
  return Prisma.sql`(a.subject_kind <> 'buyer-question' OR a.person_id = ${personId}::uuid)
    AND NOT ((SELECT has_helped_buyers(${personId}::uuid)) AND c.id IS NOT NULL AND barred_from_case(${personId}::uuid, c.id))`
}

function conditions({ personId, action, on }: AccessFilter): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`]
  if (personId) parts.push(Prisma.sql`a.person_id = ${personId}::uuid`)
  if (action) parts.push(Prisma.sql`a.action = ${action}`)
  if (on) parts.push(Prisma.sql`a.at BETWEEN ${startOfDay(on)} AND ${endOfDay(on)}`)
  return Prisma.join(parts, ' AND ')
}
