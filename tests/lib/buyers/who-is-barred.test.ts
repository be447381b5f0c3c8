import { randomUUID } from 'node:crypto'
import { system, visitor } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { claimCase } from '@/lib/cases/claim-case'
import { closeCase } from '@/lib/cases/close-case'
import { declineCase } from '@/lib/cases/decline-case'
import { disownCase } from '@/lib/cases/disown-case'
import { openCase } from '@/lib/cases/open-case'
import { findQuestion } from '@/lib/buyers/find-question'
import { listBarred } from '@/lib/buyers/list-barred'
import { readQuestion } from '@/lib/buyers/read-question'
import { db } from '@/lib/db/client'
import { acceptInvitation } from '@/lib/mandates/accept-invitation'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { addStaff } from '@/lib/people/add-staff'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { aQuestion } from '@/tests/support/a-question'
import { aBid, anApplication, anOpenRound } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'

beforeAll(anOpenRound)

let references = 0

/** A member of staff who answers buyers, and a question that names a procurement in the open. */
async function aTarget() {
  const email = `${randomUUID()}@example.test`
  const reference = `MAL-${(references += 1)}-2026`
  const { id: personId } = await addStaff(system, { name: 'Måna Mål', email, role: 'buyer-advisor' })
  const target = { role: 'buyer-advisor', personId, name: 'Måna Mål', locale: 'sv' } as const
  const question = await aQuestion({ reference })
  const sees = async () => {
    await asSuperuser(`begin; set local session_replication_role = replica; delete from question_hand where person_id = '${personId}'; commit`) // prettier-ignore
    return (await findQuestion(target, question.number)) !== null
  }
  const need = { ...aBid(), reference } as NeedInput
  return { email, personId, target, question, need, sees }
}

/** What a stranger sends from the open form, with somebody else's address. */
async function typed({ email, need }: Awaited<ReturnType<typeof aTarget>>) {
  const application = anApplication({ need })
  const contact = { ...application.contact, email }
  return openCase(visitor, randomUUID(), { ...application, contact })
}

describe('a stranger who types the address of somebody in the buyers’ room', () => {
  it('bars nobody, neither when it is sent nor when the case has run its course', async () => {
    const target = await aTarget()
    const lead = await aLead()
    const { number } = await typed(target)
    expect(await target.sees()).toBe(true)
    await acceptCase(lead, await asSeen(number))
    await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
    expect(await target.sees()).toBe(true)
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    expect(await target.sees()).toBe(true)
  })

  it('bars nobody by a case that was declined', async () => {
    const target = await aTarget()
    const { number } = await typed(target)
    await declineCase(await aLead(), { ...(await asSeen(number)), reason: 'not-procurement', turnTo: 'none' })
    expect(await target.sees()).toBe(true)
  })

  it('bars nobody who has proven the address and said nothing, or that it is not theirs', async () => {
    const target = await aTarget()
    const { number } = await typed(target)
    await proven(target.email)
    expect(await target.sees()).toBe(true)
    await disownCase({ id: target.personId }, number)
    expect(await target.sees()).toBe(true)
  })

  it('bars nobody by inviting them, until they say yes', async () => {
    const target = await aTarget()
    const { number, contactId } = await aCase(anApplication({ need: target.need })).verified()
    await inviteColleague(await asContact(contactId), { number, name: 'Måna', email: target.email })
    await proven(target.email)
    expect(await target.sees()).toBe(true)
    const invitation = await db().invitation.findFirstOrThrow({ where: { email: target.email } })
    await acceptInvitation({ id: target.personId }, { invitationId: invitation.id, name: 'Måna Mål' })
    expect(await target.sees()).toBe(false)
  })
})

describe('who has said that a bidder’s case is theirs', () => {
  async function claimedBy(target: Awaited<ReturnType<typeof aTarget>>) {
    const { id, number } = await typed(target)
    await proven(target.email)
    await claimCase({ id: target.personId }, { number, name: 'Måna Mål' })
    const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { id } })
    const mandate = await db().mandate.findFirstOrThrow({ where: { companyId, personId: target.personId } })
    return { id, number, mandateId: mandate.id }
  }

  it('is barred, also after the case is closed, and the lead sees by what', async () => {
    const target = await aTarget()
    const { number } = await claimedBy(target)
    expect(await target.sees()).toBe(false)
    const [lead, reader] = [await aLead(), await aLead()]
    await readQuestion(reader, { number: target.question.number, reason: 'asked-to' })
    const barred = await listBarred(reader, target.question.id)
    expect(barred.filter(({ personId }) => personId === target.personId)).toEqual([
      { personId: target.personId, personName: 'Måna Mål', tie: 'speaks', mayEnd: true },
    ])
    await acceptCase(lead, await asSeen(number))
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    expect(await target.sees()).toBe(false)
  })

  it('is free once the mandate is revoked or has ended', async () => {
    const [revoked, ended] = [await aTarget(), await aTarget()]
    const one = await claimedBy(revoked)
    await revokeMandate(await aLead(), one.number, one.mandateId)
    expect(await revoked.sees()).toBe(true)
    const { mandateId } = await claimedBy(ended)
    expect(await ended.sees()).toBe(false)
    await asSuperuser(`begin; set local session_replication_role = replica;
      update mandate set valid_from = today() - 9, valid_to = today() - 2 where id = '${mandateId}'; commit`)
    expect(await ended.sees()).toBe(true)
  })

  it.each(['declined', 'withdrawn'])('is free once the case is %s: it came to nothing', async (status) => {
    const target = await aTarget()
    const { id } = await claimedBy(target)
    expect(await target.sees()).toBe(false)
    await asSuperuser(`begin; set local session_replication_role = replica; update cases set status = '${status}' where id = '${id}'; commit`) // prettier-ignore
    expect(await target.sees()).toBe(true)
  })
})
