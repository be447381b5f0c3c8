import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'

type Proof = { how: 'link' | 'directory'; name?: string; locale?: 'sv' | 'en' }

/**
 * The person who has an address that has just been proven, made the first time. Only a proof, or the staff, makes someone
 * a person: never what a stranger typed. Until they are asked they are called by their address. Null when shut out.
 */
export async function confirmAddress(tx: Tx, email: string, { how, name, locale }: Proof): Promise<string | null> {
  const [made] = await tx.person.createManyAndReturn({
    select: { id: true },
    skipDuplicates: true,
    data: [{ name: name ?? email, email, locale, emailProvenAt: new Date() }],
  })
  if (made) {
    const origin = how === 'link' ? 'proof' : 'directory'
    await record(tx, system, 'person.joined', { kind: 'person', id: made.id }, { origin })
    return made.id
  }
  const known = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true, deactivatedAt: true } })
  if (known.deactivatedAt) return null
  const { count } = await tx.person.updateMany({
    where: { id: known.id, email, emailProvenAt: null },
    data: { emailProvenAt: new Date() },
  })
  if (count > 0) await record(tx, system, 'person.address-proven', { kind: 'person', id: known.id }, { how })
  return known.id
}
