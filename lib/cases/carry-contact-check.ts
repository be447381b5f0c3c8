import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'

/** The check of a contact who has only telephoned, while it lives, for the case that the same contact's goes on as. */
export async function carryContactCheck(
  tx: Tx,
  lead: ProjectLead | System,
  fromId: string,
  { id, companyId }: { id: string; companyId: string },
): Promise<void> {
  const living = await tx.contactCheck.findFirst({
    where: { caseId: fromId, revokedAt: null, validTo: { gte: dateFromDay(today()) } },
    select: { checkedHow: true, checkedBy: true, checkedAt: true, validTo: true },
  })
  if (!living) return
  await tx.contactCheck.createMany({ data: [{ caseId: id, ...living }] })
  const facts = { how: living.checkedHow, validTo: dayFromDate(living.validTo) }
  await record(tx, lead, 'contact.checked', { kind: 'case', id, companyId }, facts)
}
