import { randomUUID } from 'node:crypto'
import { confirmMail } from '@/lib/mail/confirm-mail'
import { retryMail } from '@/lib/mail/retry-mail'
import { lastEvent } from '@/tests/support/told'
import { aMail, mailRow } from '@/tests/support/a-mail'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('sending a mail again', () => {
  it.each(['failed', 'unsure'])('puts a %s one back in the queue with all its tries', async (status) => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status, fault: 'ECONNECTION' })]
    await retryMail(lead, { mailId: id, version })
    expect(await mailRow(id)).toMatchObject({ status: 'queued', attempts: 0, fault: null, begun: false, version: 4 })
    expect(await lastEvent()).toMatchObject({
      type: 'mail.retried',
      actorId: lead.personId,
      facts: { template: 'case-opened' },
    })
  })

  it('happens once when two do it at once, or when another says that it has arrived', async () => {
    const lead = await aLead()
    const failed = await aMail({ status: 'failed' })
    const again = () => retryMail(lead, { mailId: failed.id, version: failed.version })
    expect((await oneTooLate(again(), again())).code).toBe('mail-moved-on')
    const unsure = await aMail({ status: 'unsure' })
    const seen = { mailId: unsure.id, version: unsure.version }
    expect((await oneTooLate(retryMail(lead, seen), confirmMail(lead, seen))).code).toBe('mail-moved-on')
  })

  it.each(['queued', 'sending', 'sent', 'kept'])('is refused for a %s one', async (status) => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status })]
    await refused(() => retryMail(lead, { mailId: id, version }), 'mail-moved-on')
  })

  it('is refused for another version, an unknown mail, and a login link that has ended', async () => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status: 'failed' })]
    await refused(() => retryMail(lead, { mailId: id, version: version - 1 }), 'mail-moved-on')
    await refused(() => retryMail(lead, { mailId: randomUUID(), version }), 'mail-moved-on')
    const link = await aMail({ status: 'failed', template: 'login-link' })
    await refused(() => retryMail(lead, { mailId: link.id, version: link.version }), 'mail-moved-on')
  })
})
