import type { ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { acceptCase } from '@/lib/cases/accept-case'
import { db } from '@/lib/db/client'
import { addMember } from '@/lib/partners/add-member'
import { addPartner } from '@/lib/partners/add-partner'
import { endPartner } from '@/lib/partners/end-partner'
import { findPartnerFigures } from '@/lib/partners/find-partner-figures'
import { setTermsInput } from '@/lib/partners/inputs'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { listPartners } from '@/lib/partners/list-partners'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendBackReferral } from '@/lib/partners/send-back-referral'
import { sendReferral } from '@/lib/partners/send-referral'
import { setTerms } from '@/lib/partners/set-terms'
import type { TermsSee } from '@/lib/partners/terms'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { unseenBy } from '@/tests/lib/notices/notices'
import { anOpenRound } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { asApp, asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aReferral, aTradeOrganisation, type TestPartner } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

let lead: ProjectLead

beforeEach(async () => {
  await anOpenRound()
  lead = await aLead()
})

const agreed = (partnerId: string, sees: TermsSee, seen: number, sinceOn = today()) => ({
  ...{ partnerId, sees, seen, sinceOn, agreedWith: 'Nils Näringsliv', reference: 'DNR 2026-7' },
})
const mailsOf = (personId: string) =>
  db().mail.findMany({ where: { personId, template: { startsWith: 'referral-' } }, select: { template: true } })

async function seenBy(partner: TestPartner) {
  const [own] = await listOwnPartners(partner)
  const { followed, total, notFollowed } = await listReferrals(partner, partner.partnerId, 1)
  return { cases: followed.length + total + notFollowed, figures: await findPartnerFigures(partner, own!), own: own! }
}

it('lets a partner see as much as was agreed, and nothing without terms', async () => {
  for (const [sees, states, figures] of [
    ['states-and-figures', true, true],
    ['states', true, false],
    ['figures', false, true],
    ['nothing', false, false],
    [null, false, false],
  ] as const) {
    const partner = await aTradeOrganisation('Villkorade', sees)
    const { number } = await sendReferral(partner, aReferral(partner))
    await acceptCase(lead, await asSeen(number))
    expect([sees, await unseenBy(partner.personId)]).toEqual([sees, states ? ['referral-state'] : []])
    expect(await mailsOf(partner.personId)).toHaveLength(states ? 1 : 0)
    const seen = await seenBy(partner)
    expect([sees, seen.cases > 0, seen.figures !== null]).toEqual([sees, states, figures])
    expect(seen.own.terms?.sees ?? null).toBe(sees)
  }
})

it('does not tell a partner without terms that a referral went back', async () => {
  const partner = await aTradeOrganisation('Villkorade', 'figures')
  const { number } = await sendReferral(partner, aReferral(partner))
  const why = { reason: 'other', words: 'Ord.', turnTo: 'none', next: undefined, view: undefined } as const
  await sendBackReferral(lead, { ...(await asSeen(number)), ...why })
  expect(await mailsOf(partner.personId)).toEqual([])
  expect(await unseenBy(partner.personId)).toEqual([])
})

it('keeps what was agreed before, and lets what is to come wait for its day', async () => {
  const partner = await aTradeOrganisation()
  const { partnerId } = partner
  await sendReferral(partner, aReferral(partner))
  await setTerms(lead, agreed(partnerId, 'nothing', 1, addDays(today(), 1)))
  expect((await seenBy(partner)).cases).toBeGreaterThan(0)
  await setTerms(lead, agreed(partnerId, 'figures', 2))
  expect(await seenBy(partner)).toMatchObject({
    cases: 0,
    own: { terms: { sees: 'figures', agreedWith: 'Nils Näringsliv' } },
  })
  const listed = (await listPartners(lead)).find(({ id }) => id === partnerId)
  expect(listed).toMatchObject({ inForce: 3 })
  expect(listed?.terms.map(({ no, sees }) => [no, sees])).toEqual([[3, 'figures'], [2, 'nothing'], [1, 'states-and-figures']]) // prettier-ignore
})

it('takes what waits in the queue back when the terms change before it goes', async () => {
  const partner = await aTradeOrganisation()
  const { number } = await sendReferral(partner, aReferral(partner))
  await acceptCase(lead, await asSeen(number))
  expect(await mailsOf(partner.personId)).toHaveLength(1)
  await setTerms(lead, agreed(partner.partnerId, 'figures', 1))
  await asSuperuser('update mail set next_at = now()')
  await sendDueMails(() => Promise.resolve(null))
  expect(await mailsOf(partner.personId)).toEqual([])
})

it('begins with none, and takes none once the partner has ended', async () => {
  const { id } = await addPartner(lead, { kind: 'trade-organisation', name: 'Nya', code: `nya-${Date.now()}` })
  expect((await listPartners(lead)).find((one) => one.id === id)).toMatchObject({ terms: [], inForce: null })
  await setTerms(lead, agreed(id, 'states', 0))
  await endPartner(lead, id)
  await refused(() => setTerms(lead, agreed(id, 'states', 1)), 'partner-ended')
})

it('of two leads at once lets one through, and of one who did not see the last none', async () => {
  const { partnerId } = await aTradeOrganisation()
  const other = await aLead('Ada Andra')
  const late = await oneTooLate(
    ...(await heldBack('select from partner where id = $1 for update', [partnerId], () => [
      setTerms(lead, agreed(partnerId, 'states', 1)),
      setTerms(other, agreed(partnerId, 'nothing', 1)),
    ])),
  )
  expect(late.code).toBe('terms-moved-on')
  await refused(() => setTerms(lead, agreed(partnerId, 'states', 1)), 'terms-moved-on')
  expect(await db().partnerTerms.count({ where: { partnerId } })).toBe(2)
})

it('asks with whom it was agreed and where that is kept', () => {
  const of = (more: object) =>
    setTermsInput.safeParse({ ...agreed('6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', 'states', 0), ...more }).success
  expect(of({})).toBe(true)
  for (const wrong of [{ sees: 'all' }, { agreedWith: ' ' }, { reference: '' }, { sinceOn: 'aldrig' }])
    expect(of(wrong)).toBe(false)
})

it('is changed by nobody afterwards', async () => {
  await expect(asApp(`update partner_terms set sees = 'states-and-figures'`)).rejects.toThrow(/permission denied/)
  await expect(asApp('delete from partner_terms')).rejects.toThrow(/permission denied/)
  const { partnerId } = await aTradeOrganisation('Villkorade', null)
  await expect(
    asApp(`insert into partner_terms (partner_id, no, sees, since_on) values ($1, 1, 'states', current_date)`, [
      partnerId,
    ]),
  ).rejects.toThrow(/without an event/)
})

it('is refused of a partner that there is none of', async () => {
  await refused(() => setTerms(lead, agreed(crypto.randomUUID(), 'states', 0)), 'partner-ended')
})

it('shows each of a partner’s people what is other since they themselves looked', async () => {
  const partner = await aTradeOrganisation('Tvåmanna')
  const email = `${crypto.randomUUID()}@example.test`
  const { id: personId } = await addMember(lead, { partnerId: partner.partnerId, name: 'Nora Näringsliv', email })
  const colleague = { ...partner, personId }
  const { number } = await sendReferral(partner, aReferral(partner))
  await acceptCase(lead, await asSeen(number))
  const changed = async (reader: TestPartner) =>
    (await listReferrals(reader, partner.partnerId, 1)).followed.map((one) => one.changed)
  expect(await changed(partner)).toEqual([true])
  expect(await changed(partner)).toEqual([false])
  expect(await changed(colleague)).toEqual([true])
})
