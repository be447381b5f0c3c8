import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { WriteReportInput } from '@/lib/steering/inputs'

/** Says what a report is called and what it says in words, until it is frozen. Refusals: `report-written-meanwhile`, `report-frozen`. */
export async function writeReport(lead: ProjectLead, input: WriteReportInput): Promise<void> {
  try {
    await transaction((tx) => changeWords(tx, lead, input))
  } catch (error) {
    throw databaseFault(error)?.sqlState === 'UA158' ? new Refusal('report-frozen') : error
  }
}

/** The same in the transaction of a step that comes with it. Refusals: `report-written-meanwhile`; UA158 of a frozen one. */
export async function changeWords(
  tx: Tx,
  lead: ProjectLead,
  { id, version, name, summary }: WriteReportInput,
): Promise<void> {
  const late = () => new Refusal('report-written-meanwhile')
  await changeAsSeen(tx.steeringReport, { id, version }, { name, summary }, late)
  await record(tx, lead, 'report.written', { kind: 'report', id }, { version: version + 1 })
}
