import { db } from '@/lib/db/client'
import { expireSubscriptions } from '@/lib/newsletter/expire-subscriptions'
import { lastEvent } from '@/tests/support/told'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { asSuperuser } from '@/tests/support/database'

it('forgets addresses that never said yes, after seven days, in the mails too', async () => {
  await aSubscriber('ja@example.com')
  await aSubscriber('nej@example.com', { confirmed: false })
  expect(await expireSubscriptions()).toBe(0)
  await asSuperuser(`alter table subscriber disable trigger change_leaves_an_event`)
  await asSuperuser(`update subscriber set asked_at = now() - interval '8 days'`)
  await asSuperuser(`alter table subscriber enable trigger change_leaves_an_event`)
  await asSuperuser(`update mail set queued_at = now() - interval '8 days', status = 'sent', sealed = null`)
  expect(await Promise.all([expireSubscriptions(), expireSubscriptions()])).toEqual(expect.arrayContaining([1, 0]))
  expect(await db().subscriber.findMany()).toMatchObject([{ address: 'ja@example.com' }])
  expect(await db().mail.count()).toBe(0)
  expect(await lastEvent()).toMatchObject({ type: 'subscriber.expired', role: 'system', facts: {} })
})

it('leaves what has not been sent yet, what is younger, and every other mail', async () => {
  await asSuperuser(`delete from mail`)
  const mail = (template: string, days: number, status: string) =>
    asSuperuser(
      `insert into mail (to_address, locale, template, params, status, queued_at, sent_at)
       values ('kvar@example.com', 'sv', $1, '{}', $2, now() - make_interval(days => $3), case $2 when 'sent' then now() end)`,
      [template, status, days],
    )
  await mail('newsletter-confirm', 8, 'queued')
  await mail('newsletter-confirm', 6, 'sent')
  await mail('newsletter-post', 29, 'sent')
  await mail('newsletter-round', 40, 'queued')
  await mail('case-opened', 400, 'sent')
  await expireSubscriptions()
  expect(await db().mail.count()).toBe(5)
  await mail('newsletter-confirm', 7, 'sent')
  await mail('newsletter-post', 30, 'sent')
  await mail('newsletter-round', 0, 'sent')
  await expireSubscriptions()
  expect(await db().mail.count()).toBe(5)
})
