import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { EndCompanyLinkInput } from '@/lib/cases/link-inputs'
import { recordOfBoth } from '@/lib/cases/record-of-both'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** Ends what links the case's company with another, where it was wrong. Refusals: `case-not-found`, `link-gone`, `companies-merged`. */
export async function endCompanyLink(lead: ProjectLead, { number, linkId }: EndCompanyLinkInput): Promise<void> {
  await transaction(async (tx) => {
    const { companyId: ours } = await caseForChange(tx, lead, number)
    const of = { id: linkId, endedAt: null, OR: [{ companyId: ours }, { sameAsId: ours }] }
    const link = await tx.companyLink.findFirst({ where: of })
    if (link && (await tx.companyMerge.count({ where: { linkId } })) > 0) throw new Refusal('companies-merged')
    const { count } = await tx.companyLink.updateMany({ where: of, data: { endedBy: lead.personId } })
    if (!link || count === 0) throw new Refusal('link-gone')
    await recordOfBoth(link, (id, otherId) =>
      record(tx, lead, 'company.unlinked', { kind: 'company', id, companyId: id }, { linkId, otherId }),
    )
  })
}
