import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { answerUnsubscribe, leadToLeaving } from '@/lib/newsletter/unsubscribe-response'
import { leavingKey } from '@/lib/newsletter/leaving-key'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'
import { queueNewsletters } from '@/lib/newsletter/queue-newsletters'
import { lastEvent } from '@/tests/support/told'
import { aPost } from '@/tests/support/an-article'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const request = (token: string, method = 'POST') =>
  new Request(`http://localhost/api/newsletter/unsubscribe?${new URLSearchParams({ token }).toString()}`, { method })

describe('leaving', () => {
  it('forgets the address and what waits to be sent to it', async () => {
    const id = await aSubscriber('anna@example.com')
    await aPost(await anEditor(), {}, new Date(Date.now() - 3_600_000))
    await queueNewsletters()
    const waiting = { where: { template: 'newsletter-post', status: 'queued' } }
    expect(await db().mail.count(waiting)).toBe(1)
    await leaveNewsletter({ key: signToken('newsletter-leave', id) })
    expect([
      await db().subscriber.count(),
      await db().newsletterDelivery.count(),
      await db().mail.count(waiting),
    ]).toEqual([0, 0, 0])
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.left', role: 'visitor', facts: {} })
    await leaveNewsletter({ key: signToken('newsletter-leave', id) })
  })

  it('of one list leaves the mails of the others', async () => {
    await aSubscriber('vera@example.com')
    const id = await aSubscriber('vera@example.com', { kind: 'rounds', confirmed: false })
    await leaveNewsletter({ key: leavingKey(signToken('newsletter-confirm', id)) ?? '' })
    const left = await db().mail.findMany({ where: { toAddress: 'vera@example.com' }, select: { template: true } })
    expect(left).toEqual([{ template: 'newsletter-confirm' }])
    expect(leavingKey('x')).toBeNull()
    expect(leavingKey(undefined)).toBeNull()
  })

  it('is refused with any other key', async () => {
    const id = await aSubscriber('bo@example.com')
    for (const key of ['', id, signToken('newsletter-confirm', id), `${id}.${'A'.repeat(43)}`])
      await refused(() => leaveNewsletter({ key }), 'newsletter-link-unknown')
  })

  it('works with one post of a mail program, twice if it likes, and not without a true token', async () => {
    const id = await aSubscriber('eva@example.com')
    expect((await answerUnsubscribe(request('x.y'))).status).toBe(400)
    expect(
      (await answerUnsubscribe(new Request('http://localhost/api/newsletter/unsubscribe', { method: 'POST' }))).status,
    ).toBe(400)
    expect(await db().subscriber.count({ where: { id } })).toBe(1)
    const token = signToken('newsletter-leave', id)
    expect((await answerUnsubscribe(request(token))).status).toBe(200)
    expect((await answerUnsubscribe(request(token))).status).toBe(200)
    expect(await db().subscriber.count({ where: { id } })).toBe(0)
  })

  it('is led to a page with a button when the address is only opened', async () => {
    const { status, headers } = leadToLeaving(request('a.b', 'GET'))
    expect([status, headers.get('location')]).toEqual([303, 'http://localhost/nyhetsbrev/avsluta?nyckel=a.b'])
  })
})
