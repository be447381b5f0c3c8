import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { endsSo } from '@/lib/cases/codes'
import type { CloseCaseInput } from '@/lib/cases/inputs'
import { moveCase } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellContact } from '@/lib/cases/tell-contact'
import { transaction } from '@/lib/db/transaction'
import { holdMails } from '@/lib/mail/hold-mails'
import { Refusal } from '@/lib/refusals/refusal'

/** Closes with what came of it; barriers and first bids are step two's evidence. Refusals: `case-not-found`, `case-moved-on`, `outcome-unfit` where no case of its kind ends so. */
export async function closeCase(closer: Advisor | ProjectLead, input: CloseCaseInput): Promise<void> {
  const { number, version, outcome: code, firstPublicBid, barriers } = input
  const why = code === 'no-bid' ? input.why : null
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, closer, number)
    const { id, companyId, about } = supportCase
    if (!endsSo(about, code)) throw new Refusal('outcome-unfit', {}, 'outcome')
    const first = endsSo(about, 'bid-submitted') ? firstPublicBid : 'unknown'
    await moveCase(tx, closer, supportCase, version, 'close', { waitingSinceAt: null })
    await tx.outcome.create({
      data: {
        caseId: id,
        code,
        why,
        barriers,
        firstPublicBid: first === 'unknown' ? null : first === 'yes',
        recordedBy: closer.personId,
      },
    })
    await tellContact(tx, id, 'case-closed', { number })
    await tellAdvisor(tx, supportCase, closer, 'case-changed')
    await holdMails(tx)
    await record(tx, closer, 'case.closed', { kind: 'case', id, companyId }, { outcome: code, why, barriers }, 'closed')
  })
}
