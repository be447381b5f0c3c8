import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { confirmAddress } from '@/lib/people/confirm-address'
import { transaction } from '@/lib/db/transaction'

/**
 * Ties the directory's identity to a person, who is recognised by it from then on, whatever their address. One each: the
 * database refuses another. The address it was found by is vouched for, and so proven.
 */
export async function linkIdentity(personId: string, subject: string): Promise<void> {
  await transaction(async (tx) => {
    const issuer = config().oidc?.issuer ?? ''
    await tx.oidcAccount.create({ data: { personId, issuer, subject } })
    await record(tx, system, 'person.linked', { kind: 'person', id: personId }, { provider: 'oidc' })
    const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
    if (email) await confirmAddress(tx, email, { how: 'directory' })
  })
}
