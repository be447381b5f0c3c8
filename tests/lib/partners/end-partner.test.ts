import { db } from '@/lib/db/client'
import { endPartner } from '@/lib/partners/end-partner'
import { findPartnerByCode } from '@/lib/partners/find-partner-by-code'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { lastEvent } from '@/tests/support/told'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('ending a partner', () => {
  it('shuts out its people and its code, and leaves an event', async () => {
    const [lead, partner] = [await aLead(), await aTradeOrganisation()]
    expect(await findPartnerByCode(partner.code)).toMatchObject({ name: 'Provföretagarna' })
    await endPartner(lead, partner.partnerId)
    expect(await lastEvent()).toMatchObject({ type: 'partner.ended', actorId: lead.personId, facts: {} })
    expect(await findPartnerByCode(partner.code)).toBeNull()
    expect(await listOwnPartners(partner)).toEqual([])
    await refused(() => endPartner(lead, partner.partnerId), 'partner-ended')
  })

  it('is done once by two at once', async () => {
    const [lead, { partnerId }] = [await aLead(), await aTradeOrganisation()]
    expect((await oneTooLate(endPartner(lead, partnerId), endPartner(lead, partnerId))).code).toBe('partner-ended')
    expect((await db().partner.findUniqueOrThrow({ where: { id: partnerId } })).endedAt).not.toBeNull()
  })
})
