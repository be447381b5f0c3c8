import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/intake/find-draft'
import { startInput } from '@/lib/intake/inputs'
import { saveAnswers } from '@/lib/intake/save-answers'
import { sendApplication } from '@/lib/intake/send-application'
import { LINK_CONSENT } from '@/lib/partners/consent'
import { endPartner } from '@/lib/partners/end-partner'
import { listReferrals } from '@/lib/partners/list-referrals'
import { anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { aTrade, placeNo } from '@/tests/support/county'

const NETWORK = '192.0.2.1'

beforeAll(anOpenRound)

async function aDraft(partner?: { code: string; mayFollow: boolean }): Promise<string> {
  const token = await saveAnswers(null, 'start', {}, { byPhone: false, partner })
  await saveAnswers(token, 'need', { about: 'get-started', description: '' })
  await saveAnswers(token, 'company', {
    orgNumber: anOrgNumber(),
    companyName: 'Provbolaget AB',
    municipalityCode: placeNo(9).code,
    ...aTrade(),
  })
  return saveAnswers(token, 'contact', {
    name: 'Kim Kontakt',
    email: 'kim@example.test',
    phone: '070-174 06 05',
    callTime: 'any',
  })
}
const referralOf = async (token: string) => {
  const { id } = await sendApplication(null, token, 'sv', NETWORK)
  return db().referral.findFirst({ where: { caseId: id } })
}

describe('an application begun with a partner’s link', () => {
  it('keeps the code with the other answers, page after page', async () => {
    const token = await aDraft({ code: 'nagon', mayFollow: true })
    expect((await findDraft(token))?.answers.partner).toEqual({ code: 'nagon', mayFollow: true })
  })

  it('is a referral that the partner may follow, with the wording that was agreed to', async () => {
    const partner = await aTradeOrganisation()
    expect(await referralOf(await aDraft({ code: partner.code, mayFollow: true }))).toMatchObject({
      partnerId: partner.partnerId,
      via: 'link',
      consentVersion: LINK_CONSENT,
      consentAt: expect.any(Date),
      referredBy: null,
    })
    expect(await listReferrals(partner, partner.partnerId, 1)).toMatchObject({ total: 1, notFollowed: 0 })
  })

  it('is only one more in a number without consent', async () => {
    const partner = await aTradeOrganisation()
    expect(await referralOf(await aDraft({ code: partner.code, mayFollow: false }))).toMatchObject({ consentAt: null })
    expect(await listReferrals(partner, partner.partnerId, 1)).toEqual({
      followed: [],
      total: 0,
      notFollowed: 1,
      returnedUnnamed: 0,
    })
  })

  it('is an ordinary case when the code is unknown or its partner has ended', async () => {
    const partner = await aTradeOrganisation()
    await endPartner(await aLead(), partner.partnerId)
    expect(await referralOf(await aDraft({ code: partner.code, mayFollow: true }))).toBeNull()
    expect(await referralOf(await aDraft({ code: 'ingen-alls', mayFollow: true }))).toBeNull()
    expect(await referralOf(await aDraft())).toBeNull()
  })

  it('sent by several at once has one referral', async () => {
    const partner = await aTradeOrganisation()
    const token = await aDraft({ code: partner.code, mayFollow: true })
    await Promise.all(Array.from({ length: 4 }, () => sendApplication(null, token, 'sv', NETWORK)))
    expect((await listReferrals(partner, partner.partnerId, 1)).total).toBe(1)
  })

  it('reads nothing else than a code for a code, and no consent that was not ticked', () => {
    expect(startInput.parse({ partner: "x'; drop", mayFollow: 'yes' }).partner).toBeUndefined()
    expect(startInput.parse({ partner: 'provstad' }).partner).toEqual({ code: 'provstad', mayFollow: false })
    expect(startInput.parse({ partner: 'provstad', mayFollow: 'yes', next: 'check' })).toMatchObject({
      partner: { code: 'provstad', mayFollow: true },
      next: 'check',
    })
  })
})
