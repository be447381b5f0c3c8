import 'server-only'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { all, first, said } from '@/lib/eforms/elements'
import { wordsIn } from '@/lib/eforms/language'
import type { Element } from '@/lib/eforms/xml-tree'

/** `orgDigits`: of a legal person in Sweden. A sole trader's number is a person's, and is not read. */
export type Organisation = { name: string; orgDigits: string | null }

const ID = 'cac:PartyIdentification/cbc:ID'

/** The organisations of a notice, by the id with which its parts speak of them. A part of one stands for the whole. */
export function organisationsOf(root: Element, languages: readonly string[]): Map<string, Organisation> {
  const found = new Map<string, Organisation>()
  for (const organisation of all(root, '+efac:Organizations/efac:Organization')) {
    const company = first(organisation, 'efac:Company')
    const name = wordsIn(languages, all(company, 'cac:PartyName/cbc:Name'))
    if (!name) continue
    const isPerson = said(first(organisation, 'efbc:NaturalPersonIndicator')) === 'true'
    const told = { name, orgDigits: isPerson ? null : digitsOf(company) }
    for (const id of [...all(company, ID), ...all(organisation, `efac:TouchPoint/${ID}`)].map(said)) {
      if (id && !found.has(id)) found.set(id, told)
    }
  }
  return found
}

/** Of several numbers the one that is a Swedish organisation number; a foreign one may look like it. */
function digitsOf(company: Element | undefined): string | null {
  const country = said(first(company, 'cac:PostalAddress/cac:Country/cbc:IdentificationCode'))
  if (country && !/^SWE?$/i.test(country)) return null
  for (const number of all(company, 'cac:PartyLegalEntity/cbc:CompanyID').map(said)) {
    const parsed = number ? parseOrgNumber(number) : undefined
    if (parsed?.ok && parsed.value.kind === 'legal') return parsed.value.digits
  }
  return null
}

export type Buyers = { buyer: Organisation | null; others: Organisation[] }

/**
 * Who buys: whoever leads the group, or buys for others as a central body, before those it buys for; otherwise the first.
 * `others` are those on whose behalf it is done, or with whom.
 */
export function buyersOf(root: Element, organisations: Map<string, Organisation>): Buyers {
  const ids = all(root, `cac:ContractingParty/cac:Party/${ID}`)
    .map(said)
    .filter((id) => id !== null)
  const leads = new Set(
    all(root, '+efac:Organizations/efac:Organization')
      .filter((one) => LEADS.some((sign) => said(first(one, sign)) === 'true'))
      .flatMap((one) => all(one, `efac:Company/${ID}`).map(said)),
  )
  const ordered = [...ids.filter((id) => leads.has(id)), ...ids.filter((id) => !leads.has(id))]
  const known = ordered.flatMap((id) => organisations.get(id) ?? [])
  const [buyer = null, ...others] = known.filter(({ name }, at) => known.findIndex((one) => one.name === name) === at)
  return { buyer, others }
}

const LEADS = ['efbc:AwardingCPBIndicator', 'efbc:GroupLeadIndicator']
