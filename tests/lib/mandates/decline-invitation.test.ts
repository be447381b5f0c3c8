import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { declineInvitation } from '@/lib/mandates/decline-invitation'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { proven } from '@/tests/support/claimed'
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
    await refused(() => declineInvitation(other, id), 'invitation-ended')
    const me = { id: await proven(email) }
    await declineInvitation(me, id)

    expect(await db().invitation.findUnique({ where: { id } })).toMatchObject({ name: null, email: null })
    expect(await db().mandate.count({ where: { personId: me.id } })).toBe(0)
    expect(await lastEvent()).toMatchObject({ type: 'mandate.offer-declined', actorId: me.id })
    await refused(() => declineInvitation(me, id), 'invitation-ended')
  })
})
