import { forgetOldMails } from '@/lib/mail/forget-old-mails'
import { db } from '@/lib/db/client'
import { aMail } from '@/tests/support/a-mail'
import { asSuperuser } from '@/tests/support/database'

it('takes mails of more than a year with their addresses, and leaves those that wait', async () => {
  const old = [await aMail({ status: 'sent' }), await aMail({ status: 'failed' }), await aMail({ status: 'unsure' })]
  const waiting = [await aMail({ status: 'queued' }), await aMail({ status: 'sending' })]
  await asSuperuser(`update mail set queued_at = now() - interval '366 days'`)
  const young = await aMail({ status: 'sent' })
  expect(await Promise.all([forgetOldMails(), forgetOldMails()])).toEqual(expect.arrayContaining([old.length, 0]))
  const left = await db().mail.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([...waiting, young].map(({ id }) => id).sort())
})
