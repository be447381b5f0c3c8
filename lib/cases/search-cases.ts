import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { parseCaseNumber } from '@/lib/cases/case-number'
import type { CaseRow, CompanyRow } from '@/lib/cases/case-fields'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import { Prisma, type Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import { fold } from '@/lib/text/fold'
import { askedLine } from '@/lib/text/plain-text'

const OF_CASE = ['number', 'statedName', 'contactName', 'status', 'about', 'openedAt', 'responseDueOn'] as const
/** The number is masked for a sole trader. */
const OF_COMPANY = ['orgKind', 'orgDisplay'] as const
const OF_PROCUREMENT = ['bidDeadlineOn'] as const

export type FoundCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<CompanyRow, (typeof OF_COMPANY)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & { advisorName: string | null; waiting: boolean }

export type SearchPage = { cases: FoundCase[]; hasMore: boolean }

export const CASES_PER_SEARCH = 20
const MOST_WORDS = 6

/**
 * Cases the actor may see, by case number, organisation number in any spelling, part of the company's name or the name
 * of a person in the case. Of several words each must be found; one of one or two letters as a whole word. Newest first.
 */
export async function searchCases(
  actor: CaseActor,
  sought: string | { companyId: string },
  page = 1,
): Promise<SearchPage> {
  const wanted = conditionOf(actor, sought)
  if (!wanted) return { cases: [], hasMore: false }
  const rows = await db().$queryRaw<FoundCase[]>`
    SELECT ${columns('c', OF_CASE)}, ${columns('o', OF_COMPANY)}, ${columns('p', OF_PROCUREMENT)},
      a.name AS "advisorName", c.waiting_since_at IS NOT NULL AS waiting
    FROM cases c JOIN company o ON o.id = c.company_id LEFT JOIN person a ON a.id = c.advisor_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${casesSeenBy(actor)} AND (${wanted})
    ORDER BY c.opened_at DESC, c.number DESC LIMIT ${CASES_PER_SEARCH + 1}::int OFFSET ${(page - 1) * CASES_PER_SEARCH}::int`
  return { cases: rows.slice(0, CASES_PER_SEARCH), hasMore: rows.length > CASES_PER_SEARCH }
}

/** The company that a text names by its number, when the actor sees a case of it. "Not yours" and "not there" are null. */
export async function findSoughtCompany(actor: CaseActor, text: string): Promise<string | null> {
  const number = parseOrgNumber(text)
  if (!number.ok) return null
  const [found] = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id FROM company o JOIN cases c ON c.company_id = o.id
    WHERE o.org_lookup = ${lookupHash(config().orgNumberKey, number.value.digits)} AND ${casesSeenBy(actor)} LIMIT 1`
  return found?.id ?? null
}

function conditionOf(actor: CaseActor, sought: string | { companyId: string }): Prisma.Sql | null {
  if (typeof sought !== 'string') return Prisma.sql`c.company_id = ${sought.companyId}::uuid`
  return asksFor(actor, askedLine(sought, LONGEST_SEARCH))
}

function asksFor(actor: CaseActor, asked: string): Prisma.Sql | null {
  const number = parseCaseNumber(asked)
  // A whole case number is that and nothing else; a bare number may also be part of a name.
  if (number && number.year !== null)
    return Prisma.sql`c.year = ${number.year}::int AND c.year_seq = ${number.seq}::int AND ${isOfSeries(number.series)}`
  const company = parseOrgNumber(asked)
  if (company.ok) return Prisma.sql`o.org_lookup = ${lookupHash(config().orgNumberKey, company.value.digits)}`
  const words = asked.split(' ').filter((word) => fold(word) !== '')
  const [longest, ...others] = words.slice(0, MOST_WORDS).sort((one, other) => other.length - one.length)
  if (longest === undefined) return null
  const named = Prisma.join([isNamed(actor, longest), ...others.map((word) => hasWord(actor, word))], ' AND ')
  return number ? Prisma.sql`c.year_seq = ${number.seq}::int OR (${named})` : named
}

/** 'KS 2026-142' is a buyer's number, and never the case UA-2026-0142. */
function isOfSeries(series: string | null): Prisma.Sql {
  return series === null ? Prisma.sql`true` : Prisma.sql`starts_with(c.number, ${`${series}-`})`
}

/** Signs that an index of trigrams needs to find a part of a word. */
const SHORTEST_PART = 3

/**
 * Whether a folded name holds the word; nothing in a folded text is a wildcard. One or two letters are in nearly every
 * name, and would be sought through all of them: they are found as a word of their own only, as in 'ÅF Bygg'.
 */
function holds(name: Prisma.Sql, word: string): Prisma.Sql {
  const plain = fold(word)
  if (plain.length >= SHORTEST_PART) return Prisma.sql`folded(${name}) LIKE ${`%${plain}%`}`
  const asWord = [plain, `${plain} %`, `% ${plain}`, `% ${plain} %`].map(
    (like) => Prisma.sql`folded(${name}) LIKE ${like}`,
  )
  return Prisma.sql`(${Prisma.join(asWord, ' OR ')})`
}

/**
 * A company's registered name and its advisor are the staff's to search: a contact searches what it told itself. Each
 * name is sought through its own index.
 */
function isNamed(actor: CaseActor, word: string): Prisma.Sql {
  const told = Prisma.sql`SELECT id FROM cases WHERE ${holds(Prisma.sql`stated_name`, word)}
    UNION SELECT id FROM cases WHERE ${holds(Prisma.sql`contact_name`, word)}`
  if (actor.role === 'company-contact') return Prisma.sql`c.id IN (${told})`
  return Prisma.sql`c.id IN (${told}
    UNION SELECT k.id FROM cases k JOIN company n ON n.id = k.company_id WHERE ${holds(Prisma.sql`n.name`, word)}
    UNION SELECT k.id FROM cases k JOIN person n ON n.id = k.advisor_id WHERE ${holds(Prisma.sql`n.name`, word)})`
}

/** The same asked of the few cases that were found by another word. */
function hasWord(actor: CaseActor, word: string): Prisma.Sql {
  const told = Prisma.sql`${holds(Prisma.sql`c.stated_name`, word)} OR ${holds(Prisma.sql`c.contact_name`, word)}`
  if (actor.role === 'company-contact') return Prisma.sql`(${told})`
  return Prisma.sql`(${told} OR ${holds(Prisma.sql`o.name`, word)} OR ${holds(Prisma.sql`a.name`, word)})`
}
