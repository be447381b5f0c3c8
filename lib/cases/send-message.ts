import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { endWaiting } from '@/lib/cases/end-waiting'
import { requireImpartial } from '@/lib/cases/impartial'
import type { WordsInput } from '@/lib/cases/inputs'
import { tellContact } from '@/lib/cases/tell-contact'
import { refuseOtherWords } from '@/lib/cases/words-once'
import { transaction } from '@/lib/db/transaction'
import { holdMails } from '@/lib/mail/hold-mails'
import { showLeads } from '@/lib/notices/tell-leads'
import { tellPerson } from '@/lib/notices/tell-person'

/**
 * A message between the company and the staff; the receiver gets a mail with a link, never the words. Sent twice with
 * the same `requestId` it stands once. Refusals: `case-not-found`, `case-not-open` (declined or withdrawn),
 * `impartiality-missing` {number} of the advisor who has the case, `request-reused`.
 */
export async function sendMessage(
  sender: CompanyContact | Advisor | ProjectLead,
  { number, requestId, text }: WordsInput,
): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, sender, number)
    const { id, companyId, advisorId, status } = supportCase
    const words = { caseId: id, authorId: sender.personId, text }
    const before = await tx.caseMessage.findUnique({ where: { requestId } })
    if (before) return refuseOtherWords(before, words)
    if (status === 'declined' || status === 'withdrawn') throw new Refusal('case-not-open')
    const side = sender.role === 'company-contact' ? 'company' : 'staff'
    if (side === 'staff') requireImpartial(supportCase)
    const [message] = await tx.caseMessage.createManyAndReturn({
      select: { id: true },
      skipDuplicates: true,
      data: [{ ...words, side, requestId }],
    })
    if (!message) return refuseOtherWords(await tx.caseMessage.findUnique({ where: { requestId } }), words)
    if (side === 'staff') await tellContact(tx, id, 'message-to-company', { number })
    else if (advisorId) await tellPerson(tx, advisorId, id, 'message-to-advisor', { number })
    else await showLeads(tx, id, 'message')
    await holdMails(tx)
    await record(tx, sender, 'message.sent', { kind: 'case', id, companyId }, { messageId: message.id, side }, status)
    if (side === 'company') await endWaiting(tx, sender, supportCase)
  })
}
