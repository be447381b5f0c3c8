import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { confirmReceiver, type UsedLink } from '@/lib/auth/confirm-receiver'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { hashCode, sameSecret } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { limit } from '@/lib/rates/limit'

export const CODE_TRIES = 5

type Link = UsedLink & { code_hash: string }

/**
 * Uses the code up and tells whose it was. Works with the id of the link it came with, which only the browser that
 * asked has, and for five tries. Refusals: `code-wrong`, `link-ended`, `too-many-tries`.
 */
export async function redeemLoginCode(linkId: string | undefined, code: string, client: string): Promise<string> {
  await limit('login-redeem', client)
  const link = linkId ? await countTry(linkId) : undefined
  if (!linkId || !link) return refuse('link-ended', null)
  if (!sameSecret(link.code_hash, hashCode(config().authSecret, code, linkId))) {
    return refuse('code-wrong', link.person_id)
  }
  const { count } = await db().loginLink.updateMany({
    where: { id: linkId, usedAt: null },
    data: { usedAt: new Date() },
  })
  const confirmed = count === 1 ? await confirmReceiver(link) : null
  return confirmed ?? refuse('link-ended', link.person_id)
}

async function countTry(linkId: string): Promise<Link | undefined> {
  const [link] = await db().$queryRaw<Link[]>`
    UPDATE login_link SET tries = tries + 1
    WHERE id = ${linkId}::uuid AND used_at IS NULL AND expires_at > now() AND tries < ${CODE_TRIES}
    RETURNING code_hash, person_id, email`
  return link
}

async function refuse(code: 'code-wrong' | 'link-ended', personId: string | null): Promise<never> {
  await noteAccess({ action: 'sign-in-failed', subjectKind: 'login-code', personId, reasonCode: code })
  throw new Refusal(code, {}, code === 'code-wrong' ? 'code' : undefined)
}
