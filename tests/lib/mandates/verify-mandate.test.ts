import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { db } from '@/lib/db/client'
import { meanwhile } from '@/tests/prisma/locks/held'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const check = { how: 'called-company', note: 'Ringde växeln' } as const

describe('verifying a mandate', () => {
  it('notes who checked it, how and for how long, the words beside the trail', async () => {
    const advisor = await anAdvisor()
    const { number, mandateId, contactId } = await aCase().triaged().assignedTo(advisor)
    await verifyMandate(advisor, { number, mandateId, ...check })

    const validTo = addDays(today(), 730)
    const mandate = await db().mandate.findUniqueOrThrow({ where: { id: mandateId }, include: { mandateNote: true } })
    expect(mandate).toMatchObject({ level: 'verified', checkedHow: 'called-company', verifiedBy: advisor.personId })
    expect(mandate.validTo && dayFromDate(mandate.validTo)).toBe(validTo)
    expect(mandate.mandateNote).toMatchObject({ text: 'Ringde växeln' })
    expect(await lastEvent()).toMatchObject({
      type: 'mandate.verified',
      facts: { personId: contactId, how: 'called-company', validTo },
    })
  })

  it('happens once, also when two do it at once', async () => {
    const advisor = await anAdvisor()
    const { number, mandateId, lead } = await aCase().triaged().assignedTo(advisor)
    const input = { number, mandateId, ...check }
    const late = await oneTooLate(verifyMandate(lead, input), verifyMandate(advisor, input))
    expect(late.code).toBe('mandate-already-verified')
  })

  it('is answered alike when the form is sent twice, and not when it says something else', async () => {
    const { number, mandateId, lead } = await aCase()
    const input = { number, mandateId, ...check }
    await Promise.all([verifyMandate(lead, input), verifyMandate(lead, input)])
    expect(await db().mandateNote.count({ where: { mandateId } })).toBe(1)
    await refused(() => verifyMandate(lead, { ...input, note: 'Mejlade' }), 'mandate-already-verified')
    await refused(() => verifyMandate(lead, { ...input, how: 'known-signatory' }), 'mandate-already-verified')
  })

  it('finds no mandate of another company, and none that is revoked', async () => {
    const [one, two] = [await aCase(), await aCase()]
    const { number, lead } = one
    await refused(() => verifyMandate(lead, { number, mandateId: two.mandateId, ...check }), 'mandate-unknown')
    await refused(() => verifyMandate(lead, { number, mandateId: randomUUID(), ...check }), 'mandate-unknown')
    await revokeMandate(lead, number, one.mandateId)
    await refused(() => verifyMandate(lead, { number, mandateId: one.mandateId, ...check }), 'mandate-unknown')
  })

  it('verifies none that is taken back at the same moment', async () => {
    const { number, lead, mandateId } = await aCase()
    const revoked = ['update mandate set revoked_at = now(), revoked_by = $2 where id = $1', [mandateId, lead.personId]] as const
    const ended = await meanwhile(revoked, () => verifyMandate(lead, { number, mandateId, ...check }))
    expect(ended).toBe('mandate-already-verified')
    expect(await db().mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ level: 'self-declared' })
  }) // prettier-ignore

  it("finds no case of another advisor's", async () => {
    const { number, mandateId } = await aCase()
    const other = await anAdvisor()
    await refused(() => verifyMandate(other, { number, mandateId, ...check }), 'case-not-found')
  })
})
