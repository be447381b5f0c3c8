import { randomUUID } from 'node:crypto'
import { dayFromDate } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { acceptInvitation } from '@/lib/mandates/accept-invitation'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { listInvitations } from '@/lib/mandates/list-invitations'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

async function invited(orgNumber = anOrgNumber()) {
  const made = await aCase(anApplication({ orgNumber })).verified()
  const email = `${randomUUID()}@example.test`
  await inviteColleague(await asContact(made.contactId), { number: made.number, name: 'Fel Namn', email })
  const [invitation] = await db().invitation.findMany({ where: { email } })
  return { ...made, email, invitationId: invitation?.id ?? '' }
}

describe('accepting an invitation', () => {
  it('lets whoever has proven the address speak for the company, under the name they say', async () => {
    const { companyId, contactId, email, invitationId } = await invited()
    const me = await proven(email)
    expect(await listInvitations({ id: me })).toMatchObject([{ id: invitationId, companyName: 'Provbolaget AB' }])
    await acceptInvitation({ id: me }, { invitationId, name: 'Rätt Namn' })

    expect(await asContact(me)).toMatchObject({ name: 'Rätt Namn', mandates: [{ companyId, level: 'verified' }] })
    expect(await db().mandate.findMany({ where: { personId: me } })).toMatchObject([
      { checkedHow: 'invited', verifiedBy: contactId },
    ])
    expect(await listInvitations({ id: me })).toEqual([])
    expect(await lastEvent()).toMatchObject({ actorId: me })
  })

  it('is of the one invitation that is accepted: another stands', async () => {
    const [one, other] = [await invited(), await invited()]
    await withTriggersOff('invitation', 'update invitation set email = $2 where id = $1', [
      other.invitationId,
      one.email,
    ])
    const me = await proven(one.email)
    await acceptInvitation({ id: me }, { invitationId: other.invitationId, name: 'Rätt Namn' })
    expect((await asContact(me)).mandates).toEqual([{ companyId: other.companyId, level: 'verified' }])
    expect((await listInvitations({ id: me })).map(({ id }) => id)).toEqual([one.invitationId])
    await refused(() => acceptInvitation({ id: me }, { invitationId: randomUUID(), name: '' }), 'invitation-ended')
  })

  it('raises what the colleague had declared by themselves', async () => {
    const orgNumber = anOrgNumber()
    const { companyId, email, invitationId } = await invited(orgNumber)
    await aCase(anApplication({ orgNumber, contact: { email } }))
    const me = await proven(email)
    await acceptInvitation({ id: me }, { invitationId, name: '' })
    expect((await asContact(me)).mandates).toEqual([{ companyId, level: 'verified' }])
  })

  it('lasts no longer than the inviter’s own mandate, and two who invite each other win no day', async () => {
    const made = await aCase().verified()
    const { number, companyId, contactId, mandateId } = made
    const ends = addDays(today(), 10)
    await withTriggersOff('mandate', 'update mandate set valid_to = $2 where id = $1', [mandateId, ends])
    const email = `${randomUUID()}@example.test`
    const accept = async (id: string, address: string) => {
      const { id: invitationId } = await db().invitation.findFirstOrThrow({ where: { email: address } })
      await acceptInvitation({ id }, { invitationId, name: 'Rätt Namn' })
    }
    await inviteColleague(await asContact(contactId), { number, name: 'Kollega', email })
    const friend = await proven(email)
    await accept(friend, email)
    const { email: own = '' } = await db().person.findUniqueOrThrow({ where: { id: contactId } })
    await inviteColleague(await asContact(friend), { number, name: 'Tillbaka', email: own ?? '' })
    await accept(contactId, own ?? '')

    const held = await db().mandate.findMany({ where: { companyId, revokedAt: null }, orderBy: { createdAt: 'asc' } })
    expect(held.map(({ checkedHow, validTo }) => [checkedHow, validTo && dayFromDate(validTo)])).toEqual([
      ['called-company', ends],
      ['invited', ends],
    ])
    expect(await lastEvent()).toMatchObject({ type: 'mandate.accepted', facts: { validTo: ends } })
  })

  it('is refused to others, twice, and when the inviter speaks for the company no longer', async () => {
    const { email, invitationId, lead, number, mandateId } = await invited()
    await refused(() => acceptInvitation(null, { invitationId, name: '' }), 'signed-out')
    const other = await proven(`${randomUUID()}@example.test`)
    const me = { id: await proven(email) }
    await refused(() => acceptInvitation({ id: other }, { invitationId, name: '' }), 'invitation-ended')
    await revokeMandate(lead, number, mandateId)
    expect(await listInvitations(me)).toEqual([])
    await refused(() => acceptInvitation(me, { invitationId, name: '' }), 'invitation-ended')

    const again = await invited()
    const twice = { id: await proven(again.email) }
    const both = [1, 2].map(() => acceptInvitation(twice, { invitationId: again.invitationId, name: '' }))
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['invitation-ended'])
  })

  it.each([
    ['whose address is not proven', 'person', `update person set email_proven_at = null where email = $1`],
    ['who is shut out', 'person', `update person set deactivated_at = now() where email = $1`],
    [
      'whose invitation ran out yesterday',
      'invitation',
      `update invitation set valid_to = today() - 1 where email = $1`,
    ],
  ])('is refused to one %s', async (_, table, sql) => {
    const { email, invitationId } = await invited()
    const me = { id: await proven(email) }
    await withTriggersOff(table, sql, [email])
    await refused(() => acceptInvitation(me, { invitationId, name: '' }), 'invitation-ended')
  })

  it('leaves a longer mandate, and one of another company, as they were', async () => {
    const orgNumber = anOrgNumber()
    const { companyId, email, invitationId } = await invited(orgNumber)
    const own = await aCase(anApplication({ orgNumber, contact: { email } }))
    const elsewhere = await aCase(anApplication({ contact: { email } }))
    await verifyMandate(own.lead, { number: own.number, mandateId: own.mandateId, how: 'power-of-attorney', note: '' })
    await acceptInvitation({ id: own.contactId }, { invitationId, name: '' })
    const held = await db().mandate.findMany({ where: { personId: own.contactId } })
    expect(held.find((one) => one.companyId === companyId)).toMatchObject({ checkedHow: 'power-of-attorney' })
    expect(held.find((one) => one.companyId === elsewhere.companyId)).toMatchObject({ level: 'self-declared' })
  })
})
