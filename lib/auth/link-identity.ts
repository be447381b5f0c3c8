import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { transaction } from '@/lib/db/transaction'

/** Ties the directory's identity to a person, who is recognised by it from then on, whatever their address. */
export async function linkIdentity(personId: string, subject: string): Promise<void> {
  await transaction(async (tx) => {
    const issuer = config().oidc?.issuer ?? ''
    await tx.oidcAccount.create({ data: { personId, issuer, subject } })
    await record(tx, system, 'person.linked', { kind: 'person', id: personId }, { provider: 'oidc' })
  })
}
