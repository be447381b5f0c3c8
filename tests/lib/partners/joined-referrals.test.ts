import type { ProjectLead } from '@/lib/actors/actor'
import { countWaiting } from '@/lib/cases/count-waiting'
import { findCase } from '@/lib/cases/find-case'
import { findLastStep } from '@/lib/cases/find-last-step'
import { undoStep } from '@/lib/cases/undo-step'
import { countCases } from '@/lib/figures/count-cases'
import { listCases } from '@/lib/figures/list-cases'
import { listReferrals } from '@/lib/partners/list-referrals'
import { asPerson, unseenBy } from '@/tests/lib/notices/notices'
import { anOpenRound } from '@/tests/support/an-application'
import { caseRow } from '@/tests/support/case-rows'
import { asApp } from '@/tests/support/database'
import { accepted, came, consentEnded, followedBy, joined, mailedTo, sentBack } from '@/tests/support/joined-referrals'
import { aTradeOrganisation, type TestPartner } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

let lead: ProjectLead

beforeEach(async () => {
  await anOpenRound()
  lead = await aLead()
})

const countedFor = async (scope: { partner?: string; referredBy?: string }) => {
  const counts = await countCases({ ...scope, unseen: [] })
  return counts.reduce((sum, { count }) => sum + count, 0)
}
const newsOf = (partner: TestPartner) =>
  countWaiting(asPerson(partner.personId, { partnerships: partner.partnerships }))

it('is marked as news by nobody who forges it: the database takes a notice only of what one may know', async () => {
  const [partner, stranger] = [await aTradeOrganisation(), await aTradeOrganisation()]
  const [referred = '', own = '', other = ''] = await came(partner, null, null)
  await joined(lead, referred, own)
  const forge = async (number: string, { personId }: TestPartner, kind = 'referral-state') => {
    const { id } = await caseRow(number)
    return asApp('insert into notice (person_id, case_id, kind) values ($1, $2, $3)', [personId, id, kind])
  }
  for (const forged of [forge(own, stranger), forge(other, partner), forge(own, partner, 'referral-returned')])
    await expect(forged).rejects.toMatchObject({ code: 'UA199' })
  await consentEnded(referred, partner)
  for (const number of [own, referred]) await expect(forge(number, partner)).rejects.toMatchObject({ code: 'UA199' })
})

describe('a referral whose case is joined into another', () => {
  it('is followed under its own number as far as the case that lives on, which the partner is told of', async () => {
    const partner = await aTradeOrganisation()
    const [referred = '', own = ''] = await came(partner, null)
    await joined(lead, referred, own)
    expect(await mailedTo(partner)).toEqual([])
    expect(await followedBy(partner)).toEqual([[[referred, 'opened', null]], 0])
    await accepted(lead, own)
    expect(await mailedTo(partner)).toEqual([['referral-accepted', referred]])
    expect(await newsOf(partner)).toEqual({ news: { partner: 1 } })
    const { followed } = await listReferrals(partner, partner.partnerId, 1)
    expect(followed).toMatchObject([{ number: referred, status: 'accepted', answer: 'accepted', changed: true }])
    expect(await unseenBy(partner.personId)).toEqual([])
    expect(JSON.stringify(followed)).not.toContain(own)
  })

  it('tells the partner by the join itself where the other stands, if that is elsewhere, and never that its case has ended', async () => {
    const partner = await aTradeOrganisation()
    const [referred = '', own = ''] = await came(partner, null)
    await accepted(lead, own)
    await joined(lead, referred, own)
    expect(await mailedTo(partner)).toEqual([['referral-accepted', referred]])
    expect(await unseenBy(partner.personId)).toEqual(['referral-state'])
    expect(await newsOf(partner)).toEqual({ news: { partner: 1 } })
    const { followed } = await listReferrals(partner, partner.partnerId, 1)
    expect(followed).toMatchObject([{ number: referred, status: 'accepted', changed: true }])
  })

  it('is its own case’s again once the join is undone, and what was told of it never goes', async () => {
    const partner = await aTradeOrganisation()
    const [referred = '', own = ''] = await came(partner, null)
    await accepted(lead, own)
    await joined(lead, referred, own)
    const { id } = await caseRow(referred)
    await undoStep(lead, { number: referred, undoes: (await findLastStep(lead, id))!.undoes })
    expect(await followedBy(partner)).toEqual([[[referred, 'opened', null]], 0])
    expect([await mailedTo(partner), await unseenBy(partner.personId)]).toEqual([[], []])
    await sentBack(lead, referred)
    expect(await mailedTo(partner)).toEqual([['referral-returned', referred]])
    await refused(() => sentBack(lead, own), 'referral-none')
  })

  it('is sent back by the case that lives on, and each of two partners is told, who see nothing of each other', async () => {
    const [one, other] = [await aTradeOrganisation('Ena'), await aTradeOrganisation('Andra')]
    const [first = '', second = ''] = await came(one, other)
    await joined(lead, second, first)
    expect(await findCase(lead, first)).toMatchObject({ referredBy: 'Andra, Ena' })
    await sentBack(lead, first)
    expect(await mailedTo(one)).toEqual([['referral-returned', first]])
    expect(await mailedTo(other)).toEqual([['referral-returned', second]])
    for (const [partner, number] of [
      [one, first],
      [other, second],
    ] as const)
      // prettier-ignore
      expect((await listReferrals(partner, partner.partnerId, 1)).followed).toMatchObject([
        { number, answer: 'returned', sentBackWords: 'Vi har ringt.', changed: true, sameAs: null },
      ])
  })

  it('of a partner’s own two is told once, counted once and says which is the same', async () => {
    const partner = await aTradeOrganisation()
    const [first = '', second = ''] = await came(partner, partner)
    await joined(lead, second, first)
    await accepted(lead, first)
    expect(await mailedTo(partner)).toEqual([['referral-accepted', first]])
    expect(await newsOf(partner)).toEqual({ news: { partner: 1 } })
    expect(await followedBy(partner)).toEqual([[[second, 'accepted', first], [first, 'accepted', null]], 0]) // prettier-ignore
    const { partnerId } = partner
    expect([await countedFor({ partner: partnerId }), await countedFor({ referredBy: partnerId })]).toEqual([1, 1])
  })

  it('is in the figures of each of two partners by the case that lives on', async () => {
    const [one, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    const [first = '', second = ''] = await came(one, other)
    await joined(lead, second, first)
    for (const { partnerId } of [one, other]) {
      expect(await countedFor({ referredBy: partnerId })).toBe(1)
      expect((await listCases(lead, { partner: partnerId }, 'deadline', 1)).cases.map(({ number }) => number)).toEqual([first]) // prettier-ignore
    }
  })
})
