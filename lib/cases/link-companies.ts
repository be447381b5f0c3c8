import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { LinkCompaniesInput } from '@/lib/cases/link-inputs'
import { recordOfBoth } from '@/lib/cases/record-of-both'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says that the companies of two cases are one, and which registration goes on. Each keeps its cases, people and hours; the
 * trails of both tell it. Refusals: `case-not-found`, `target-not-found`, `same-company`, `companies-linked` where one of
 * them is linked already.
 */
export async function linkCompanies(lead: ProjectLead, input: LinkCompaniesInput): Promise<void> {
  const { number, other, reason, goesOn } = input
  try {
    await transaction(async (tx) => {
      const { companyId: ours } = await caseForChange(tx, lead, number)
      const { companyId: theirs } = await caseForChange(tx, lead, other).catch((error: unknown) => {
        throw error instanceof Refusal ? new Refusal('target-not-found', {}, 'other') : error
      })
      if (ours === theirs) throw new Refusal('same-company', {}, 'other')
      const [companyId, sameAsId] = goesOn === 'this' ? [theirs, ours] : [ours, theirs]
      const data = { companyId, sameAsId, reason, linkedBy: lead.personId }
      const { id: linkId } = await tx.companyLink.create({ data, select: { id: true } })
      await recordOfBoth({ companyId, sameAsId }, (id, otherId) =>
        record(tx, lead, 'company.linked', { kind: 'company', id, companyId: id }, { linkId, otherId, reason }),
      )
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA089' || state === '23505') throw new Refusal('companies-linked')
    throw error
  }
}
