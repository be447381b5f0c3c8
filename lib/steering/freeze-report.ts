import 'server-only'
import canonicalize from 'canonicalize'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { countReport } from '@/lib/steering/count-report'
import type { WriteReportInput } from '@/lib/steering/inputs'
import { REPORT_FORM } from '@/lib/steering/report'
import { tellMembers } from '@/lib/steering/tell-members'
import { seesWholeRound } from '@/lib/steering/sees-whole-round'
import { changeWords } from '@/lib/steering/write-report'

/**
 * Counts the report and keeps it for good, with the words it is sent with: what was typed and not saved is not lost by it. Whoever may not see every case of the round would freeze too low
 * numbers. The members of the steering group are told by mail. Refusals: `report-written-meanwhile`, `report-frozen`, `report-incomplete`.
 */
export async function freezeReport(lead: ProjectLead, input: WriteReportInput): Promise<void> {
  const { id, version, name, summary } = input
  const draft = await db().steeringReport.findUnique({ where: { id }, include: { frozenReport: true } })
  if (!draft || draft.version !== version) throw new Refusal('report-written-meanwhile')
  if (draft.frozenReport) throw new Refusal('report-frozen')
  if (!(await seesWholeRound(lead, draft.roundId))) throw new Refusal('report-incomplete')
  const isWritten = draft.name !== name || draft.summary !== summary
  const final = { ...draft, name, summary, version: isWritten ? version + 1 : version }
  const content = canonicalize(await countReport(lead, final)) ?? ''
  try {
    await transaction(async (tx) => {
      if (isWritten) await changeWords(tx, lead, input)
      // The database writes the digest itself.
      const row = {
        reportId: id,
        version: final.version,
        form: REPORT_FORM,
        content,
        digest: '',
        frozenBy: lead.personId,
      }
      await tx.frozenReport.create({ data: row })
      await tellMembers(tx, final)
      await record(tx, lead, 'report.frozen', { kind: 'report', id }, { version: final.version })
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA158') throw new Refusal('report-frozen')
    if (state === 'UA159') throw new Refusal('report-written-meanwhile')
    if (state === '23505') throw new Refusal('report-frozen')
    throw error
  }
}
