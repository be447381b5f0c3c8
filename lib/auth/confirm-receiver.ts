import 'server-only'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { transaction } from '@/lib/db/transaction'
import { confirmAddress } from '@/lib/people/confirm-address'

/** What a used link or code was for. */
export type UsedLink = { person_id: string | null; email: string | null }

/**
 * The person behind a link that has just been used, which proves its address; made here when the address was only typed
 * until now. Null when it went to nobody, or to someone who may no longer use links.
 */
export async function confirmReceiver({ person_id: personId, email }: UsedLink): Promise<string | null> {
  if (!email) return null
  const receiver = await findLinkReceiver(personId ? { id: personId } : { email })
  if (!receiver) return null
  const confirmed = await transaction((tx) => confirmAddress(tx, email, { how: 'link' }))
  // An address that has moved to another person meanwhile proves nothing of the one who asked.
  return personId && confirmed !== personId ? null : confirmed
}
