import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { confirmReceiver, type UsedLink } from '@/lib/auth/confirm-receiver'
import { countGuess, forgetGuesses } from '@/lib/auth/count-guess'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { hashCode, sameSecret } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { limit } from '@/lib/rates/limit'

export const CODE_TRIES = 5

type Link = UsedLink & { code_hash: string; address_hash: string | null }

/**
 * Uses the code up and tells whose it was. Works with the id of the link it came with, which only the browser that
 * asked has, and for five tries; after five wrong ones the network that guesses at the address pauses, longer each time.
 * Refusals: `code-wrong`, `link-ended`, `code-paused` and `too-many-tries` with the minutes to wait.
 */
export async function redeemLoginCode(linkId: string | undefined, code: string, client: string): Promise<string> {
  await limit('login-redeem', client)
  const asked = linkId ? await findLiving(linkId) : undefined
  if (!linkId || !asked) return refuse('link-ended', null)
  await pausing(asked, client)
  const link = await countTry(linkId)
  if (!link) return refuse('link-ended', asked.person_id)
  if (!sameSecret(link.code_hash, hashCode(config().authSecret, code, linkId))) {
    return refuse('code-wrong', link.person_id)
  }
  const { count } = await db().loginLink.updateMany({
    where: { id: linkId, usedAt: null },
    data: { usedAt: new Date() },
  })
  const confirmed = count === 1 ? await confirmReceiver(link) : null
  if (!confirmed) return refuse('link-ended', link.person_id)
  if (link.address_hash) await forgetGuesses(client, link.address_hash)
  return confirmed
}

async function findLiving(linkId: string): Promise<Link | undefined> {
  const [link] = await db().$queryRaw<Link[]>`
    SELECT code_hash, person_id, email, address_hash FROM login_link
    WHERE id = ${linkId}::uuid AND used_at IS NULL AND expires_at > now() AND tries < ${CODE_TRIES}`
  return link
}

async function countTry(linkId: string): Promise<Link | undefined> {
  const [link] = await db().$queryRaw<Link[]>`
    UPDATE login_link SET tries = tries + 1
    WHERE id = ${linkId}::uuid AND used_at IS NULL AND expires_at > now() AND tries < ${CODE_TRIES}
    RETURNING code_hash, person_id, email, address_hash`
  return link
}

/** A link of an earlier version has no address to count by, and fifteen minutes to live. */
async function pausing({ address_hash: addressHash, person_id: personId }: Link, client: string): Promise<void> {
  if (!addressHash) return
  await countGuess(client, addressHash).catch(async (refusal: unknown) => {
    if (refusal instanceof Refusal) await noteFailure(refusal.code, personId)
    throw refusal
  })
}

async function refuse(code: 'code-wrong' | 'link-ended', personId: string | null): Promise<never> {
  await noteFailure(code, personId)
  throw new Refusal(code, {}, code === 'code-wrong' ? 'code' : undefined)
}

function noteFailure(reasonCode: string, personId: string | null): Promise<void> {
  return noteAccess({ action: 'sign-in-failed', subjectKind: 'login-code', personId, reasonCode })
}
