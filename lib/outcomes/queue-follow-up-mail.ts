import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import { contactOf } from '@/lib/meetings/contact'
import type { FollowUpKind } from '@/lib/outcomes/codes'
import { followUpPath } from '@/lib/outcomes/outcome-link'

const TEMPLATES = { outcome: 'outcome-asked', satisfaction: 'satisfaction-asked' } as const

type Asked = { id: string; number: string; kind: FollowUpKind; step: number; token: string }

/** Sends the case's contact the link to answer by, which stands nowhere else. False when there is nobody to send it to. */
export async function queueFollowUpMail(tx: Tx, { id, number, kind, step, token }: Asked): Promise<boolean> {
  const contact = await contactOf(tx, id)
  if (!contact) return false
  const { personId, address, locale } = contact
  const facts = { number, step }
  const secret = { path: followUpPath(kind, locale, token) }
  if (personId) await queueMail(tx, personId, TEMPLATES[kind], facts, secret)
  else await queueMailTo(tx, { address, locale }, TEMPLATES[kind], facts, secret)
  return true
}
