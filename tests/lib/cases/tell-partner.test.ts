import type { ProjectLead } from '@/lib/actors/actor'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { undoStep } from '@/lib/cases/undo-step'
import { isDemo } from '@/lib/config/demo'
import { db } from '@/lib/db/client'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { changeRound } from '@/lib/meetings/change-round'
import { queueDigests } from '@/lib/notices/queue-digests'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { addMember } from '@/lib/partners/add-member'
import { endConsent } from '@/lib/partners/end-consent'
import { endPartner } from '@/lib/partners/end-partner'
import { listReferrals } from '@/lib/partners/list-referrals'
import { revokeMember } from '@/lib/partners/revoke-member'
import { sendReferral } from '@/lib/partners/send-referral'
import { countWaiting } from '@/lib/cases/count-waiting'
import { asPerson, choose, unseenBy } from '@/tests/lib/notices/notices'
import { answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { aBid, anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { claimed } from '@/tests/support/claimed'
import { asSuperuser } from '@/tests/support/database'
import { aReferral, aTradeOrganisation, type TestPartner } from '@/tests/support/partners'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { SmtpSink } from '@/tests/support/smtp-sink'

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn() }))

const sink = new SmtpSink()
const port = 22_000 + (process.pid % 20_000)
let lead: ProjectLead

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
})
afterAll(() => sink.close())
beforeEach(async () => {
  sink.received.length = 0
  await asSuperuser('delete from mail')
  jest.mocked(isDemo).mockReturnValue(false)
  await anOpenRound()
  lead = await aLead()
})

async function referred(partner?: TestPartner, differing: Parameters<typeof aReferral>[1] = {}) {
  const by = partner ?? (await aTradeOrganisation())
  const { number } = await sendReferral(by, aReferral(by, differing))
  const { id } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  return { partner: by, number, id }
}

const accepted = async (number: string) => acceptCase(lead, await asSeen(number))

const mailsOf = (personId: string) =>
  db().mail.findMany({
    where: { personId, template: { startsWith: 'referral-' } },
    select: { template: true, params: true, status: true },
  })

const toldYesterday = (personId: string) =>
  asSuperuser(
    `update notice set since_at = now() - interval '1 day', mail_due_at = now() - interval '1 minute' where person_id = $1`,
    [personId],
  )

/** The states are told by mail, once what brought them about can be undone no more. */
async function sends(): Promise<void> {
  await asSuperuser(`delete from mail where template not like 'referral-%'`)
  await asSuperuser('update mail set next_at = now()')
  await sendDueMails(() => Promise.resolve(null))
}

it('tells the partner the number, the state and where its page is, and nothing else', async () => {
  const { partner, number } = await referred()
  await accepted(number)
  expect(await unseenBy(partner.personId)).toEqual(['referral-state'])
  expect(await mailsOf(partner.personId)).toEqual([
    {
      template: 'referral-accepted',
      status: 'queued',
      params: { number, state: 'accepted', partnerCode: partner.code },
    },
  ])
  await sends()
  expect(sink.received).toHaveLength(1)
})

it('marks on the partner’s page what has changed since it was seen, and mails it no more', async () => {
  const { partner, number } = await referred()
  const still = await referred(partner)
  const person = asPerson(partner.personId, { partnerships: partner.partnerships })
  expect(await countWaiting(person)).toEqual({})
  await accepted(number)
  expect(await countWaiting(person)).toEqual({ news: { partner: 1 } })
  const seen = async () =>
    (await listReferrals(partner, partner.partnerId, 1)).followed.map((one) => [one.number, one.changed])
  expect(await seen()).toEqual([
    [still.number, false],
    [number, true],
  ])
  expect(await seen()).toEqual([
    [still.number, false],
    [number, false],
  ])
  expect(await countWaiting(person)).toEqual({})
  expect(await mailsOf(partner.personId)).toEqual([])
})

it('leaves what another member has not seen as it is', async () => {
  const { partner, number } = await referred()
  const { id } = await addMember(lead, { partnerId: partner.partnerId, name: 'Två', email: `${number}@example.test` })
  await accepted(number)
  await listReferrals(partner, partner.partnerId, 1)
  expect(await unseenBy(id)).toEqual(['referral-state'])
})

it('tells one state of two that came at once, and none of a step that was undone', async () => {
  const advisor = await anAdvisor()
  const [{ partner, number }, undone] = [await referred(), await referred()]
  await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  await accepted(undone.number)
  const [step] = await asSuperuser<{ id: string }>(
    `select id from audit_event where case_id = $1 and type = 'case.accepted'`,
    [undone.id],
  )
  await undoStep(lead, { number: undone.number, undoes: step!.id })
  await sends()
  expect(await mailsOf(partner.personId)).toMatchObject([
    { template: 'referral-accepted', status: 'sent', params: { number, state: 'assigned' } },
  ])
  expect(await mailsOf(undone.partner.personId)).toEqual([])
  expect(await unseenBy(undone.partner.personId)).toEqual([])
})

it('tells nobody of a company that has not agreed, nor anybody at another partner', async () => {
  const { partner, number } = await referred()
  const other = await aTradeOrganisation()
  await endConsent(await asContact(await claimed(number)), { number, partnerId: partner.partnerId })
  await accepted(number)
  for (const { personId } of [partner, other]) {
    expect(await unseenBy(personId)).toEqual([])
    expect(await mailsOf(personId)).toEqual([])
  }
})

type Told = Awaited<ReturnType<typeof referred>>
const ways: [string, (told: Told) => Promise<unknown>][] = [
  [
    'the company takes its consent back',
    async ({ number, partner: { partnerId } }) =>
      endConsent(await asContact(await claimed(number)), { number, partnerId }),
  ],
  ['the partner is ended', ({ partner }) => endPartner(lead, partner.partnerId)],
  ['the member is revoked', ({ partner }) => revokeMember(lead, partner)],
  ['the account is closed', ({ partner }) => deactivatePerson(lead, partner.personId)],
]

it.each(ways)('sends nothing that waits in the queue once %s', async (_, happens) => {
  const told = await referred()
  await accepted(told.number)
  await happens(told)
  await sends()
  expect(sink.received).toEqual([])
  expect(await mailsOf(told.partner.personId)).toEqual([])
})

it('sends no digest either once its reader may follow nothing of it', async () => {
  for (const [, happens] of ways) {
    const told = await referred()
    await choose(told.partner.personId, 'digest')
    await accepted(told.number)
    expect(await mailsOf(told.partner.personId)).toEqual([])
    await toldYesterday(told.partner.personId)
    await queueDigests()
    expect(await mailsOf(told.partner.personId)).toMatchObject([{ template: 'referral-digest', params: {} }])
    await happens(told)
    await sends()
    expect(sink.received).toEqual([])
    expect(await mailsOf(told.partner.personId)).toEqual([])
  }
})

it('is one digest in the morning, or none, as its reader chose', async () => {
  const { partner, number } = await referred()
  const second = await referred(partner)
  await choose(partner.personId, 'digest')
  for (const one of [number, second.number]) await accepted(one)
  await toldYesterday(partner.personId)
  await queueDigests()
  await queueDigests()
  await sends()
  expect(await mailsOf(partner.personId)).toEqual([{ template: 'referral-digest', status: 'sent', params: {} }])
  const quiet = await referred()
  await choose(quiet.partner.personId, 'never')
  await accepted(quiet.number)
  expect(await mailsOf(quiet.partner.personId)).toEqual([])
  expect(await unseenBy(quiet.partner.personId)).toEqual(['referral-state'])
})

it('says nothing to a member whom a wall keeps from the case, at once or before it goes', async () => {
  const walled = await aPersonOfBothRoles('Vera Väggad')
  const partner = await aTradeOrganisation()
  const { email } = await db().person.findUniqueOrThrow({ where: { id: walled.buyers.personId } })
  await addMember(lead, { partnerId: partner.partnerId, name: 'Vera', email: email! })
  const about = async (reference: string) => ({
    made: await referred(partner, { need: { ...aBid(), reference } as never }),
    question: await aQuestion({ reference }),
  })
  const [before, after] = [await about('DNR-före'), await about('DNR-efter')]
  await answered(walled.buyers, before.question)
  await accepted(before.made.number)
  await accepted(after.made.number)
  const { personId } = walled.buyers
  expect(await mailsOf(personId)).toMatchObject([{ params: { number: after.made.number } }])
  await answered(walled.buyers, after.question)
  await sends()
  expect(await mailsOf(personId)).toEqual([])
  expect((await mailsOf(partner.personId)).map(({ status }) => status)).toEqual(['sent', 'sent'])
})

it('tells what a case goes on as when its round ends', async () => {
  const { partner, number, id } = await referred()
  const { roundId } = await db().supportCase.findUniqueOrThrow({ where: { id } })
  const { openedOn: _today, ...rules } = roundInput()
  await changeRound(lead, roundId, rules)
  const after = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: id } })
  expect((await mailsOf(partner.personId)).map(({ params }) => params)).toEqual([
    { number, state: 'closed', partnerCode: partner.code },
    { number: after.number, state: 'opened', partnerCode: partner.code },
  ])
})

it('tells the state of a case that is given to somebody after it was accepted, and not that it is accepted once more', async () => {
  const { partner, number } = await referred()
  await accepted(number)
  await listReferrals(partner, partner.partnerId, 1)
  const advisor = await anAdvisor()
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  expect((await mailsOf(partner.personId)).at(-1)).toMatchObject({
    ...{ template: 'referral-state', params: { number, state: 'assigned' } },
  })
})
