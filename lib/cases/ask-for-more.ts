import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { requireImpartial } from '@/lib/cases/impartial'
import type { AskForMoreInput } from '@/lib/cases/inputs'
import { changeCase } from '@/lib/cases/move-case'
import { requireOpen } from '@/lib/cases/require-open'
import { tellContact } from '@/lib/cases/tell-contact'
import { refuseOtherWords } from '@/lib/cases/words-once'
import { transaction } from '@/lib/db/transaction'
import { holdMails } from '@/lib/mail/hold-mails'

/**
 * Asks the company for more and marks the case as waiting for it, which pauses the response promise. Sent twice with the
 * same `requestId` it is asked once. Refusals: `case-not-found`, `case-not-open`, `case-moved-on`, `impartiality-missing`
 * {number} of the advisor who has the case, `request-reused`.
 */
export async function askForMore(staff: ProjectLead | Advisor, input: AskForMoreInput): Promise<void> {
  const { number, version, text, requestId } = input
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    const { id, companyId, status, waitingSinceAt } = supportCase
    const words = { caseId: id, authorId: staff.personId, text }
    const sent = () => tx.caseMessage.findUnique({ where: { requestId } })
    const before = await sent()
    if (before) return refuseOtherWords(before, words)
    requireOpen(supportCase)
    requireImpartial(supportCase)
    // Before the case moves on: the second of two clicks at once waits here, and is answered as the first.
    const [message] = await tx.caseMessage.createManyAndReturn({
      select: { id: true },
      skipDuplicates: true,
      data: [{ ...words, side: 'staff', requestId }],
    })
    if (!message) return refuseOtherWords(await sent(), words)
    await changeCase(tx, supportCase, version, { waitingSinceAt: waitingSinceAt ?? new Date() })
    await tellContact(tx, id, 'message-to-company', { number }, 'asked')
    await holdMails(tx)
    await record(tx, staff, 'case.more-asked', { kind: 'case', id, companyId }, { messageId: message.id }, status)
  })
}
