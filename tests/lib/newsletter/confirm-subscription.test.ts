import { randomUUID } from 'node:crypto'
import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { lastEvent } from '@/tests/support/told'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { refused } from '@/tests/support/refused'

describe('confirming', () => {
  it('is done once by the key of the mail', async () => {
    const id = await aSubscriber('anna@example.com', { confirmed: false })
    const key = signToken('newsletter-confirm', id)
    await confirmSubscription({ key })
    const { confirmedAt } = await db().subscriber.findUniqueOrThrow({ where: { id } })
    expect(confirmedAt).not.toBeNull()
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.confirmed', role: 'visitor' })
    await confirmSubscription({ key })
    expect(await db().subscriber.findUniqueOrThrow({ where: { id } })).toMatchObject({ confirmedAt })
  })

  it('is refused with a key that is not ours, is for something else, or whose address is forgotten', async () => {
    const id = await aSubscriber('bo@example.com', { confirmed: false })
    for (const key of [
      '',
      id,
      `${id}.${'x'.repeat(43)}`,
      signToken('newsletter-leave', id),
      signToken('newsletter-confirm', randomUUID()),
    ])
      await refused(() => confirmSubscription({ key }), 'newsletter-link-unknown')
  })
})
