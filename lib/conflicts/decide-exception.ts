import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { DecideExceptionInput } from '@/lib/conflicts/inputs'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Grants or refuses what another lead has asked for, takes back what one has asked for oneself, or ends what was granted.
 * Two at once: the second is told. Refusals: `exception-unknown`, `exception-decided`, `exception-second-person`.
 */
export async function decideException(
  lead: ProjectLead,
  { exceptionId, decision }: DecideExceptionInput,
): Promise<void> {
  try {
    await transaction(async (tx) => {
      const [found] = await tx.$queryRaw<{ caseId: string; personId: string; askedBy: string; status: string }[]>`
        SELECT e.case_id AS "caseId", e.person_id AS "personId", e.asked_by AS "askedBy", e.status
        FROM conflict_exception e JOIN cases c ON c.id = e.case_id
        WHERE e.id = ${exceptionId}::uuid AND ${thisCaseSeenBy(lead)} FOR UPDATE OF e`
      if (!found) throw new Refusal('exception-unknown')
      const { caseId: inCaseId, personId, status } = found
      const facts = { inCaseId, personId }
      const subject = { kind: 'exception', id: exceptionId } as const
      if (decision === 'ended') {
        if (status !== 'granted') throw new Refusal('exception-decided')
        const data = { status: 'ended', endedBy: lead.personId }
        await tx.conflictException.update({ where: { id: exceptionId }, data, select: { id: true } })
        await record(tx, lead, 'exception.ended', subject, facts)
        return
      }
      if (status !== 'asked') throw new Refusal('exception-decided')
      const data = { status: decision, decidedBy: lead.personId }
      await tx.conflictException.update({ where: { id: exceptionId }, data, select: { id: true } })
      await record(tx, lead, 'exception.decided', subject, { ...facts, decision })
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === 'UA143') throw new Refusal('exception-second-person')
    throw error
  }
}
