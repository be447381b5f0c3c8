import 'server-only'
import type { AccessAction } from '@/lib/audit/access-actions'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { companyNotBarred } from '@/lib/audit/company-not-barred'
import { contactNotBarred } from '@/lib/audit/contact-not-barred'
import type { AccessSort } from '@/lib/audit/trail-order'
import { codesNamed, saidCodes } from '@/lib/audit/trail-words'
import { endOfDay, startOfDay } from '@/lib/calendar/instants'
import { config } from '@/lib/config/config'
import { hashCode } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { MOST_ROWS } from '@/lib/lists/sheet'
import { wordsOf } from '@/lib/lists/sought-words'

export type AccessLine = {
  /** A name of its own. The log's own numbers would reveal the lines between that the reader may not see. */
  id: string
  at: Date
  action: AccessAction
  role: string | null
  personId: string | null
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

export type AccessFilter = {
  personId?: string
  action?: AccessAction
  on?: string
  /** Words that are searched for, as they were typed. */
  q?: string
  sort?: AccessSort
  page: number
}

export const ACCESS_PER_PAGE = 50

/** Who read, revealed, was denied or signed in, newest first. Says which company, never its number. `total` as of the events. */
export async function listAccess(
  reader: ProjectLead | Auditor,
  filter: AccessFilter,
  perPage = ACCESS_PER_PAGE,
): Promise<{ lines: AccessLine[]; total: number }> {
  const { locale } = reader
  const which = Prisma.sql`
    FROM access_log a LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN cases c ON a.subject_kind = 'case' AND a.subject_id IN (c.id::text, c.number)
    LEFT JOIN company o ON a.subject_kind = 'company' AND o.id::text = a.subject_id
    LEFT JOIN person s ON a.subject_kind = 'person' AND s.id::text = a.subject_id
    WHERE ${conditions(filter, locale)} AND ${onOwnSide(reader)}`
  const rows = await db().$queryRaw<(AccessLine & { total: number })[]>`
    SELECT a.id::text, a.at, a.action, a.role, a.person_id AS "personId", p.name AS "personName", a.subject_kind AS "subjectKind",
      c.number AS "caseNumber", a.reason_code AS "reasonCode",
      host(a.client_address) AS "clientAddress", a.client_agent AS "clientAgent", coalesce(c.stated_name, o.name, s.name) AS "subjectName",
      (SELECT count(*)::int FROM (SELECT ${which} LIMIT ${MOST_ROWS + 1}::int) counted) AS total
    ${which}
    ORDER BY ${orderOf(filter.sort ?? 'time', locale)} LIMIT ${perPage}::int OFFSET ${(filter.page - 1) * perPage}::int`
  const lines = rows.map(({ total: _, ...row }) => ({
    ...row,
    id: hashCode(config().authSecret, row.id, 'access-line').slice(0, 24),
  }))
  return { lines, total: rows[0]?.total ?? 0 }
}

function orderOf(sort: AccessSort, locale: Locale): Prisma.Sql {
  const actions = saidCodes(locale, 'actions').sort((a, b) => a.label.localeCompare(b.label, locale))
  const what = Prisma.sql`array_position(${actions.map(({ code }) => code)}::text[], a.action)`
  const newest = Prisma.sql`a.at DESC, a.id DESC`
  const orders: Record<AccessSort, Prisma.Sql> = {
    time: newest,
    '-time': Prisma.sql`a.at, a.id`,
    who: Prisma.sql`p.name COLLATE "sv-x-icu" NULLS LAST, ${newest}`,
    '-who': Prisma.sql`p.name COLLATE "sv-x-icu" DESC NULLS LAST, ${newest}`,
    what: Prisma.sql`${what}, ${newest}`,
    '-what': Prisma.sql`${what} DESC, ${newest}`,
  }
  return orders[sort]
}

/** Each word in who it was, what they did, or what it was about. */
function soughtLines(asked: string, locale: Locale): Prisma.Sql {
  const says = (word: string) => {
    const like = `%${word}%`
    return Prisma.sql`(folded(p.name) LIKE ${like} OR folded(coalesce(c.stated_name, o.name, s.name)) LIKE ${like}
      OR lower(c.number) LIKE ${like} OR a.action = ANY(${codesNamed(saidCodes(locale, 'actions'), word)}::text[])
      OR a.role = ANY(${codesNamed(saidCodes(locale, 'roles'), word)}::text[])
      OR a.subject_kind = ANY(${codesNamed(saidCodes(locale, 'subjects'), word)}::text[]))`
  }
  return Prisma.join([Prisma.sql`TRUE`, ...wordsOf(asked).map(says)], ' AND ')
}

/** Who has read which question is the buyers' line's; a lead sees their own readings, the auditor all. */
function onOwnSide({ role, personId }: ProjectLead | Auditor): Prisma.Sql {
  if (role === 'auditor') return Prisma.sql`TRUE`
  return Prisma.sql`(a.subject_kind <> 'buyer-question' OR a.person_id = ${personId}::uuid)
    AND (c.id IS NULL OR c.id NOT IN (SELECT cases_barred_to(${personId}::uuid)))
    AND (o.id IS NULL OR ${companyNotBarred(personId, Prisma.sql`o.id`)})
    AND ${contactNotBarred(personId, Prisma.sql`s.id`)} AND ${contactNotBarred(personId, Prisma.sql`a.person_id`)}`
}

function conditions({ personId, action, on, q }: AccessFilter, locale: Locale): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`]
  if (personId) parts.push(Prisma.sql`a.person_id = ${personId}::uuid`)
  if (action) parts.push(Prisma.sql`a.action = ${action}`)
  if (q) parts.push(soughtLines(q, locale))
  if (on) parts.push(Prisma.sql`a.at BETWEEN ${startOfDay(on)} AND ${endOfDay(on)}`)
  return Prisma.join(parts, ' AND ')
}
