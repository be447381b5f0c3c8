import { requestLoginLink } from '@/lib/auth/request-login-link'
import { openSecret } from '@/lib/mail/secrets'
import { asSuperuser } from '@/tests/support/database'
import { haveRound } from './people'

/** An open round whose staff sign in through the directory, and no mails or tries from before. */
export async function startAfresh(): Promise<void> {
  await haveRound(false)
  await asSuperuser('delete from rate_limit')
  await asSuperuser('delete from mail')
}

export const ask = (email: string, client = '192.0.2.1', back?: string) =>
  requestLoginLink({ email, locale: 'sv', back, client })

/** Asks for a link and reads it, with its code, in the mail. */
export async function askAndRead(email: string, back?: string) {
  const linkId = await ask(email, '192.0.2.1', back)
  const [mail] = await asSuperuser<{ sealed: string }>(
    'select sealed from mail where to_address = $1 order by queued_at desc limit 1',
    [email],
  )
  const secret = openSecret(mail?.sealed ?? '')
  if (!secret) throw new Error('no secret')
  const { link = '', code = '' } = secret
  const url = new URL(link)
  return { linkId, code, url, key: url.searchParams.get('nyckel') ?? '' }
}

export const failures = () =>
  asSuperuser("select subject_kind, reason_code, person_id from access_log where action = 'sign-in-failed' order by id")

export const endLink = (linkId: string) =>
  asSuperuser('update login_link set expires_at = now() where id = $1', [linkId])
