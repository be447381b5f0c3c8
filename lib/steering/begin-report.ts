import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { BeginReportInput } from '@/lib/steering/inputs'

const TRIES = 5

/** Begins a report to the steering group about a round. Refusal `report-round-gone` where there is no such round. */
export async function beginReport(lead: ProjectLead, { name, round: code }: BeginReportInput): Promise<{ no: number }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(async (tx) => {
        const round = await tx.round.findUnique({ where: { code } })
        if (!round) throw new Refusal('report-round-gone')
        const last = await tx.steeringReport.findFirst({ orderBy: { no: 'desc' }, select: { no: true } })
        const no = (last?.no ?? 0) + 1
        const { id } = await tx.steeringReport.create({
          select: { id: true },
          data: { no, name, roundId: round.id, begunBy: lead.personId },
        })
        await record(tx, lead, 'report.begun', { kind: 'report', id }, { no })
        return { no }
      })
    } catch (error) {
      // Somebody else has begun one at the same moment, and has its number.
      if (attempt >= TRIES || databaseFault(error)?.sqlState !== '23505') throw error
    }
  }
}
