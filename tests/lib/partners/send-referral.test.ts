import { randomUUID } from 'node:crypto'
import { casesSeenBy } from '@/lib/cases/access'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
import { db } from '@/lib/db/client'
import { FORM_CONSENT } from '@/lib/partners/consent'
import { findPartnerFigures } from '@/lib/partners/find-partner-figures'
import { referralInput } from '@/lib/partners/referral-inputs'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { listReferrals } from '@/lib/partners/list-referrals'
import { messagesIn } from '@/lib/i18n/messages'
import { sendReferral } from '@/lib/partners/send-referral'
import { mailsAt } from '@/tests/support/mails-waiting'
import { eventTypes } from '@/tests/support/told'
import { aBid, anOpenRound } from '@/tests/support/an-application'
import { aMunicipality, aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { placeNo } from '@/tests/support/county'

beforeAll(anOpenRound)

const CANARY = 'KANARIEFAGEL'

describe('referring a company by form', () => {
  it('opens its case in one transaction with the referral and the wording that was agreed to', async () => {
    const partner = await aTradeOrganisation()
    const referral = aReferral(partner)
    const { number } = await sendReferral(partner, referral)
    const opened = await db().supportCase.findUniqueOrThrow({ where: { number }, include: { referrals: true } })
    expect(opened).toMatchObject({ openedVia: 'partner', openedBy: partner.personId, status: 'opened' })
    expect(opened.referrals).toMatchObject([
      {
        partnerId: partner.partnerId,
        via: 'form',
        consentVersion: FORM_CONSENT,
        referredBy: partner.personId,
      },
    ])
    expect(opened.contactId).toBeNull()
    expect(await mailsAt(referral.contact.email)).toEqual(['case-referred'])
    expect(await eventTypes(opened.id)).toEqual(expect.arrayContaining(['case.opened', 'referral.made']))
  })

  it('tells the company who referred it and what was passed on, and not that it asked itself', async () => {
    const partner = await aTradeOrganisation()
    const referral = aReferral(partner)
    const { number } = await sendReferral(partner, referral)
    const { name } = await db().partner.findUniqueOrThrow({ where: { id: partner.partnerId } })
    const mail = await db().mail.findFirstOrThrow({ where: { toAddress: referral.contact.email } })
    expect(mail.params).toEqual({ number, partner: name, privacy: 'http://localhost/integritet' })
    const { text } = messagesIn('sv').mail['case-referred']
    expect(text).toContain('{partner} har lämnat ditt namn, din e-postadress och ditt telefonnummer')
  })

  it('sent five times at once is one case and one referral', async () => {
    const partner = await aTradeOrganisation()
    const referral = aReferral(partner)
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendReferral(partner, referral)))
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    expect((await listReferrals(partner, partner.partnerId, 1)).total).toBe(1)
  })

  it('is told when the request has referred for another partner, or by someone else', async () => {
    const [partner, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    const referral = aReferral(partner)
    await sendReferral(partner, referral)
    await refused(() => sendReferral(other, { ...referral, partnerId: other.partnerId }), 'request-reused')
    const ofBoth = { ...partner, partnerships: [...partner.partnerships, ...other.partnerships] }
    await refused(() => sendReferral(ofBoth, { ...referral, partnerId: other.partnerId }), 'request-reused')
    expect((await listReferrals(other, other.partnerId, 1)).total).toBe(0)
  })

  it('is refused for a partner where one has no place', async () => {
    const [partner, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    await refused(() => sendReferral(partner, aReferral(other)), 'partner-not-yours')
  })

  it('gives the partner neither the case nor a word of it, only its number and state', async () => {
    const partner = await aMunicipality(placeNo(9).code)
    const referral = aReferral(partner, {
      company: { companyName: `${CANARY} AB`, municipalityCode: placeNo(9).code },
      contact: { name: CANARY, email: `${CANARY}@example.test`.toLowerCase() },
      need: { ...aBid(), description: CANARY, buyerName: CANARY, reference: CANARY } as ReturnType<typeof aBid>,
    })
    const { number } = await sendReferral(partner, referral)
    const lead = await aLead(CANARY)
    await writeNote(lead, { number, requestId: randomUUID(), text: CANARY })
    await sendMessage(lead, { number, requestId: randomUUID(), text: CANARY })

    const own = await listOwnPartners(partner)
    const fetched = [
      await listReferrals(partner, partner.partnerId, 1),
      own,
      await findPartnerFigures(partner, own[0]!),
    ]
    expect(JSON.stringify(fetched)).not.toMatch(new RegExp(CANARY, 'i'))
    expect((fetched[0] as { followed: unknown[] }).followed).toEqual([
      {
        number,
        referredOn: expect.any(String),
        via: 'form',
        status: 'opened',
        waiting: false,
        contacted: false,
        ...{ changed: false, answer: 'waiting', sentBackFor: null, sentBackWords: null, sameAs: null },
      },
    ])
  })

  it('does not let someone who is an advisor too see the case they referred', async () => {
    const partner = await aTradeOrganisation()
    const { number } = await sendReferral(partner, aReferral(partner))
    const advisor = { role: 'advisor', personId: partner.personId, name: '', locale: 'sv' } as const
    const seen = await db().$queryRaw<{ number: string }[]>`SELECT number FROM cases c WHERE ${casesSeenBy(advisor)}`
    expect(seen.map((one) => one.number)).not.toContain(number)
  })

  it('shows nobody else’s referrals or figures', async () => {
    const [partner, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    await sendReferral(other, aReferral(other))
    expect(await listReferrals(partner, other.partnerId, 1)).toEqual({
      followed: [],
      total: 0,
      notFollowed: 0,
      returnedUnnamed: 0,
    })
    const [foreign] = await listOwnPartners(other)
    expect(await findPartnerFigures(partner, foreign!)).toBeNull()
  })

  it('asks for every answer and the consent', () => {
    const read = referralInput.safeParse({ about: 'bid', requestId: randomUUID(), partnerId: randomUUID() })
    const fields = read.error?.issues.map(({ path }) => path[0])
    for (const field of ['orgNumber', 'companyName', 'municipalityCode', 'name', 'email', 'phone', 'consent'])
      expect(fields).toContain(field)
  })
})
