import { randomUUID } from 'node:crypto'
import { confirmMail } from '@/lib/mail/confirm-mail'
import { lastEvent } from '@/tests/support/told'
import { aMail, mailRow } from '@/tests/support/a-mail'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('saying that a mail has arrived', () => {
  it('makes an unsure one sent, from when it was sent', async () => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status: 'unsure', fault: 'STOPPED' })]
    await confirmMail(lead, { mailId: id, version })
    const mail = await mailRow(id)
    expect(mail).toMatchObject({ status: 'sent', fault: null })
    expect(Date.now() - (mail.sentAt?.getTime() ?? 0)).toBeGreaterThan(59 * 60_000)
    expect(await lastEvent()).toMatchObject({
      type: 'mail.confirmed',
      actorId: lead.personId,
      facts: { template: 'case-opened' },
    })
  })

  it('happens once when two do it at once', async () => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status: 'unsure' })]
    const confirm = () => confirmMail(lead, { mailId: id, version })
    expect((await oneTooLate(confirm(), confirm())).code).toBe('mail-moved-on')
  })

  it.each(['queued', 'sending', 'sent', 'failed', 'kept'])('is refused for a %s one', async (status) => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status })]
    await refused(() => confirmMail(lead, { mailId: id, version }), 'mail-moved-on')
  })

  it('is refused for another version and an unknown mail', async () => {
    const [lead, { id, version }] = [await aLead(), await aMail({ status: 'unsure' })]
    await refused(() => confirmMail(lead, { mailId: id, version: version + 1 }), 'mail-moved-on')
    await refused(() => confirmMail(lead, { mailId: randomUUID(), version }), 'mail-moved-on')
  })
})
