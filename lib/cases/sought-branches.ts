import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { parseCaseNumber } from '@/lib/cases/case-number'
import type { SoughtInList } from '@/lib/cases/sought-in-list'
import { FOUND_BY, type FoundBy } from '@/lib/cases/sought-text'
import { patternsOf, soughtDigits, soughtWords } from '@/lib/cases/sought-words'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import { Prisma } from '@/lib/db/generated/client'
import type { ReferenceNumber } from '@/lib/text/reference-number'

/** So many that a branch finds, the newest, are looked through: a text that finds more wants another word. */
export const MOST_FOUND = 300

/** Each is a query of `id` and `place`, which is one of FOUND_BY. */
export function branchesOf(actor: CaseActor, asked: string, words: readonly string[]): Prisma.Sql[] {
  const number = parseCaseNumber(asked)
  const company = parseOrgNumber(asked)
  const digits = soughtDigits(asked) ?? (company.ok ? company.value.digits : null)
  return [
    number && newest(actor, hasNumber(number), placeOf('number')),
    company.ok && ofCompany(actor, company.value.digits),
    digits !== null && newest(actor, hasPattern(actor, [`%${digits}%`]), placeOfWord(actor, [digits])),
    words.length > 0 &&
      branchOfSpellings(
        actor,
        words.map((word) => [word]),
      ),
  ].filter((branch) => branch !== null && branch !== false)
}

/** 'KS 2026-142' is a buyer's number, and never the case UA-2026-0142. */
function hasNumber({ series, year, seq }: ReferenceNumber): Prisma.Sql {
  const said = [
    Prisma.sql`c.year_seq = ${seq}::int`,
    year === null ? null : Prisma.sql`c.year = ${year}::int`,
    series === null ? null : Prisma.sql`starts_with(c.number, ${`${series}-`})`,
  ].filter((one) => one !== null)
  return Prisma.join(said, ' AND ')
}

export function branchOfCompany(actor: CaseActor, companyId: string): Prisma.Sql {
  return newest(actor, Prisma.sql`c.company_id = ${companyId}::uuid`, placeOf('company'))
}

function ofCompany(actor: CaseActor, digits: string): Prisma.Sql {
  return newest(actor, isCompany(digits), placeOf('company'))
}

function isCompany(digits: string): Prisma.Sql {
  const lookup = lookupHash(config().orgNumberKey, digits)
  return Prisma.sql`c.company_id = (SELECT coalesce(merged_into_id, id) FROM company WHERE org_lookup = ${lookup})`
}

/** The same within another list of cases that staff see, as a condition on `cases AS c`: all of them, not the newest. */
export function soughtByStaff(asked: string): Prisma.Sql {
  const [number, company] = [parseCaseNumber(asked), parseOrgNumber(asked)]
  const [digits, words] = [soughtDigits(asked), soughtWords(asked)]
  const holds = (...each: string[][]) => Prisma.sql`c.id IN (
    SELECT s.case_id FROM case_search s
    WHERE ${Prisma.join(
      each.map((patterns) => hasPattern({ role: 'project-lead' }, patterns)),
      ' AND ',
    )})`
  const ways = [
    number && hasNumber(number),
    company.ok && isCompany(company.value.digits),
    digits !== null && holds([`%${digits}%`]),
    words.length > 0 && holds(...words.map(patternsOf)),
  ].filter((way) => way !== null && way !== false)
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : Prisma.sql`FALSE`
}

/** What a list of staff's cases is searched for, as a condition on `cases AS c`. */
export function soughtInList({ q, company }: SoughtInList): Prisma.Sql {
  if (company === 'none') return Prisma.sql`FALSE`
  const ofCompany = company ? Prisma.sql`c.company_id = ${company}::uuid` : Prisma.sql`TRUE`
  return q ? Prisma.sql`${ofCompany} AND ${soughtByStaff(q)}` : ofCompany
}

/** Cases that have one of the spellings of each word. */
export function branchOfSpellings(actor: CaseActor, spellings: readonly (readonly string[])[]): Prisma.Sql {
  const each = spellings.map((words) => hasPattern(actor, words.flatMap(patternsOf)))
  return newest(actor, Prisma.join(each, ' AND '), placeOfWord(actor, spellings[0] ?? []))
}

function newest(actor: CaseActor, which: Prisma.Sql, place: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT s.case_id AS id, ${place} AS place
    FROM (SELECT s.* FROM cases c JOIN case_search s ON s.case_id = c.id
      WHERE ${casesSeenBy(actor)} AND ${which} ORDER BY s.opened_at DESC LIMIT ${MOST_FOUND + 1}::int) s)`
}

/** A company's registered name and its advisor are the staff's to search: a contact searches what it told itself. */
type Searcher = Pick<CaseActor, 'role'>
const isContact = ({ role }: Searcher) => role === 'company-contact'
const textOf = (actor: Searcher) => (isContact(actor) ? Prisma.sql`s.told` : Prisma.sql`s.everything`)

function hasPattern(actor: Searcher, patterns: readonly string[]): Prisma.Sql {
  const likes = patterns.map((pattern) => Prisma.sql`${textOf(actor)} LIKE ${pattern}`)
  return Prisma.sql`(${Prisma.join(likes, ' OR ')})`
}

function placeOf(by: FoundBy): Prisma.Sql {
  return Prisma.sql`${FOUND_BY.indexOf(by)}::int`
}

/** By what one of the spellings found a case: the first of these that has it. */
function placeOfWord(actor: CaseActor, spellings: readonly string[]): Prisma.Sql {
  const has = (text: Prisma.Sql) => Prisma.sql`${text} LIKE ANY(${spellings.map((word) => `%${word}%`)})`
  const staffs = (told: Prisma.Sql, known: Prisma.Sql) =>
    isContact(actor) ? told : Prisma.sql`(${told} || ' ' || ${known})`
  const company = staffs(Prisma.sql`s.company`, Prisma.sql`s.registered`)
  const person = staffs(Prisma.sql`(s.contact || ' ' || s.reached)`, Prisma.sql`s.advisor`)
  return Prisma.sql`CASE WHEN ${has(company)} THEN ${placeOf('company')} WHEN ${has(person)} THEN ${placeOf('person')}
    WHEN ${has(Prisma.sql`s.buyer`)} THEN ${placeOf('buyer')} ELSE ${placeOf('words')} END`
}
