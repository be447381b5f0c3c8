import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow, CompanyRow } from '@/lib/cases/case-fields'
import type { FoundSort, FoundSortKey } from '@/lib/cases/found-order'
import { CASES_PER_SEARCH, FOUND_BY, LONGEST_SEARCH, type FoundBy } from '@/lib/cases/sought-text'
import { branchesOf, branchOfCompany, branchOfSpellings, MOST_FOUND } from '@/lib/cases/sought-branches'
import { findSpellings } from '@/lib/cases/find-spellings'
import { soughtWords } from '@/lib/cases/sought-words'
import { STATUSES } from '@/lib/cases/status'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import { Prisma, type Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import { askedLine } from '@/lib/text/plain-text'

const OF_CASE = [
  ...(['number', 'statedName', 'contactName', 'contactPhone', 'status', 'about', 'openedAt', 'responseDueOn'] as const),
]
/** The number is masked for a sole trader. */
const OF_COMPANY = ['orgKind', 'orgDisplay'] as const
const OF_PROCUREMENT = ['bidDeadlineOn', 'buyerName', 'reference'] as const

export type FoundCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<CompanyRow, (typeof OF_COMPANY)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    advisorName: string | null
    waiting: boolean
    /** Its advisor is the reader, and it is in progress. */
    logs: boolean
    by: FoundBy
  }

/** `total` is 0 after the last page. `alike`: nothing is written so, and these are spelt nearly so. `most`: there are more than are looked through. */
export type SearchPage = { cases: FoundCase[]; total: number; alike: boolean; most: boolean }

export const NOTHING_FOUND: SearchPage = { cases: [], total: 0, alike: false, most: false }

type Listing = { sort?: FoundSort; perPage?: number }

/**
 * Cases the actor may see, by what people have in their hand: a case number or an organisation number in any spelling,
 * a telephone number by its digits, an address or a part of it, or words that name the company, a person, the buyer or
 * its reference, or that stand in the description or say what help is needed. Of several words each must be found. First
 * those found by number, then by company, person, buyer and words; the newest of each first, or in the order of a column. Where nothing is found,
 * words that are spelt nearly so.
 */
export async function searchCases(
  actor: CaseActor,
  sought: string | { companyId: string },
  page = 1,
  listing: Listing = {},
): Promise<SearchPage> {
  const asked = typeof sought === 'string' ? askedLine(sought, LONGEST_SEARCH) : ''
  const words = soughtWords(asked)
  const found = await list(
    actor,
    typeof sought === 'string' ? branchesOf(actor, asked, words) : [branchOfCompany(actor, sought.companyId)],
    page,
    listing,
  )
  if (found.cases.length > 0 || page > 1) return found
  const spellings = await findSpellings(words)
  if (!spellings) return found
  const nearly = await list(actor, [branchOfSpellings(actor, spellings)], 1, listing)
  return { ...nearly, total: nearly.cases.length, alike: true }
}

/** The company that a text names by its number, when the actor sees a case of it. "Not yours" and "not there" are null. */
export async function findSoughtCompany(actor: CaseActor, text: string): Promise<string | null> {
  const number = parseOrgNumber(text)
  if (!number.ok) return null
  const [found] = await db().$queryRaw<{ id: string }[]>`
    SELECT c.company_id AS id FROM company o JOIN cases c ON c.company_id = coalesce(o.merged_into_id, o.id)
    WHERE o.org_lookup = ${lookupHash(config().orgNumberKey, number.value.digits)} AND ${casesSeenBy(actor)} LIMIT 1`
  return found?.id ?? null
}

async function list(
  { role, personId }: CaseActor,
  branches: readonly Prisma.Sql[],
  page: number,
  { sort = 'number', perPage = CASES_PER_SEARCH }: Listing,
): Promise<SearchPage> {
  if (branches.length === 0) return NOTHING_FOUND
  const me = role === 'advisor' ? personId : null
  const rows = await db().$queryRaw<(Omit<FoundCase, 'by'> & { place: number; found: number })[]>`
    WITH found AS (
      SELECT id, min(place) AS place, count(*) OVER ()::int AS found
      FROM (${Prisma.join([...branches], ' UNION ALL ')}) branch GROUP BY id)
    SELECT ${columns('c', OF_CASE)}, ${columns('o', OF_COMPANY)}, ${columns('p', OF_PROCUREMENT)},
      a.name AS "advisorName", c.waiting_since_at IS NOT NULL AS waiting,
      coalesce(c.advisor_id = ${me}::uuid AND c.status IN ('assigned', 'ongoing'), false) AS logs, f.found, f.place
    FROM found f JOIN cases c ON c.id = f.id JOIN company o ON o.id = c.company_id LEFT JOIN person a ON a.id = c.advisor_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    ORDER BY f.place, ${orders[sort]}, c.opened_at DESC, c.number DESC
    LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int`
  const cases = rows.map(({ place, found: _, ...found }) => ({
    ...found,
    by: FOUND_BY[place] ?? 'words',
  }))
  const total = rows[0]?.found ?? 0
  return { cases, total, alike: false, most: total > MOST_FOUND }
}

const STATUS_ORDER = Prisma.sql`array_position(ARRAY[${Prisma.join([...STATUSES])}]::text[], c.status::text)`
const byName = (name: Prisma.Sql) => Prisma.sql`nullif(${name}, '') COLLATE "sv-x-icu"`

/** Those that have nothing there come last either way. */
const orders: Record<FoundSort, Prisma.Sql> = {
  number: Prisma.sql`c.opened_at DESC`,
  '-number': Prisma.sql`c.opened_at, c.number`,
  ...bothWays('company', byName(Prisma.sql`c.stated_name`)),
  ...bothWays('status', STATUS_ORDER),
  ...bothWays('contact', byName(Prisma.sql`c.contact_name`)),
  ...bothWays('buyer', byName(Prisma.sql`p.buyer_name`)),
  ...bothWays('advisor', byName(Prisma.sql`a.name`)),
}

function bothWays<Key extends FoundSortKey>(key: Key, value: Prisma.Sql) {
  return { [key]: Prisma.sql`${value} NULLS LAST`, [`-${key}`]: Prisma.sql`${value} DESC NULLS LAST` } as Record<
    Key | `-${Key}`,
    Prisma.Sql
  >
}
