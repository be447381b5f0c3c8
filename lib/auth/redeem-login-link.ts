import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { confirmReceiver, type UsedLink } from '@/lib/auth/confirm-receiver'
import { noteAccess } from '@/lib/audit/note-access'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { limit } from '@/lib/rates/limit'

/** Uses the link up and tells whose it was. Refusals: `link-ended`, `too-many-tries`. */
export async function redeemLoginLink(key: string, client: string): Promise<string> {
  await limit('login-redeem', client)
  const [link] = await db().$queryRaw<UsedLink[]>`
    UPDATE login_link SET used_at = now()
    WHERE token_hash = ${hashToken(key)} AND used_at IS NULL AND expires_at > now()
    RETURNING person_id, email`
  const confirmed = link && (await confirmReceiver(link))
  if (confirmed) return confirmed
  const personId = link?.person_id ?? null
  await noteAccess({ action: 'sign-in-failed', subjectKind: 'login-link', personId, reasonCode: 'link-ended' })
  throw new Refusal('link-ended')
}
