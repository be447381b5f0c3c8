import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { PreparedRoundInput } from '@/lib/rounds/inputs'

type Taken = { id: string; code: string; opensOn: string }

/** Removes the preparation as it was seen, for whoever opens or drops it. Refusal `prepared-moved-on`. */
export async function takePreparation(tx: Tx, { preparedId, preparedVersion }: PreparedRoundInput): Promise<Taken> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    DELETE FROM prepared_round WHERE id = ${preparedId}::uuid AND version = ${preparedVersion}::int
    RETURNING id, code, opens_on::text AS "opensOn"`
  if (!taken) throw new Refusal('prepared-moved-on')
  return taken
}
