import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { hasDirectory } from '@/lib/config/directory'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { PrepareRoundInput } from '@/lib/rounds/inputs'
import { storedPreparation } from '@/lib/rounds/prepared-round'
import { refusedPreparation } from '@/lib/rounds/refused-preparation'

/**
 * Writes down the rules of the next round and the day it opens by itself, or changes what is written down as it was seen.
 * It is no round before it opens. Refusals: `round-already-prepared`, `prepared-moved-on`, `opens-too-soon`,
 * `round-code-taken`, `staff-locked-out`.
 */
export async function prepareRound(lead: ProjectLead, input: PrepareRoundInput): Promise<void> {
  if (!input.staffLoginLink && !hasDirectory()) throw new Refusal('staff-locked-out', {}, 'staffLoginLink')
  const { preparedId, preparedVersion: version = 0, code, opensOn } = input
  const data = storedPreparation(input)
  try {
    await transaction(async (tx) => {
      if (!preparedId) {
        const { id } = await tx.preparedRound.create({ data, select: { id: true } })
        return record(tx, lead, 'round.prepared', { kind: 'round', id }, { code, opensOn })
      }
      await changeAsSeen(tx.preparedRound, { id: preparedId, version }, data, () => new Refusal('prepared-moved-on'))
      return record(tx, lead, 'round.preparation-changed', { kind: 'round', id: preparedId }, { code, opensOn })
    })
  } catch (error) {
    throw refusedPreparation(error) ?? error
  }
}
