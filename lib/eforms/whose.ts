import 'server-only'
import { parseOrgNumber, type OrgNumber } from '@/lib/companies/org-number'
import { all, first, said } from '@/lib/eforms/elements'
import type { Element } from '@/lib/eforms/xml-tree'

/** Whether an organisation of a notice is the company that is asked for; `unknown` where its number cannot be read. */
export type Whose = 'ours' | 'other' | 'unknown'
/** Says of a number whether it is the company's. A sole trader's is seen here and kept nowhere. */
export type IsOurs = (number: OrgNumber) => boolean

/** Of each organisation of a notice, by the id with which its parts speak of it. A foreign one is another. */
export function whoseOf(root: Element, isOurs: IsOurs): Map<string, Whose> {
  const found = new Map<string, Whose>()
  for (const organisation of all(root, '+efac:Organizations/efac:Organization')) {
    const company = first(organisation, 'efac:Company')
    const whose = whoseIs(company, isOurs)
    const ids = [...all(company, ID), ...all(organisation, `efac:TouchPoint/${ID}`)].map(said)
    for (const id of ids) if (id && !found.has(id)) found.set(id, whose)
  }
  return found
}

/** Of those who bid together: theirs as soon as one of them is. */
export function whoseAre(members: readonly Whose[]): Whose {
  if (members.includes('ours')) return 'ours'
  return members.length === 0 || members.includes('unknown') ? 'unknown' : 'other'
}

const ID = 'cac:PartyIdentification/cbc:ID'

function whoseIs(company: Element | undefined, isOurs: IsOurs): Whose {
  const country = said(first(company, 'cac:PostalAddress/cac:Country/cbc:IdentificationCode'))
  if (country && !/^SWE?$/i.test(country)) return 'other'
  const numbers = all(company, 'cac:PartyLegalEntity/cbc:CompanyID').flatMap((id) => {
    const parsed = parseOrgNumber(said(id) ?? '')
    return parsed.ok ? [parsed.value] : []
  })
  if (numbers.some(isOurs)) return 'ours'
  return numbers.length > 0 ? 'other' : 'unknown'
}
