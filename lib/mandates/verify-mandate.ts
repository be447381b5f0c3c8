import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { caseForChange } from '@/lib/cases/case-for-change'
import { VERIFIED_DAYS } from '@/lib/companies/declare-mandate'
import type { VerifyMandateInput } from '@/lib/mandates/inputs'
import { transaction, type Tx } from '@/lib/db/transaction'

/**
 * Notes that the contact may speak for the company, and how it was checked: the first counted minute of a case needs it.
 * Refusals: `case-not-found`, `mandate-unknown`, `mandate-already-verified` unless it is the same check, by the same person
 * and with the same words, sent twice.
 */
export async function verifyMandate(staff: Advisor | ProjectLead, input: VerifyMandateInput): Promise<void> {
  const { number, mandateId, how, note } = input
  await transaction(async (tx) => {
    const { companyId } = await caseForChange(tx, staff, number)
    const mandate = await tx.mandate.findFirst({ where: { id: mandateId, companyId, revokedAt: null } })
    if (!mandate) throw new Refusal('mandate-unknown')
    const validTo = addDays(today(), VERIFIED_DAYS)
    const { count } = await tx.mandate.updateMany({
      where: { id: mandateId, level: 'self-declared', revokedAt: null },
      data: {
        level: 'verified',
        checkedHow: how,
        verifiedBy: staff.personId,
        verifiedAt: new Date(),
        validTo: dateFromDay(validTo),
      },
    })
    if (count === 0) return requireSame(tx, staff, input)
    if (note) await tx.mandateNote.create({ data: { mandateId, text: note } })
    const { personId } = mandate
    await record(
      tx,
      staff,
      'mandate.verified',
      { kind: 'company', id: companyId, companyId },
      { personId, how, validTo },
    )
  })
}

async function requireSame(
  tx: Tx,
  { personId }: Advisor | ProjectLead,
  { mandateId, how, note }: VerifyMandateInput,
): Promise<void> {
  const before = await tx.mandate.findUnique({ where: { id: mandateId }, include: { mandateNote: true } })
  const isSame =
    before?.checkedHow === how && before.verifiedBy === personId && (before.mandateNote?.text ?? '') === note
  if (!isSame) throw new Refusal('mandate-already-verified')
}
