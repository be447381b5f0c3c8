import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'

type Options = { confirmed?: boolean; language?: 'sv' | 'en' }

/** Somebody who asked for posts by mail and, unless told otherwise, said yes. */
export async function aSubscriber(email: string, { confirmed = true, language = 'sv' }: Options = {}): Promise<string> {
  await joinNewsletter({ email, language })
  const { id } = await db().subscriber.findUniqueOrThrow({ where: { address: email } })
  if (confirmed) await confirmSubscription({ key: signToken('newsletter-confirm', id) })
  return id
}
