import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { tellLeads } from '@/lib/notices/tell-leads'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { CorrectionKind, EarlyReason, LateReason } from '@/lib/time/codes'
import type { FoundEntry } from '@/lib/time/entry-of-case'

type Asked = {
  kind: CorrectionKind
  reasonCode: string
  targetCaseId?: string
  earlyReason?: EarlyReason | null
  lateReason?: LateReason | null
  requestId: string
  note: string
}

/** Asks a second person to correct one's own entry, and tells the leads. Refusal `entry-not-found` of another's. */
export async function insertCorrection(
  tx: Tx,
  staff: Advisor | ProjectLead,
  { id: caseId, companyId, number }: Pick<CaseForTime, 'id' | 'companyId'> & { number: string },
  { place, row }: FoundEntry,
  { note, ...asked }: Asked,
): Promise<void> {
  if (row.advisorId !== staff.personId) throw new Refusal('entry-not-found')
  const entry = place === 'ledger' ? { ledgerEntryId: row.id } : { outsideTimeId: row.id }
  const data = { ...asked, ...entry, caseId, askedBy: staff.personId }
  const { id: correctionId } = await tx.correction.create({ data, select: { id: true } })
  if (note) await tx.correctionNote.create({ data: { correctionId, side: 'asker', text: note } })
  await tellLeads(tx, caseId, 'second-person-asked', { number })
  const facts = { correctionId, correctsId: row.id, caseId, kind: asked.kind, reason: asked.reasonCode }
  await record(tx, staff, 'correction.asked', { kind: 'case', id: caseId, companyId }, facts)
}
