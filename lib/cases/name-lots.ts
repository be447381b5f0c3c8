import 'server-only'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import { lotsOf, movedLots, replaceLots, type Lot } from '@/lib/procurements/lots'

type Teller = Advisor | ProjectLead | CompanyContact
type OfCase = Pick<CaseForChange, 'id' | 'companyId' | 'status'>
type Deadline = { bidDeadlineOn: Date | null; bidDeadlineAt: Date | null }

/** Puts these lots in the place of those the case named. */
export async function nameLots(
  tx: Tx,
  teller: Teller,
  { id, companyId, status }: OfCase,
  procurementId: string,
  lots: readonly Lot[],
): Promise<void> {
  await replaceLots(tx, procurementId, lots)
  await record(tx, teller, 'procurement.lots-told', { kind: 'case', id, companyId }, { caseId: id }, status)
}

/** The lots that the case is about move with its last day. */
export async function moveLots(
  tx: Tx,
  teller: Teller,
  supportCase: OfCase,
  procurementId: string,
  { bidDeadlineOn: deadlineOn, bidDeadlineAt: deadlineAt }: Deadline,
): Promise<void> {
  const moved = movedLots(await lotsOf(tx, procurementId), { deadlineOn, deadlineAt })
  if (moved) await nameLots(tx, teller, supportCase, procurementId, moved)
}
