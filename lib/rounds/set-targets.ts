import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { refusedTargets } from '@/lib/rounds/refused-targets'
import type { SetTargetsInput } from '@/lib/rounds/target-inputs'
import { changedTargets, wholeTargets } from '@/lib/rounds/targets'
import { writeTargets } from '@/lib/rounds/write-targets'

/**
 * Says what an open round is to reach and when it is meant to end; what was said before is kept. Nothing is written where
 * nothing differs. Refusals: `targets-moved-on`, `targets-settled`, `ends-before-round`.
 */
export async function setTargets(lead: ProjectLead, { roundId, no, ...chosen }: SetTargetsInput): Promise<void> {
  const targets = wholeTargets(chosen)
  try {
    await transaction(async (tx) => {
      if (!(await tx.round.findFirst({ where: { id: roundId, closedOn: null } }))) throw new Refusal('targets-settled')
      const before = await tx.roundTargets.findFirst({ where: { roundId }, orderBy: { no: 'desc' } })
      if ((before?.no ?? 0) !== no) throw new Refusal('targets-moved-on')
      const known = wholeTargets({ ...before, endsOn: before?.endsOn && dayFromDate(before.endsOn) })
      if (changedTargets(known, targets).length > 0) await writeTargets(tx, lead, roundId, no + 1, targets)
    })
  } catch (error) {
    throw refusedTargets(error) ?? error
  }
}
