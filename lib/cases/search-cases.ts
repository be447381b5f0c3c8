import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow, CompanyRow } from '@/lib/cases/case-fields'
import { FOUND_BY, LONGEST_SEARCH, type FoundBy } from '@/lib/cases/sought-text'
import { branchesOf, branchOfCompany, branchOfSpellings, MOST_FOUND } from '@/lib/cases/sought-branches'
import { findSpellings } from '@/lib/cases/find-spellings'
import { soughtWords } from '@/lib/cases/sought-words'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import { Prisma, type Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import { askedLine } from '@/lib/text/plain-text'

const OF_CASE = ['number', 'statedName', 'contactName', 'status', 'about', 'openedAt', 'responseDueOn'] as const
/** The number is masked for a sole trader. */
const OF_COMPANY = ['orgKind', 'orgDisplay'] as const
const OF_PROCUREMENT = ['bidDeadlineOn', 'buyerName', 'reference'] as const

export type FoundCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<CompanyRow, (typeof OF_COMPANY)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    advisorName: string | null
    waiting: boolean
    by: FoundBy
  }

/** `alike`: nothing is written so, and these are spelt nearly so. `most`: there are more than are looked through. */
export type SearchPage = { cases: FoundCase[]; hasMore: boolean; alike: boolean; most: boolean }

export const NOTHING_FOUND: SearchPage = { cases: [], hasMore: false, alike: false, most: false }

export const CASES_PER_SEARCH = 20

/**
 * Cases the actor may see, by what people have in their hand: a case number or an organisation number in any spelling,
 * a telephone number by its digits, an address or a part of it, or words that name the company, a person, the buyer or
 * its reference, or that stand in the description or say what help is needed. Of several words each must be found. First
 * those found by number, then by company, person, buyer and words; the newest of each first. Where nothing is found,
 * words that are spelt nearly so.
 */
export async function searchCases(
  actor: CaseActor,
  sought: string | { companyId: string },
  page = 1,
): Promise<SearchPage> {
  const asked = typeof sought === 'string' ? askedLine(sought, LONGEST_SEARCH) : ''
  const words = soughtWords(asked)
  const found = await list(
    typeof sought === 'string' ? branchesOf(actor, asked, words) : [branchOfCompany(actor, sought.companyId)],
    page,
  )
  if (found.cases.length > 0 || page > 1) return found
  const spellings = await findSpellings(words)
  return spellings ? { ...(await list([branchOfSpellings(actor, spellings)], 1)), hasMore: false, alike: true } : found
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

async function list(branches: readonly Prisma.Sql[], page: number): Promise<SearchPage> {
  if (branches.length === 0) return NOTHING_FOUND
  const rows = await db().$queryRaw<(Omit<FoundCase, 'by'> & { place: number; found: number })[]>`
    WITH found AS (
      SELECT id, min(place) AS place, count(*) OVER ()::int AS found
      FROM (${Prisma.join([...branches], ' UNION ALL ')}) branch GROUP BY id)
    SELECT ${columns('c', OF_CASE)}, ${columns('o', OF_COMPANY)}, ${columns('p', OF_PROCUREMENT)},
      a.name AS "advisorName", c.waiting_since_at IS NOT NULL AS waiting, f.found, f.place
    FROM found f JOIN cases c ON c.id = f.id JOIN company o ON o.id = c.company_id LEFT JOIN person a ON a.id = c.advisor_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    ORDER BY f.place, c.opened_at DESC, c.number DESC
    LIMIT ${CASES_PER_SEARCH + 1}::int OFFSET ${(page - 1) * CASES_PER_SEARCH}::int`
  const cases = rows.slice(0, CASES_PER_SEARCH).map(({ place, found: _, ...found }) => ({
    ...found,
    by: FOUND_BY[place] ?? 'words',
  }))
  return {
    cases,
    hasMore: rows.length > CASES_PER_SEARCH,
    alike: false,
    most: (rows[0]?.found ?? 0) > MOST_FOUND,
  }
}
