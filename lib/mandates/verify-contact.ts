import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { caseForChange } from '@/lib/cases/case-for-change'
import { requireImpartial } from '@/lib/cases/impartial'
import { VERIFIED_DAYS } from '@/lib/companies/declare-mandate'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { VerifyContactInput } from '@/lib/mandates/inputs'

/**
 * Notes that a contact who has not proven their address may speak for the company in this case, and how it was checked:
 * who only telephones never signs in. The words become a note of the case. Refusals: `case-not-found`, `mandate-unknown`
 * (the contact is a person with a mandate of their own, or said that the case is not theirs), `mandate-already-verified`
 * unless it is the same check, by the same person and with the same words, sent twice; with words `impartiality-missing`
 * {number} of the advisor who has the case.
 */
export async function verifyContact(staff: Advisor | ProjectLead, input: VerifyContactInput): Promise<void> {
  const { number, how, note, requestId } = input
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    const { id, companyId, status } = supportCase
    const [open] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM cases WHERE id = ${id}::uuid AND contact_id IS NULL AND contact_disowned_at IS NULL FOR NO KEY UPDATE`
    if (!open) throw new Refusal('mandate-unknown')
    // One that has run out is ended, like a mandate.
    await tx.contactCheck.updateMany({
      where: { caseId: id, revokedAt: null, validTo: { lt: dateFromDay(today()) } },
      data: { revokedAt: new Date() },
    })
    const validTo = addDays(today(), VERIFIED_DAYS)
    const { count } = await tx.contactCheck.createMany({
      data: [{ caseId: id, checkedHow: how, checkedBy: staff.personId, validTo: dateFromDay(validTo) }],
      skipDuplicates: true,
    })
    if (count === 0) return requireSame(tx, id, staff, input)
    await record(tx, staff, 'contact.checked', { kind: 'case', id, companyId }, { how, validTo }, status)
    if (!note) return
    requireImpartial(supportCase)
    const written = await tx.caseNote.create({
      select: { id: true },
      data: { caseId: id, authorId: staff.personId, text: note, requestId },
    })
    await record(tx, staff, 'note.written', { kind: 'case', id, companyId }, { noteId: written.id }, status)
  })
}

async function requireSame(
  tx: Tx,
  caseId: string,
  { personId }: Advisor | ProjectLead,
  { how, note, requestId }: VerifyContactInput,
): Promise<void> {
  const check = await tx.contactCheck.findFirst({ where: { caseId, revokedAt: null } })
  const words = note ? await tx.caseNote.findUnique({ where: { requestId } }) : null
  const isSame = (words?.text ?? '') === note && check?.checkedHow === how && check.checkedBy === personId
  if (!isSame) throw new Refusal('mandate-already-verified')
}
