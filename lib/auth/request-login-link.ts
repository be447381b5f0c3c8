import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { hashAddress } from '@/lib/auth/count-guess'
import { findLinkReceiver, type LinkReceiver } from '@/lib/auth/find-link-receiver'
import { ownPath } from '@/lib/auth/landing-path'
import { config } from '@/lib/config/config'
import { hashCode, hashToken, newSixDigitCode, newToken } from '@/lib/crypto/tokens'
import { transaction } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import { limit, limitAddress } from '@/lib/rates/limit'

export const LINK_MINUTES = 15
/** Every answer takes at least this long, in milliseconds, so that its time tells nothing about the address. */
export const SAME_TIME = 500

type Asked = { email: string; locale: Locale; back?: string; client: string }

/**
 * Mails a link and a code to this address, if someone has it who may use one or it waits to be proven. The answer is the same
 * either way: the id of a link, which the browser that asked keeps and the code needs. Refusals, which are the same whether anyone
 * has the address or not: `too-many-tries`, `address-busy`.
 */
export async function requestLoginLink({ email, locale, back, client }: Asked): Promise<string> {
  const done = pause(SAME_TIME)
  await limit('login-link-client', client)
  await limitAddress('login-link-email', client, email)
  const linkId = await storeLink(await findLinkReceiver({ email }), email, locale, ownPath(back))
  await done
  return linkId
}

async function storeLink(
  receiver: LinkReceiver | null,
  email: string,
  locale: Locale,
  back: string | undefined,
): Promise<string> {
  const personId = receiver && 'personId' in receiver ? receiver.personId : null
  const id = randomUUID()
  const key = newToken()
  const code = newSixDigitCode()
  const { appUrl, authSecret } = config()
  await transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO login_link (id, person_id, email, address_hash, token_hash, code_hash, expires_at)
      VALUES (${id}::uuid, ${personId}::uuid, ${receiver && email}, ${hashAddress(email)}, ${hashToken(key)}, ${hashCode(authSecret, code, id)},
        now() + make_interval(mins => ${LINK_MINUTES}))`
    const link = appUrl + pagePath(locale, '/sign-in/link', {}, { nyckel: key, back })
    if (personId) await queueMail(tx, personId, 'login-link', {}, { link, code })
    else if (receiver) await queueMailTo(tx, { address: email, locale }, 'login-link', {}, { link, code })
  })
  return id
}
