import { randomUUID } from 'node:crypto'
import { visitor, type Advisor, type ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { openCase } from '@/lib/cases/open-case'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { findContactCheck } from '@/lib/mandates/find-contact-check'
import { revokeContactCheck } from '@/lib/mandates/revoke-contact-check'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { logTime } from '@/lib/time/log-time'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { claimed } from '@/tests/support/claimed'
import { aLead, anAdvisor } from '@/tests/support/people'
import { withTriggersOff } from '@/tests/support/database'
import { oneTooLate, refused } from '@/tests/support/refused'

beforeAll(anOpenRound)

const check = (staff: Advisor | ProjectLead, number: string, note = '') =>
  verifyContact(staff, { number, how: 'called-company', note, requestId: randomUUID() })

async function assigned(orgNumber = anOrgNumber()) {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  const { id, number } = await openCase(visitor, randomUUID(), anApplication({ orgNumber }))
  await acceptCase(lead, await asSeen(number))
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  await confirmImpartiality(advisor, { number })
  return { id, number, lead, advisor }
}

describe('checking a contact who has not proven the address', () => {
  it("lets the case's counted time be logged, with who checked and the words as a note", async () => {
    const { id, number, advisor } = await assigned()
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
    await check(advisor, number, 'Ringde växeln')

    expect(await lastEvent(id)).toMatchObject({ type: 'note.written', actorId: advisor.personId })
    expect(await db().caseNote.findMany({ where: { caseId: id } })).toMatchObject([{ text: 'Ringde växeln' }])
    expect(await findContactCheck(advisor, id)).toMatchObject({ name: 'Kim Kontakt', checkedByName: advisor.name })
    await logTime(advisor, work(number, 15))
  })

  it('holds for the case alone: another case of the same company, with another contact, needs its own', async () => {
    const orgNumber = anOrgNumber()
    await aCase(anApplication({ orgNumber })).verified()
    const { number, advisor } = await assigned(orgNumber)
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
  })

  it('stops counting when it is taken back, also after the first minute', async () => {
    const { id, number, advisor, lead } = await assigned()
    await check(advisor, number)
    await logTime(advisor, work(number, 15))
    await revokeContactCheck(lead, number)
    expect(await lastEvent(id)).toMatchObject({ type: 'contact.check-revoked' })
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
  })

  it('is answered alike when the form is sent twice, and not when it says something else', async () => {
    const { id, number, advisor, lead } = await assigned()
    const sent = { number, how: 'called-company', note: 'Ringde växeln', requestId: randomUUID() } as const
    await verifyContact(advisor, sent)
    await verifyContact(advisor, sent)
    expect(await db().caseNote.count({ where: { caseId: id } })).toBe(1)
    await refused(() => verifyContact(advisor, { ...sent, note: 'Ringde henne' }), 'mandate-already-verified')
    await refused(() => verifyContact(lead, sent), 'mandate-already-verified')
  })

  it('is answered alike without words too, and leaves one event', async () => {
    const { id, number, advisor } = await assigned()
    const sent = { number, how: 'called-company', note: '', requestId: randomUUID() } as const
    await Promise.all([verifyContact(advisor, sent), verifyContact(advisor, sent)])
    expect(await db().contactCheck.count({ where: { caseId: id } })).toBe(1)
    await refused(() => verifyContact(advisor, { ...sent, how: 'register-extract' }), 'mandate-already-verified')
  })

  it('stands once, and is not for a contact who has a mandate of their own', async () => {
    const { number, advisor, lead } = await assigned()
    const late = await oneTooLate(check(advisor, number), check(lead, number))
    expect(late.code).toBe('mandate-already-verified')
    const other = await assigned()
    await claimed(other.number)
    await refused(() => check(other.advisor, other.number), 'mandate-unknown')
    await refused(() => check(advisor, other.number), 'case-not-found')
  })

  it('is shown of that case to those who see it, until its last day, and made anew after that', async () => {
    const [{ id, number, advisor, lead }, other] = [await assigned(), await assigned()]
    const until = (day: string) =>
      withTriggersOff('contact_check', `update contact_check set valid_to = ${day} where case_id = $1`, [id])
    const checkedBy = async (staff = advisor) => (await findContactCheck(staff, id))?.checkedByName
    await check(advisor, number)
    await check(other.advisor, other.number)
    await until('today()')
    expect(await checkedBy()).toBe(advisor.name)
    expect(await checkedBy(other.advisor)).toBeUndefined()
    await refused(() => check(lead, number), 'mandate-already-verified')

    await until('today() - 1')
    await withTriggersOff('contact_check', `update contact_check set valid_to = today() - 1 where case_id = $1`, [other.id])
    expect(await checkedBy()).toBeNull()
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
    await check(advisor, number)
    expect(await checkedBy()).toBe(advisor.name)
    expect(await db().contactCheck.findMany({ where: { caseId: other.id } })).toMatchObject([{ revokedAt: null }])

    await revokeContactCheck(lead, number)
    expect(await checkedBy()).toBeNull()
    const { revokedAt } = await db().contactCheck.findFirstOrThrow({ where: { caseId: id }, orderBy: { checkedAt: 'asc' } })
    await check(advisor, number)
    expect(await checkedBy()).toBe(advisor.name)
    await claimed(number)
    expect(await findContactCheck(advisor, id)).toBeNull()
    const [first] = await db().contactCheck.findMany({ where: { caseId: id }, orderBy: { checkedAt: 'asc' } })
    expect(first?.revokedAt).toEqual(revokedAt)
  }) // prettier-ignore

  it('is refused where the contact said that the case is not theirs', async () => {
    const { id, number, advisor } = await assigned()
    await withTriggersOff('cases', `update cases set contact_disowned_at = now() where id = $1`, [id])
    await refused(() => check(advisor, number), 'mandate-unknown')
  })

  it('is compared with the one that stands, not with one that was taken back', async () => {
    const { number, advisor, lead } = await assigned()
    const sent = { number, how: 'called-company', note: '', requestId: randomUUID() } as const
    await verifyContact(advisor, sent)
    await revokeContactCheck(lead, number)
    await verifyContact(lead, { ...sent, how: 'register-extract', requestId: randomUUID() })
    await refused(() => verifyContact(advisor, sent), 'mandate-already-verified')
  })
})
