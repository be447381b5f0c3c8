import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { hasTargets, wholeTargets, type ChosenTargets, type Targets } from '@/lib/rounds/targets'

/** The targets of a round as they are from now on; `no` follows that of those before. */
export async function writeTargets(tx: Tx, lead: ProjectLead | System, roundId: string, no: number, targets: Targets) {
  const { endsOn } = targets
  await tx.roundTargets.create({ data: { ...targets, roundId, no, endsOn: endsOn && dateFromDay(endsOn) } })
  await record(tx, lead, 'round.targets-set', { kind: 'round', id: roundId }, { no, endsOn })
}

/** Those a round is opened with, where it has any. */
export async function writeFirstTargets(
  tx: Tx,
  lead: ProjectLead | System,
  roundId: string,
  chosen: ChosenTargets,
): Promise<void> {
  const targets = wholeTargets(chosen)
  if (hasTargets(targets)) await writeTargets(tx, lead, roundId, 1, targets)
}
