import { wipeLinks } from '@/lib/mail/wipe-links'
import { retryMail } from '@/lib/mail/retry-mail'
import { aMail, mailRow } from '@/tests/support/a-mail'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const sealed = async () =>
  (await asSuperuser<{ id: string }>('select id from mail where sealed is not null')).map(({ id }) => id)

it('wipes the links of mails that did not go after thirty days, and then they are not sent again', async () => {
  const failed = await aMail({ status: 'failed' })
  const [waiting, kept] = [await aMail({ status: 'queued' }), await aMail({ status: 'kept' })]
  await asSuperuser(`update mail set sealed = 'v1.x', queued_at = now() - interval '29 days'`)
  expect(await wipeLinks()).toBe(0)
  await asSuperuser(`update mail set queued_at = now() - interval '31 days'`)
  expect(await wipeLinks()).toBe(2)
  expect(await sealed()).toEqual([waiting.id])
  expect([(await mailRow(failed.id)).fault, (await mailRow(kept.id)).fault]).toEqual(['LINK_ENDED', null])
  const { version } = await mailRow(failed.id)
  const lead = await aLead()
  await refused(() => retryMail(lead, { mailId: failed.id, version }), 'mail-moved-on')
})
