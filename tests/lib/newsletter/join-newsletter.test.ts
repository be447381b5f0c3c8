import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/mail/secrets'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { subscribeInput } from '@/lib/newsletter/inputs'
import { lastEvent } from '@/tests/support/told'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { asSuperuser } from '@/tests/support/database'

const mails = () => db().mail.findMany({ where: { template: 'newsletter-confirm' }, orderBy: { queuedAt: 'asc' } })
const ask = (email: string) => joinNewsletter({ email, kind: 'posts', language: 'sv' })

describe('asking to get posts by mail', () => {
  it('sends a link to the address, in its language, and nothing else before it says yes', async () => {
    await joinNewsletter({ email: 'anna@example.com', kind: 'posts', language: 'en' })
    const [mail, ...more] = await mails()
    expect(mail).toMatchObject({ toAddress: 'anna@example.com', locale: 'en', personId: null, params: {} })
    expect(openSecret(mail?.sealed ?? '')?.path).toMatch(/^\/en\/newsletter\/confirm\?nyckel=/)
    expect(more).toEqual([])
    expect(await db().subscriber.findFirst()).toMatchObject({ address: 'anna@example.com', confirmedAt: null })
    const event = await lastEvent()
    expect(event).toMatchObject({ type: 'subscriber.asked', role: 'visitor', facts: { locale: 'en', kind: 'posts' } })
    expect(JSON.stringify(event)).not.toContain('anna')
  })

  it('answers the same and sends no second mail to whoever asks again or has already said yes', async () => {
    const before = (await mails()).length
    await Promise.all([ask('bo@example.com'), ask('bo@example.com'), ask('bo@example.com')])
    await aSubscriber('eva@example.com')
    await ask('eva@example.com')
    expect((await mails()).length).toBe(before + 2)
    await asSuperuser(`alter table subscriber disable trigger change_leaves_an_event`)
    await asSuperuser(`update subscriber set asked_at = now() - interval '11 minutes'`)
    await asSuperuser(`alter table subscriber enable trigger change_leaves_an_event`)
    await ask('bo@example.com')
    await ask('eva@example.com')
    expect((await mails()).length).toBe(before + 3)
  })

  it('reads an address as people write it and refuses what is none', () => {
    expect(subscribeInput.parse({ email: '  Anna@Example.COM ', language: 'de' })).toEqual({
      email: 'anna@example.com',
      kind: 'posts',
      language: 'sv',
    })
    for (const email of ['', 'anna', 'a@b', 'a@example.com\r\nBcc: x@example.com', 'a@example.com, b@example.com'])
      expect(subscribeInput.safeParse({ email, language: 'sv' }).success).toBe(false)
  })
})
