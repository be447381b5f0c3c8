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
