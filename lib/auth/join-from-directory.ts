import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { firstSigns, oneLine } from '@/lib/text/plain-text'

/** As many signs as the column holds. */
const LONGEST_NAME = 200

type Newcomer = { name?: string | null; email: string }
type Joined = { id: string; name: string; email: string | null }

/**
 * Adds the person whom the directory vouches for, address included, and nobody here has added before. The address stands
 * for a missing name.
 */
export async function joinFromDirectory({ name, email }: Newcomer): Promise<Joined> {
  return transaction(async (tx) => {
    const person = await tx.person.create({
      data: {
        name: firstSigns(oneLine(name ?? ''), LONGEST_NAME) || email,
        email: email.toLowerCase(),
        emailProvenAt: new Date(),
      },
    })
    await record(tx, system, 'person.joined', { kind: 'person', id: person.id }, { origin: 'directory' })
    return person
  })
}
