import type { ProjectLead } from '@/lib/actors/actor'
import { findCase } from '@/lib/cases/find-case'
import { joinCases } from '@/lib/cases/join-cases'
import { changeRound } from '@/lib/meetings/change-round'
import { db } from '@/lib/db/client'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { addMember } from '@/lib/partners/add-member'
import { countCases } from '@/lib/figures/count-cases'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendBackReferral } from '@/lib/partners/send-back-referral'
import { setTerms } from '@/lib/partners/set-terms'
import { unseenBy } from '@/tests/lib/notices/notices'
import { answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { aBid, anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { claimed } from '@/tests/support/claimed'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { accepted, aComingCompany, came, consentEnded, endingIn, followedBy, joined, mailedTo, sentBack } from '@/tests/support/joined-referrals' // prettier-ignore
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead, asContact } from '@/tests/support/people'
import { oneTooLate } from '@/tests/support/refused'

let lead: ProjectLead

beforeEach(async () => {
  await anOpenRound()
  lead = await aLead()
})

/** Both change the case that lives on, and neither has begun to. */
async function atOnce(number: string, start: () => [Promise<unknown>, Promise<unknown>]) {
  const { id } = await caseRow(number)
  return heldBack('select from cases where id = $1 for update', [id], start)
}

describe('the consent of a case that was joined', () => {
  it.each(['the one that lives on', 'the one that ended'])('ends by %s for one partner, and stands for the other', async (which) => {
    const [one, other] = [await aTradeOrganisation('Ena'), await aTradeOrganisation('Andra')]
    const [first = '', second = ''] = await came(one, other)
    const contact = await asContact(await claimed(first))
    await claimed(second)
    await joined(lead, second, first)
    expect((await findCase(contact, first))?.followedBy.map(({ name }) => name)).toEqual(['Andra', 'Ena'])
    await consentEnded(which === 'the one that lives on' ? first : second, other)
    expect(await followedBy(other)).toEqual([[], 1])
    expect(await followedBy(one)).toEqual([[[first, 'opened', null]], 0])
    expect((await findCase(contact, first))?.followedBy).toEqual([{ id: one.partnerId, name: 'Ena' }])
    expect(await countCases({ referredBy: other.partnerId, unseen: [] })).toEqual([])
    await accepted(lead, first)
    expect([await mailedTo(other), await unseenBy(other.personId)]).toEqual([[], []])
    await expect(consentEnded(first, other)).rejects.toMatchObject({ code: 'consent-none' })
  }) // prettier-ignore

  it('is the latest word that the company has said to the partner of what is one case', async () => {
    const partner = await aTradeOrganisation()
    const comes = aComingCompany()
    const [first, second] = [await comes(partner), await comes(partner)]
    await claimed(second)
    await consentEnded(first, partner)
    await joined(lead, second, first)
    expect(await followedBy(partner)).toEqual([[], 2])
    const again = await comes(partner)
    await claimed(again)
    await joined(lead, again, first)
    expect(await followedBy(partner)).toEqual([[[again, 'opened', null]], 2])
    await consentEnded(first, partner)
    expect(await followedBy(partner)).toEqual([[], 3])
  })

  it('is nothing to a partner whose terms do not let it see states', async () => {
    const partner = await aTradeOrganisation('Ena', 'figures')
    const [first = '', second = ''] = await came(null, partner)
    await joined(lead, second, first)
    await accepted(lead, first)
    expect([await followedBy(partner), await mailedTo(partner)]).toEqual([[[], 0], []])
    const agreed = { sinceOn: '2026-01-01', agreedWith: null, reference: null }
    await setTerms(lead, { partnerId: partner.partnerId, seen: 1, sees: 'states', ...agreed })
    expect(await followedBy(partner)).toEqual([[[second, 'accepted', null]], 0])
  })

  it('goes with the case that lives on into the next round, each partner’s, and ends under all its numbers', async () => {
    const [one, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    const [first = '', second = '', third = ''] = await came(one, other, other)
    await joined(lead, second, first)
    await joined(lead, third, first)
    const { id, roundId } = await caseRow(first)
    const { openedOn: _today, ...rules } = roundInput()
    await changeRound(lead, roundId, rules)
    const after = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: id }, include: { referrals: true } })
    expect(after.referrals.map(({ partnerId }) => partnerId).sort()).toEqual([one.partnerId, other.partnerId].sort())
    expect(await followedBy(one)).toEqual([[[after.number, 'opened', null], [first, 'closed', null]], 0])
    expect((await mailedTo(other)).at(-1)).toEqual(['referral-state', after.number])
    await consentEnded(second, other)
    expect(await followedBy(other)).toEqual([[], 3])
    expect((await followedBy(one))[1]).toBe(0)
  }) // prettier-ignore

  it('shows nothing to a member whom a wall keeps from the case that lives on', async () => {
    const walled = await aPersonOfBothRoles('Vera Väggad')
    const partner = await aTradeOrganisation()
    const { email } = await db().person.findUniqueOrThrow({ where: { id: walled.buyers.personId } })
    await addMember(lead, { partnerId: partner.partnerId, name: 'Vera', email: email! })
    const member = { ...partner, personId: walled.buyers.personId }
    const comes = aComingCompany()
    const first = await comes(null, { ...aBid(), reference: 'DNR-väggen' } as never)
    const second = await comes(partner, { about: 'get-started', needs: [], description: 'Hur?' } as never)
    await answered(walled.buyers, await aQuestion({ reference: 'DNR-väggen' }))
    expect(await followedBy(member)).toEqual([[[second, 'opened', null]], 0])
    await accepted(lead, first)
    await joined(lead, second, first)
    expect([await mailedTo(member), await followedBy(member)]).toEqual([[], [[], 0]])
    expect([await mailedTo(partner), await followedBy(partner)]).toEqual([
      [['referral-accepted', second]],
      [[[second, 'accepted', null]], 0],
    ])
  })
})

describe('at once', () => {
  it('a join and a consent’s end leave nothing to be seen, by whichever number it ends', async () => {
    for (const by of ['first', 'second'] as const) {
      const partner = await aTradeOrganisation()
      const [first = '', second = ''] = await came(partner, partner)
      for (const number of [first, second]) await claimed(number)
      await accepted(lead, first)
      const input = await endingIn(second, first)
      const ended = await atOnce(by === 'first' ? first : second, () => [
        joinCases(lead, input),
        consentEnded({ first, second }[by], partner),
      ])
      await Promise.all(ended)
      expect((await listReferrals(partner, partner.partnerId, 1)).total).toBe(0)
      await asSuperuser(`delete from mail where template not like 'referral-%'; update mail set next_at = now()`)
      await sendDueMails(() => Promise.resolve(null))
      expect(await db().mail.count({ where: { personId: partner.personId, status: 'sent' } })).toBe(0)
    }
  })

  it('a round’s end and a consent’s end by the number that was joined leave nothing to be seen', async () => {
    const partner = await aTradeOrganisation()
    const [first = '', second = ''] = await came(null, partner)
    for (const number of [first, second]) await claimed(number)
    await joined(lead, second, first)
    const { roundId } = await caseRow(first)
    const { openedOn: _today, ...rules } = roundInput()
    await Promise.all(await atOnce(first, () => [changeRound(lead, roundId, rules), consentEnded(second, partner)]))
    expect((await listReferrals(partner, partner.partnerId, 1)).followed).toEqual([])
  })

  it('a join and a return of the one that ends let one through', async () => {
    const partner = await aTradeOrganisation()
    const [first = '', second = ''] = await came(null, partner)
    const input = await endingIn(second, first)
    const late = await oneTooLate(...(await atOnce(second, () => [joinCases(lead, input), sentBack(lead, second)])))
    expect(['case-moved-on', 'cases-not-joined']).toContain(late.code)
    const { status } = await caseRow(second)
    expect(await followedBy(partner)).toEqual([[[second, status === 'declined' ? 'declined' : 'opened', null]], 0])
  })

  it('a join and a return of the one that lives on tell both partners, or one and join nothing', async () => {
    const [one, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
    const [first = '', second = ''] = await came(one, other)
    const [input, seen] = [await endingIn(second, first), await asSeen(first)]
    const why = { reason: 'other', words: 'Ord', turnTo: 'business-developer', next: undefined, view: undefined } as const
    const both = await atOnce(first, () => [joinCases(lead, input), sendBackReferral(lead, { ...seen, ...why })])
    const [join, back] = await Promise.allSettled(both)
    expect(back.status).toBe('fulfilled')
    expect((await mailedTo(one)).map(([template]) => template)).toEqual(['referral-returned'])
    expect((await mailedTo(other)).length).toBe(join.status === 'fulfilled' ? 1 : 0)
    expect(await followedBy(other)).toEqual([[[second, join.status === 'fulfilled' ? 'declined' : 'opened', null]], 0])
  }) // prettier-ignore
})
