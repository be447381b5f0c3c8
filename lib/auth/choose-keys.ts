import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Person } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Whether the keys of the workspace are on, for the person wherever they sign in. Refusal `signed-out`. */
export async function chooseKeys(person: Person | null, keys: 'on' | 'off'): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const keysOff = keys === 'off'
  if (person.keysOff === keysOff) return
  await transaction(async (tx) => {
    await tx.person.update({ where: { id: person.id }, data: { keysOff } })
    const actor = { role: person.roles[0] ?? 'company-contact', personId: person.id }
    await record(tx, actor, 'person.keys-chosen', { kind: 'person', id: person.id }, { keys })
  })
}
