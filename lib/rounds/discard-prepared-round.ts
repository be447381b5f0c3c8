import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { takePreparation } from '@/lib/rounds/take-preparation'
import type { PreparedRoundInput } from '@/lib/rounds/inputs'

/** Takes away what was prepared for the next round, as it was seen. Refusal `prepared-moved-on`. */
export async function discardPreparedRound(lead: ProjectLead, seen: PreparedRoundInput): Promise<void> {
  await transaction(async (tx) => {
    const { id, code, opensOn } = await takePreparation(tx, seen)
    await record(tx, lead, 'round.preparation-dropped', { kind: 'round', id }, { code, opensOn })
  })
}
