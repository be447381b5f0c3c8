import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { host } from '@/lib/config/host'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { AddPartnerInput } from '@/lib/partners/inputs'

/**
 * A municipality or trade organisation that refers companies. Refusals: `municipality-missing` (not of this county),
 * `partner-code-taken`, `municipality-has-partner`.
 */
export async function addPartner(lead: ProjectLead | System, input: AddPartnerInput): Promise<{ id: string }> {
  const { kind, name, code } = input
  const municipalityCode = input.kind === 'municipality' ? input.municipalityCode : null
  if (municipalityCode !== null && !host().municipalities.some((one) => one.code === municipalityCode))
    throw new Refusal('municipality-missing', {}, 'municipalityCode')
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.partner.create({ select: { id: true }, data: { kind, name, code, municipalityCode } })
      await record(tx, lead, 'partner.added', { kind: 'partner', id }, { kind, code })
      return { id }
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState !== '23505') throw error
    throw fault.constraint === 'partner_municipality_once'
      ? new Refusal('municipality-has-partner', {}, 'municipalityCode')
      : new Refusal('partner-code-taken', {}, 'code')
  }
}
