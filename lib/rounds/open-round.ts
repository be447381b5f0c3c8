import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { beginRound } from '@/lib/rounds/begin-round'
import type { OpenRoundInput, SeenPreparation } from '@/lib/rounds/inputs'
import { namingRound } from '@/lib/rounds/naming-round'
import { writeFirstTargets } from '@/lib/rounds/write-targets'

/**
 * Opens a programme round with its own cap and rules. Refusals: `round-already-open`, `round-code-taken`,
 * `staff-locked-out`, `ends-before-round`, `prepared-moved-on`.
 */
export async function openRound(
  lead: ProjectLead | System,
  input: OpenRoundInput & SeenPreparation,
): Promise<{ id: string }> {
  const { code, cap: capMinutes, counted, missedDraws: missed, groupDraws: group, secondDraws: second } = input
  return namingRound(input, () =>
    transaction(async (tx) => {
      const { id } = await beginRound(tx, input)
      await record(
        tx,
        lead,
        'round.opened',
        { kind: 'round', id },
        { code, capMinutes, counted, missed, group, second },
      )
      await writeFirstTargets(tx, lead, id, input)
      return { id }
    }),
  )
}
