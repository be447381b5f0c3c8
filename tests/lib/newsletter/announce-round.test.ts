import { db } from '@/lib/db/client'
import { closeRound } from '@/lib/cases/close-round'
import { announceRound } from '@/lib/newsletter/announce-round'
import { expireSubscriptions } from '@/lib/newsletter/expire-subscriptions'
import { mailsAt } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { anOpenRound } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

describe('when a round opens', () => {
  it('whoever asked and confirmed is told once, and forgotten, mail and all', async () => {
    await closeRound(await aLead(), (await anOpenRound()).id)
    await aSubscriber('ja@example.com', { kind: 'rounds' })
    await aSubscriber('nej@example.com', { kind: 'rounds', confirmed: false })
    await aSubscriber('ja@example.com', { kind: 'posts' })
    expect(await announceRound()).toBe(0)

    await anOpenRound()
    const told = await Promise.all([announceRound(), announceRound()])
    expect(told.sort()).toEqual([0, 1])
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.told', role: 'system', facts: {} })
    expect((await mailsAt('ja@example.com')).filter((mail) => mail === 'newsletter-round')).toHaveLength(1)
    expect(await mailsAt('nej@example.com')).not.toContain('newsletter-round')
    const left = await db().subscriber.findMany({ orderBy: { address: 'asc' }, select: { address: true, kind: true } })
    expect(left).toEqual([
      { address: 'ja@example.com', kind: 'posts' },
      { address: 'nej@example.com', kind: 'rounds' },
    ])

    await expireSubscriptions()
    expect(await mailsAt('ja@example.com')).toContain('newsletter-round')
    await asSuperuser(`update mail set status = 'sent', sealed = null where template = 'newsletter-round'`)
    await expireSubscriptions()
    expect(await mailsAt('ja@example.com')).not.toContain('newsletter-round')
  })
})
