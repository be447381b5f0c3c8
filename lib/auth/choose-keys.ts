import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { asThemselves, type Person } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Whether the keys of the workspace are on, for the person wherever they sign in. Refusal `signed-out`. */
export async function chooseKeys(person: Person | null, keys: 'on' | 'off'): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const keysOff = keys === 'off'
  if (person.keysOff === keysOff) return
  await transaction(async (tx) => {
    await tx.person.update({ where: { id: person.id }, data: { keysOff } })
    await record(tx, asThemselves(person), 'person.keys-chosen', { kind: 'person', id: person.id }, { keys })
  })
}
