import { randomUUID } from 'node:crypto'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/mail/secrets'
import { addMember } from '@/lib/partners/add-member'
import { endPartner } from '@/lib/partners/end-partner'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const someone = (partnerId: string) => ({ partnerId, name: 'Ny Person', email: `${randomUUID()}@example.test` })

describe('adding a person to a partner', () => {
  it('gives the place, a mail that leads to the partner’s page, and the right to sign in with a link', async () => {
    const [lead, { partnerId }] = [await aLead(), await aTradeOrganisation()]
    const { id } = await addMember(lead, someone(partnerId))
    expect(await lastEvent()).toMatchObject({ type: 'partner.member-added', facts: { personId: id } })
    expect(await mailsTo(id)).toEqual(['partner-invited'])
    const mail = await db().mail.findFirstOrThrow({ where: { personId: id } })
    expect([mail.params, openSecret(mail.sealed ?? '')]).toEqual([{}, { path: '/partner' }])
    expect(await findLinkReceiver({ id })).toEqual({ personId: id })
  })

  it('done again, and by five at once, gives one place and one mail', async () => {
    const [lead, { partnerId }] = [await aLead(), await aTradeOrganisation()]
    const input = someone(partnerId)
    const added = await Promise.all(Array.from({ length: 5 }, () => addMember(lead, input)))
    const [id = ''] = [...new Set(added.map((one) => one.id))]
    expect(await db().partnerMember.count({ where: { partnerId, personId: id } })).toBe(1)
    expect(await mailsTo(id)).toHaveLength(1)
  })

  it('is refused once the partner has ended', async () => {
    const [lead, { partnerId }] = [await aLead(), await aTradeOrganisation()]
    await endPartner(lead, partnerId)
    await refused(() => addMember(lead, someone(partnerId)), 'partner-ended')
  })
})
