import { randomUUID } from 'node:crypto'
import { system, type Partner } from '@/lib/actors/actor'
import { addMember } from '@/lib/partners/add-member'
import { addPartner } from '@/lib/partners/add-partner'
import { setTerms } from '@/lib/partners/set-terms'
import type { TermsSee } from '@/lib/partners/terms'
import { anApplication } from './an-application'
import type { ReferralInput } from '@/lib/partners/referral-inputs'

export type TestPartner = Partner & { partnerId: string; code: string }

const aCode = () => `p-${randomUUID().slice(0, 8)}`

/** A person at a trade organisation of their own. */
export const aTradeOrganisation = (name = 'Provföretagarna', sees?: TermsSee | null) =>
  memberOf({ kind: 'trade-organisation', name, code: aCode() }, sees)

/** A business developer of a municipality; each municipality has one partner in a file's database. */
export const aMunicipality = (municipalityCode: string, name = 'Provkommunen') =>
  memberOf({ kind: 'municipality', name, code: aCode(), municipalityCode })

/** It sees all that a partner may, unless other terms are named; `null` for a partner with none. */
async function memberOf(
  input: Parameters<typeof addPartner>[1],
  sees: TermsSee | null = 'states-and-figures',
): Promise<TestPartner> {
  const { id: partnerId } = await addPartner(system, input)
  const agreed = { sinceOn: '2026-01-01', agreedWith: null, reference: null }
  if (sees) await setTerms(system, { partnerId, seen: 0, sees, ...agreed })
  const name = 'Nils Näringsliv'
  const { id: personId } = await addMember(system, { partnerId, name, email: `${randomUUID()}@example.test` })
  const { kind, code } = input
  return { role: 'partner', personId, name, locale: 'sv', partnerships: [{ partnerId, kind }], partnerId, code }
}

/** What a partner sends for a company that agreed. */
export function aReferral(partner: TestPartner, differing: Parameters<typeof anApplication>[0] = {}): ReferralInput {
  const { need, company, contact } = anApplication(differing)
  return { requestId: randomUUID(), partnerId: partner.partnerId, need, company, contact }
}
