import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { GiveBackInput } from '@/lib/cases/inputs'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { tellLeads } from '@/lib/notices/tell-leads'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * An advisor gives a case back: it waits in the queue again, the leads are told, and what the next one needs to know is an
 * internal note of it. Sent again it is answered as it was. A conflict of interest is reported instead. Refusals: `case-not-found`, `case-moved-on`,
 * `step-not-allowed`, `round-closed`.
 */
export async function giveBackCase(advisor: Advisor, input: GiveBackInput): Promise<void> {
  const { number, version, reason, text, requestId } = input
  try {
    await transaction(async (tx) => {
      const supportCase = await caseForChange(tx, advisor, number)
      const { id, companyId } = supportCase
      const subject = { kind: 'case', id, companyId } as const
      await requireMove(tx, supportCase, version, 'giveBack')
      await requireRoundOpen(tx, supportCase)
      // Nobody says that nothing keeps them from a case in order to give it back: the return stands before its note.
      await tx.caseReturn.create({ data: { caseId: id, advisorId: advisor.personId, reason }, select: { id: true } })
      // While the case is still theirs to write in.
      const note = text
        ? await tx.caseNote.create({
            data: { caseId: id, authorId: advisor.personId, text, requestId },
            select: { id: true },
          })
        : null
      if (note) await record(tx, advisor, 'note.written', subject, { noteId: note.id }, supportCase.status)
      await moveCase(tx, advisor, supportCase, version, 'giveBack', { advisorId: null })
      await tx.caseAssignment.updateMany({ where: { caseId: id, untilAt: null }, data: { untilAt: new Date() } })
      await tellLeads(tx, id, 'case-given-back', { number })
      await record(tx, advisor, 'advisor.gave-back', subject, { reason }, 'accepted')
    })
  } catch (error) {
    if (await isGivenBack(advisor, input)) return
    // It went to somebody else, or closed to them, at the same moment.
    if (databaseFault(error)?.sqlState === 'UA153') throw new Refusal('case-not-found')
    throw error
  }
}

/** That this very request did it: the case is as it left it, and is not the advisor's to look at any more. */
async function isGivenBack({ personId }: Advisor, input: GiveBackInput): Promise<boolean> {
  const { number, version, reason, text, requestId } = input
  const left = { number, version: version + 1, status: 'accepted', advisorId: null }
  const supportCase = await db().supportCase.findFirst({ where: left, select: { id: true } })
  if (!supportCase) return false
  const caseId = supportCase.id
  const last = await db().caseReturn.findFirst({ where: { caseId }, orderBy: { returnedAt: 'desc' } })
  const note = text ? await db().caseNote.findUnique({ where: { requestId } }) : null
  return sameAnswers(last, { advisorId: personId, reason }) && (!text || sameAnswers(note, { caseId, text }))
}
