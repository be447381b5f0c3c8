import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import { contactOf } from '@/lib/meetings/contact'
import { timesPath } from '@/lib/meetings/times-link'

type Offered = { token: string; count: number; endsAt: Date }

/** Sends the case's contact the link to choose by, which stands nowhere else. False when there is nobody to send it to. */
export async function queueTimesMail(
  tx: Tx,
  { id, number }: { id: string; number: string },
  { token, count, endsAt }: Offered,
): Promise<boolean> {
  const contact = await contactOf(tx, id)
  if (!contact) return false
  const { personId, address, locale } = contact
  const facts = { number, count, until: formatInstant(endsAt, locale, 'weekday') }
  const secret = { path: timesPath(locale, token) }
  if (personId) await queueMail(tx, personId, 'times-offered', facts, secret)
  else await queueMailTo(tx, { address, locale }, 'times-offered', facts, secret)
  return true
}
