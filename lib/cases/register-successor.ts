import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { TOLD_FIELDS, type Told } from '@/lib/cases/case-fields'
import type { drawNumber } from '@/lib/cases/draw-number'
import { registerCase, type RegisteredCase } from '@/lib/cases/register-case'
import { columns } from '@/lib/db/rows'
import type { Tx } from '@/lib/db/transaction'
import { copyProcurement } from '@/lib/procurements/copy-procurement'
import type { Round } from '@/lib/rounds/find-current-round'

type Succession = {
  round: Pick<Round, 'id' | 'responseWorkingDays'>
  drawn: Awaited<ReturnType<typeof drawNumber>>
  requestId: string
  openedBy: string | null
}

/** The case that follows another: the same company, contact and words, a copy of its procurement, and linked both ways. */
export async function registerSuccessor(
  tx: Tx,
  lead: ProjectLead | System,
  before: CaseForChange,
  succession: Succession,
): Promise<RegisteredCase> {
  const { id: predecessorId, companyId, contactId, contactDisownedAt, contactLocale, status } = before
  const copied = before.procurementId ? await copyProcurement(tx, before.procurementId) : null
  const registered = await registerCase(tx, lead, {
    ...succession,
    ...{ companyId, contactId, contactDisownedAt, contactLocale, predecessorId },
    procurementId: copied?.id ?? null,
    openedVia: 'successor',
    told: await toldIn(tx, predecessorId),
  })
  const subject = { kind: 'case', companyId } as const
  const { id } = registered
  if (copied) {
    const facts = { caseId: id, bidDeadlineOn: copied.bidDeadlineOn }
    await record(tx, lead, 'procurement.named', { ...subject, id }, facts, 'opened')
  }
  await record(tx, lead, 'case.followed', { ...subject, id: predecessorId }, { successorId: id }, status)
  return registered
}

async function toldIn(tx: Tx, caseId: string): Promise<Told> {
  const [told] = await tx.$queryRaw<Told[]>`
    SELECT ${columns('c', TOLD_FIELDS)} FROM cases c WHERE c.id = ${caseId}::uuid`
  if (!told) throw new Refusal('case-not-found')
  return told
}
