import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import type { SubscriptionKind } from '@/lib/newsletter/inputs'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'

type Options = { confirmed?: boolean; language?: 'sv' | 'en'; kind?: SubscriptionKind }

/** Somebody who asked for posts by mail and, unless told otherwise, said yes. */
export async function aSubscriber(
  email: string,
  { confirmed = true, language = 'sv', kind = 'posts' }: Options = {},
): Promise<string> {
  await joinNewsletter({ email, kind, language })
  const { id } = await db().subscriber.findUniqueOrThrow({ where: { address_kind: { address: email, kind } } })
  if (confirmed) await confirmSubscription({ key: signToken('newsletter-confirm', id) })
  return id
}
