import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { listPartners } from '@/lib/partners/list-partners'
import { revokeMember } from '@/lib/partners/revoke-member'
import { lastEvent } from '@/tests/support/told'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('removing a person from a partner', () => {
  it('takes the place away, with an event, once', async () => {
    const [lead, { partnerId, personId }] = [await aLead(), await aTradeOrganisation()]
    const [one, other] = [revokeMember(lead, { partnerId, personId }), revokeMember(lead, { partnerId, personId })]
    expect((await oneTooLate(one, other)).code).toBe('member-unknown')
    expect(await lastEvent()).toMatchObject({ type: 'partner.member-revoked', facts: { personId } })
    expect(await findLinkReceiver({ id: personId })).toBeNull()
  })

  it('is refused for someone who has no place there, whatever places they have elsewhere', async () => {
    const [lead, { partnerId }, other] = [await aLead(), await aTradeOrganisation(), await aTradeOrganisation('Andra')]
    await refused(() => revokeMember(lead, { partnerId, personId: lead.personId }), 'member-unknown')
    await refused(() => revokeMember(lead, { partnerId, personId: other.personId }), 'member-unknown')
    const listed = await listPartners(lead)
    const membersOf = (id: string) => listed.find((one) => one.id === id)?.members.map((member) => member.id)
    expect([membersOf(partnerId), membersOf(other.partnerId)]).toEqual([[expect.any(String)], [other.personId]])
  })
})
