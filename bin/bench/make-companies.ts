import type { Client } from 'pg'
import { displayOrgNumber, luhnHolds, type OrgNumber } from '../../lib/companies/org-number'
import { sealedFor } from '../../lib/companies/register-company'
import { host } from '../../lib/config/host'
import type { OrgNumberKey } from '../../lib/crypto/keys'
import { lookupHash, sealText } from '../../lib/crypto/org-number-vault'

/** One company in twenty is a sole trader, whose number is sealed. */
const SOLE_EVERY = 20

/** Registers so many companies and leaves them in the temporary table `firms` (n, id and what cases repeat). */
export async function makeCompanies(client: Client, key: OrgNumberKey, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => companyOf(key, index + 1))
  await client.query(
    `create temp table firms as
     select n, pg_temp.ident('company', n) as id, org_kind, org_digits, org_sealed, org_lookup, org_display, name,
       municipality_code, industry, employees
     from json_to_recordset($1::json) as f (n integer, org_kind text, org_digits text, org_sealed text, org_lookup text,
       org_display text, name text, municipality_code text, industry text, employees text)`,
    [JSON.stringify(rows)],
  )
  await client.query(
    `insert into company (id, org_kind, org_digits, org_sealed, org_lookup, org_key_id, org_display, name,
       municipality_code, industry, employees)
     select id, org_kind, org_digits, org_sealed, org_lookup, $1, org_display, name, municipality_code, industry, employees
     from firms`,
    [key.id],
  )
}

function companyOf(key: OrgNumberKey, n: number) {
  const number = n % SOLE_EVERY === 0 ? soleNumber(n) : legalNumber(n)
  const lookup = lookupHash(key, number.digits)
  const sole = number.kind === 'sole'
  const { municipalities, industries, employeeBands } = host()
  return {
    n,
    org_kind: number.kind,
    org_digits: sole ? null : number.digits,
    org_sealed: sole ? sealText(key, number.digits, sealedFor(lookup)) : null,
    org_lookup: lookup,
    org_display: displayOrgNumber(number),
    name: `Company ${n} AB`,
    municipality_code: pick(municipalities, n).code,
    industry: pick(industries, n).code,
    employees: pick(employeeBands, n).code,
  }
}

/** A number of its own for each `n` below a hundred thousand. */
export function legalNumber(n: number): OrgNumber {
  return { kind: 'legal', digits: withCheckDigit(`5599${String(n).padStart(5, '0')}`) }
}

function soleNumber(n: number): OrgNumber {
  const [year, day, serial] = [50 + (n % 40), 1 + (n % 28), n % 1000]
  const month = 1 + (Math.floor(n / 1000) % 12)
  const two = (part: number) => String(part).padStart(2, '0')
  const nine = `${year}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`
  return { kind: 'sole', digits: `19${withCheckDigit(nine)}` }
}

function withCheckDigit(nine: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (luhnHolds(`${nine}${digit}`)) return `${nine}${digit}`
  throw new RangeError('nine digits always have a check digit')
}

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new RangeError('an empty list')
  return found
}
