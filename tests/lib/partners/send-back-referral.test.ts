import type { ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { findCase } from '@/lib/cases/find-case'
import { findLastStep } from '@/lib/cases/find-last-step'
import { listQueue } from '@/lib/cases/list-queue'
import { undoStep } from '@/lib/cases/undo-step'
import { db } from '@/lib/db/client'
import { endConsent } from '@/lib/partners/end-consent'
import { sendBackInput } from '@/lib/partners/inputs'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendBackReferral } from '@/lib/partners/send-back-referral'
import { sendReferral } from '@/lib/partners/send-referral'
import { unseenBy } from '@/tests/lib/notices/notices'
import { aCase } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { anOpenRound } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { claimed } from '@/tests/support/claimed'
import { asApp } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aLead, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { eventTypes, lastEvent } from '@/tests/support/told'

let lead: ProjectLead

beforeEach(async () => {
  await anOpenRound()
  lead = await aLead()
})

async function referred() {
  const partner = await aTradeOrganisation()
  const { number } = await sendReferral(partner, aReferral(partner))
  return { partner, number, id: (await caseRow(number)).id }
}

const WHY = { reason: 'not-reached', words: 'Vi har ringt tre gånger.', turnTo: 'business-developer', next: undefined, view: undefined } as const // prettier-ignore
const sendBack = async (number: string, why: Partial<Parameters<typeof sendBackReferral>[1]> = {}) =>
  sendBackReferral(lead, { ...(await asSeen(number)), ...WHY, ...why })
const mailsOf = (personId: string) =>
  db().mail.findMany({
    where: { personId, template: { startsWith: 'referral-' } },
    select: { template: true, params: true },
  })

it('is seen by the lead in the queue and on the case’s page, and not by its company', async () => {
  const { number } = await referred()
  const queue = await listQueue(lead, 1, {}, 500)
  expect(queue.cases.find((one) => one.number === number)).toMatchObject({ referredBy: 'Provföretagarna' })
  expect(await findCase(lead, number)).toMatchObject({ referredBy: 'Provföretagarna', sentBackFor: null })
  const contact = await asContact(await claimed(number))
  await sendBack(number)
  expect(await findCase(contact, number)).toMatchObject({ referredBy: null, sentBackFor: null, status: 'declined' })
})

it('declines the case for the nearest reason, and tells the partner why, by mail and on its page', async () => {
  const { partner, number, id } = await referred()
  await sendBack(number)
  expect(await caseRow(number)).toMatchObject({ status: 'declined' })
  const decline = await db().caseDecline.findUniqueOrThrow({ where: { caseId: id } })
  expect(decline).toMatchObject({ reason: 'no-answer', turnTo: 'business-developer', declinedBy: lead.personId })
  expect((await eventTypes(id)).slice(-2)).toEqual(['referral.returned', 'case.declined'])
  expect(await lastEvent(id)).toMatchObject({ type: 'case.declined' })
  expect(await mailsOf(partner.personId)).toEqual([
    {
      template: 'referral-returned',
      params: { number, sentBackFor: 'not-reached', partnerCode: partner.code },
    },
  ])
  expect(await unseenBy(partner.personId)).toEqual(['referral-returned'])
  const { followed } = await listReferrals(partner, partner.partnerId, 1)
  expect(followed).toMatchObject([
    {
      number,
      changed: true,
      answer: 'returned',
      sentBackFor: 'not-reached',
      sentBackWords: 'Vi har ringt tre gånger.',
    },
  ])
  expect(await unseenBy(partner.personId)).toEqual([])
})

it('says no number where the company does not agree that the case is followed', async () => {
  const { partner, number } = await referred()
  await endConsent(await asContact(await claimed(number)), { number, partnerId: partner.partnerId })
  await sendBack(number)
  const mails = await mailsOf(partner.personId)
  expect(mails).toEqual([{ template: 'referral-returned-unnamed', params: { partnerCode: partner.code } }])
  const seen = await listReferrals(partner, partner.partnerId, 1)
  expect(seen).toEqual({ followed: [], total: 0, notFollowed: 1, returnedUnnamed: 1 })
  expect(await unseenBy(partner.personId)).toEqual([])
})

it('takes the reason and the words away from the partner once the company takes its consent back', async () => {
  const { partner, number } = await referred()
  await sendBack(number)
  await endConsent(await asContact(await claimed(number)), { number, partnerId: partner.partnerId })
  const seen = await listReferrals(partner, partner.partnerId, 1)
  expect(seen).toEqual({ followed: [], total: 0, notFollowed: 1, returnedUnnamed: 1 })
})

it('is undone with the decline, before any mail has gone', async () => {
  const { partner, number, id } = await referred()
  await sendBack(number)
  const step = await findLastStep(lead, id)
  expect(step).toMatchObject({ step: 'declined' })
  await undoStep(lead, { number, undoes: step!.undoes })
  expect(await caseRow(number)).toMatchObject({ status: 'opened' })
  expect(await db().referralReturn.count({ where: { caseId: id } })).toBe(0)
  expect(await mailsOf(partner.personId)).toEqual([])
  await sendBack(number, { reason: 'not-wanted' })
  expect(await db().caseDecline.findUniqueOrThrow({ where: { caseId: id } })).toMatchObject({ reason: 'other' })
})

it('of two leads at once lets one through, and tells the other who was first', async () => {
  const { number, id } = await referred()
  const [seen, other] = [await asSeen(number), await aLead('Ada Andra')]
  const late = await oneTooLate(
    ...(await heldBack('select from cases where id = $1 for update', [id], () => [
      sendBackReferral(lead, { ...seen, ...WHY }),
      sendBackReferral(other, { ...seen, ...WHY, reason: 'other' }),
    ])),
  )
  expect(late.code).toBe('case-moved-on')
  expect(await db().referralReturn.count({ where: { caseId: id } })).toBe(1)
})

it('of one who accepts and one who sends back at once lets one through', async () => {
  const { number, id } = await referred()
  const [seen, other] = [await asSeen(number), await aLead('Ada Andra')]
  const late = await oneTooLate(
    ...(await heldBack('select from cases where id = $1 for update', [id], () => [
      acceptCase(other, seen),
      sendBackReferral(lead, { ...seen, ...WHY }),
    ])),
  )
  expect(late.code).toBe('case-moved-on')
  const { status } = await caseRow(number)
  expect(await db().referralReturn.count({ where: { caseId: id } })).toBe(status === 'declined' ? 1 : 0)
})

it('is for what a partner referred, as it stands in the queue, and by a lead whom no wall keeps from it', async () => {
  const own = await aCase()
  await refused(() => sendBack(own.number), 'referral-none')
  const { number } = await referred()
  const before = await asSeen(number)
  await sendBack(number)
  await refused(() => sendBackReferral(lead, { ...before, ...WHY }), 'case-moved-on')
  const walled = await referred()
  const company = await db().company.findUniqueOrThrow({ where: { id: (await caseRow(walled.number)).companyId } })
  await declared(lead, company.name, { orgNumber: company.orgDigits, personId: lead.personId })
  await refused(() => sendBack(walled.number), 'case-not-found')
})

it('takes a reason of the list and one sentence', () => {
  const of = (more: object) => sendBackInput.safeParse({ number: 'UA-2026-0001', version: '1', ...WHY, ...more })
  expect(of({}).success).toBe(true)
  for (const wrong of [{ reason: 'ugly' }, { words: ' ' }, { words: 'x'.repeat(301) }, { turnTo: 'nowhere' }])
    expect(of(wrong).success).toBe(false)
})

it('is written by the application in no other way', async () => {
  const { id } = await referred()
  const row = [id, lead.personId]
  await expect(
    asApp(`insert into referral_return (case_id, reason, words, returned_by) values ($1, 'other', 'Ord', $2)`, row),
  ).rejects.toThrow(/without an event|declines its case/)
  await expect(asApp(`update referral_return set words = 'Annat'`)).rejects.toThrow(/permission denied/)
  await expect(asApp('delete from referral_return')).rejects.toThrow(/permission denied/)
})
