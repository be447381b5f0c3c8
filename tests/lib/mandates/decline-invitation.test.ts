import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { declineInvitation } from '@/lib/mandates/decline-invitation'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { listInvitations } from '@/lib/mandates/list-invitations'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('declining an invitation', () => {
  it('ends it and forgets what was typed of the one who was invited', async () => {
    const { number, contactId } = await aCase().verified()
    const email = `${randomUUID()}@example.test`
    await inviteColleague(await asContact(contactId), { number, name: 'Kolle', email })
    const { id } = await db().invitation.findFirstOrThrow({ where: { email } })
    await refused(() => declineInvitation(null, id), 'signed-out')
    const other = { id: await proven(`${randomUUID()}@example.test`) }
    const me = { id: await proven(email) }
    await refused(() => declineInvitation(other, id), 'invitation-ended')
    await declineInvitation(me, id)

    expect(await db().invitation.findUnique({ where: { id } })).toMatchObject({ name: null, email: null })
    expect(await db().mandate.count({ where: { personId: me.id } })).toBe(0)
    expect(await lastEvent()).toMatchObject({ type: 'mandate.offer-declined', actorId: me.id })
    await refused(() => declineInvitation(me, id), 'invitation-ended')
  })

  it('ends that one alone, and is refused to one whose address is not proven or who is shut out', async () => {
    const [one, other] = [await aCase().verified(), await aCase().verified()]
    const email = `${randomUUID()}@example.test`
    for (const { number, contactId } of [one, other])
      await inviteColleague(await asContact(contactId), { number, name: 'Kolle', email })
    const me = { id: await proven(email) }
    const { id } = await db().invitation.findFirstOrThrow({ where: { email, companyId: one.companyId } })
    await declineInvitation(me, id)
    expect(await listInvitations(me)).toHaveLength(1)
    const [left] = await db().invitation.findMany({ where: { email, companyId: other.companyId } })
    await withTriggersOff('person', `update person set deactivated_at = now() where id = $1`, [me.id])
    await refused(() => declineInvitation(me, left?.id ?? ''), 'invitation-ended')
    await withTriggersOff('person', `update person set deactivated_at = null, email_proven_at = null where id = $1`, [
      me.id,
    ])
    await refused(() => declineInvitation(me, left?.id ?? ''), 'invitation-ended')
  })
})
