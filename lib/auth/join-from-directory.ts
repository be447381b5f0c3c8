import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { directoryEmail } from '@/lib/people/directory-email'
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
  const address = directoryEmail(email)
  if (address === null) throw new TypeError('the directory gave no address')
  return transaction(async (tx) => {
    const person = await tx.person.create({
      data: {
        name: firstSigns(oneLine(name ?? ''), LONGEST_NAME) || address,
        email: address,
        emailProvenAt: new Date(),
      },
    })
    await record(tx, system, 'person.joined', { kind: 'person', id: person.id }, { origin: 'directory' })
    return person
  })
}
