import { changeRound } from '@/lib/meetings/change-round'
import { findCase } from '@/lib/cases/find-case'
import { db } from '@/lib/db/client'
import { endConsent } from '@/lib/partners/end-consent'
import { findPartnerFigures } from '@/lib/partners/find-partner-figures'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendReferral } from '@/lib/partners/send-referral'
import { aStranger } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { claimed } from '@/tests/support/claimed'
import { connect } from '@/tests/support/database'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aLead, asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

beforeAll(anOpenRound)

async function followed() {
  const partner = await aTradeOrganisation()
  const { number } = await sendReferral(partner, aReferral(partner))
  const contactId = await claimed(number)
  const { id } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  const { partnerId } = partner
  return { partner, partnerId, number, id, contact: await asContact(contactId) }
}

describe('taking back the consent to be followed', () => {
  it('ends what the partner sees and counts, and leaves the case as it was', async () => {
    const { partner, partnerId, number, id, contact } = await followed()
    expect(await findCase(contact, number)).toMatchObject({ followedBy: [{ id: partnerId, name: 'Provföretagarna' }] })
    expect(await listReferrals(partner, partner.partnerId, 1)).toMatchObject({ total: 1, notFollowed: 0 })

    await endConsent(contact, { number, partnerId })
    expect(await listReferrals(partner, partner.partnerId, 1)).toEqual({
      followed: [],
      total: 0,
      notFollowed: 1,
      returnedUnnamed: 0,
    })
    expect((await findPartnerFigures(partner, (await listOwnPartners(partner))[0]!))?.byStatus.sum ?? 0).toBe(0)
    expect(await findCase(contact, number)).toMatchObject({ followedBy: [], status: 'opened' })
    expect(await lastEvent(id)).toMatchObject({ type: 'referral.consent-ended', facts: { partnerId } })
  })

  it('goes with a case that goes on in the next round, and ends under both numbers at once', async () => {
    const { partner, partnerId, number, id, contact } = await followed()
    const { roundId } = await db().supportCase.findUniqueOrThrow({ where: { id } })
    const { openedOn: _today, ...rules } = roundInput()
    await changeRound(await aLead(), roundId, rules)
    const after = await db().supportCase.findUniqueOrThrow({
      where: { predecessorId: id },
      include: { referrals: true },
    })
    expect(await findCase(contact, after.number)).toMatchObject({
      followedBy: [{ id: partnerId, name: 'Provföretagarna' }],
    })
    const { followed: seen } = await listReferrals(partner, partner.partnerId, 1)
    expect(seen.map((one) => one.number).sort()).toEqual([number, after.number].sort())
    const { consentAt } = await db().referral.findFirstOrThrow({ where: { caseId: id } })
    expect(after.referrals).toMatchObject([{ consentAt, partnerId }])

    await endConsent(contact, { number: after.number, partnerId })
    expect(await listReferrals(partner, partner.partnerId, 1)).toEqual({
      followed: [],
      total: 0,
      notFollowed: 2,
      returnedUnnamed: 0,
    })
    for (const one of [id, after.id])
      expect(await lastEvent(one)).toMatchObject({ type: 'referral.consent-ended', facts: { partnerId } })
  })

  it('happens once, however often it is asked', async () => {
    const { number, partnerId, contact, id } = await followed()
    const losers = await losersOf([
      endConsent(contact, { number, partnerId }),
      endConsent(contact, { number, partnerId }),
    ])
    expect(losers.map(({ code }) => code)).toEqual(['consent-none'])
    await refused(() => endConsent(contact, { number, partnerId }), 'consent-none')
    const { consentEndedAt } = await db().referral.findFirstOrThrow({ where: { caseId: id } })
    expect(consentEndedAt).not.toBeNull()
  })

  it('is the company’s own: nobody else finds the case', async () => {
    const { number, partner, partnerId } = await followed()
    const stranger = await aStranger()
    await refused(() => endConsent(stranger, { number, partnerId }), 'case-not-found')
    expect(await listReferrals(partner, partner.partnerId, 1)).toMatchObject({ total: 1 })
  })

  it('is not undone behind the application’s back', async () => {
    const { number, partnerId, contact, id } = await followed()
    await endConsent(contact, { number, partnerId })
    const client = await connect('app')
    const back = client.query(`UPDATE referral SET consent_ended_at = NULL WHERE case_id = $1`, [id])
    await expect(back).rejects.toMatchObject({ code: 'UA011' })
    const given = client.query(`UPDATE referral SET consent_at = now() WHERE case_id = $1`, [id])
    await expect(given).rejects.toMatchObject({ code: '42501' })
    client.release()
  })
})
